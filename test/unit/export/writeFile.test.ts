import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '../../../src/export/draft';
import { ExportError } from '../../../src/export/exportError';
import { writeFile } from '../../../src/export/writeFile';

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

/** So many rows of so many characters. */
function* pieces(rows: number, length = 10): Generator<{ text: string; rows: number }> {
  for (let row = 1; row <= rows; row++) yield { text: `${'x'.repeat(length - 1)}\n`, rows: row };
}

const failure = (code: string): Error => Object.assign(new Error(`${code}: no`), { code });
const isExportError =
  (code: string, rows = 0) =>
  (error: unknown) =>
    error instanceof ExportError && error.code === code && error.rows === rows;

describe('Writing a file', () => {
  let folder = '';
  let path = '';
  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'vendorscope-export-'));
    path = join(folder, 'rows.csv');
  });
  afterEach(() => fs.rm(folder, { recursive: true, force: true }));

  const names = async () => (await fs.readdir(folder)).sort();
  const old = async () => {
    await fs.writeFile(path, 'old');
    return path;
  };
  /** The system's files, of which some do something else. */
  const filesWith = (changed: Partial<Files>): Files => ({ ...fs, ...changed });
  /** A disk on which the writes after the first so many fail. */
  const failingDisk = (code: string, writes: number): Files =>
    filesWith({
      open: async (...args: Parameters<typeof fs.open>) => {
        const file = await fs.open(...args);
        const append = file.appendFile.bind(file);
        let left = writes;
        file.appendFile = async (...what) => {
          if (left-- > 0) await append(...what);
          else throw failure(code);
        };
        return file;
      },
    });

  it('has every row in it, and nothing else is left', async () => {
    const told: number[] = [];
    await writeFile(path, pieces(20_000), { onProgress: (rows) => told.push(rows) });
    assert.equal(await fs.readFile(path, 'utf8'), `${'x'.repeat(9)}\n`.repeat(20_000));
    assert.deepEqual(await names(), ['rows.csv']);
    assert.equal(told.at(-1), 20_000);
    assert.deepEqual(
      told,
      [...told].sort((a, b) => a - b),
    );
  });

  it('takes rows that come one by one, and none at all', async () => {
    async function* later() {
      for (const piece of pieces(3)) {
        await Promise.resolve();
        yield piece;
      }
    }
    await writeFile(path, later());
    assert.equal((await fs.readFile(path, 'utf8')).length, 30);
    await writeFile(path, []);
    assert.equal(await fs.readFile(path, 'utf8'), '');
  });

  it('shows the old file until the new one is whole', async () => {
    await old();
    let seen = '';
    await writeFile(path, pieces(20_000), {
      onProgress: () => {
        seen = seen || path;
      },
      onDraft: async (draft) => {
        assert.equal(draft, `${path}.partial`);
        assert.equal(await fs.readFile(path, 'utf8'), 'old');
      },
    });
    assert.equal(seen, path);
    assert.equal((await fs.readFile(path)).length, 200_000);
  });

  it('is private while it is written, and then as any new file', async function () {
    if (isWindows) this.skip();
    await fs.writeFile(join(folder, 'other'), '');
    let mode = 0;
    await writeFile(path, pieces(1), {
      onDraft: async (draft) => {
        mode = (await fs.stat(draft)).mode & 0o777;
      },
    });
    assert.equal(mode, 0o600);
    assert.equal((await fs.stat(path)).mode, (await fs.stat(join(folder, 'other'))).mode);
  });

  it('keeps the permissions of the file that was there', async function () {
    if (isWindows) this.skip();
    for (const mode of [0o600, 0o640, 0o664]) {
      await fs.chmod(await old(), mode);
      await writeFile(path, pieces(1));
      assert.equal((await fs.stat(path)).mode & 0o777, mode);
    }
  });

  it('writes the file that a link leads to', async function () {
    if (isWindows) this.skip();
    await fs.symlink(await old(), join(folder, 'link.csv'));
    await writeFile(join(folder, 'link.csv'), pieces(1));
    assert.equal((await fs.readFile(path, 'utf8')).length, 10);
    assert.ok((await fs.lstat(join(folder, 'link.csv'))).isSymbolicLink());
    assert.deepEqual(await names(), ['link.csv', 'rows.csv']);
  });

  it('that is cancelled leaves nothing behind and the old file as it was', async () => {
    await old();
    const stop = new AbortController();
    const writing = writeFile(path, pieces(100_000), {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await assert.rejects(writing, { name: 'AbortError' });
    assert.deepEqual(await names(), ['rows.csv']);
    assert.equal(await fs.readFile(path, 'utf8'), 'old');
  });

  it('that is cancelled before it begins does nothing, and after the last row still does not replace', async () => {
    await assert.rejects(writeFile(path, pieces(1), { signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.deepEqual(await names(), []);
    const stop = new AbortController();
    const writing = writeFile(path, pieces(1), {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await assert.rejects(writing, { name: 'AbortError' });
    assert.deepEqual(await names(), []);
  });

  it('whose rows fail leaves nothing behind and passes on why', async () => {
    await old();
    const reason = new Error('the rows are gone');
    function* failing() {
      yield* pieces(10_000);
      throw reason;
    }
    await assert.rejects(writeFile(path, failing()), reason);
    assert.deepEqual(await names(), ['rows.csv']);
    assert.equal(await fs.readFile(path, 'utf8'), 'old');
  });

  it('on a disk that gets full says how many rows were written', async () => {
    await old();
    const writing = writeFile(path, pieces(20_000), { files: failingDisk('ENOSPC', 1) });
    await assert.rejects(writing, (error) => {
      assert.ok(error instanceof ExportError);
      assert.equal(error.message, 'The disk is full.');
      assert.equal(error.rows, 6554); // 65,536 bytes of ten a row, with the row that is on the edge
      return true;
    });
    assert.deepEqual(await names(), ['rows.csv']);
    assert.equal(await fs.readFile(path, 'utf8'), 'old');
  });

  it('on the system’s own full disk ends as well', async function () {
    const full = await fs.stat('/dev/full').catch(() => undefined);
    if (full?.isCharacterDevice() !== true) this.skip();
    // A device as the file that is written: its permissions stay as they are.
    const files = filesWith({
      open: async () => {
        const file = await fs.open('/dev/full', 'w');
        file.chmod = () => Promise.resolve();
        return file;
      },
    });
    await assert.rejects(writeFile(path, pieces(1), { files }), isExportError('ENOSPC'));
    assert.deepEqual(await names(), []);
  });

  for (const code of ['EACCES', 'EROFS', 'EBUSY', 'ENOENT', 'EIO', 'EDQUOT']) {
    it(`that the disk refuses with ${code} before, while or after writing leaves the old file`, async () => {
      await old();
      const refuse = () => Promise.reject(failure(code));
      const disks = [
        [filesWith({ open: refuse }), 0],
        [failingDisk(code, 0), 0],
        [filesWith({ rename: refuse }), 3],
      ] as const;
      for (const [files, rows] of disks) {
        await assert.rejects(writeFile(path, pieces(3), { files }), isExportError(code, rows));
        assert.deepEqual(await names(), ['rows.csv']);
        assert.equal(await fs.readFile(path, 'utf8'), 'old');
      }
    });
  }

  it('tries again when another program holds the file for a moment', async () => {
    await old();
    let refused = 0;
    const files = filesWith({
      rename: async (from, to) => {
        if (refused++ < 2) throw failure('EPERM');
        await fs.rename(from, to);
      },
    });
    await writeFile(path, pieces(3), { files });
    assert.equal((await fs.readFile(path, 'utf8')).length, 30);
  });

  it('is there also where folders cannot be synced, nor permissions changed', async () => {
    const files = filesWith({
      open: async (...args: Parameters<typeof fs.open>) => {
        if (args[1] === 'r') throw failure('EISDIR');
        const file = await fs.open(...args);
        file.chmod = () => Promise.reject(failure('EPERM'));
        file.sync = () => Promise.reject(failure('EINVAL'));
        return file;
      },
    });
    await writeFile(path, pieces(3), { files });
    assert.deepEqual(await names(), ['rows.csv']);
  });

  it('does not take the place of a folder or a device, and says when there is no place', async () => {
    await assert.rejects(writeFile(folder, pieces(1)), isExportError('EISDIR'));
    if (!isWindows) await assert.rejects(writeFile('/dev/null', pieces(1)), isExportError('ENOTFILE'));
    await assert.rejects(writeFile(join(folder, 'gone', 'a.csv'), pieces(1)), isExportError('ENOENT'));
    await assert.rejects(writeFile(join(folder, 'x'.repeat(250)), pieces(1)), isExportError('ENAMETOOLONG'));
    assert.deepEqual(await names(), []);
  });

  it('does not take the place of a file that is read-only', async function () {
    if (isRoot || isWindows) this.skip();
    await fs.chmod(await old(), 0o400);
    await assert.rejects(writeFile(path, pieces(1)), isExportError('EACCES'));
    assert.equal(await fs.readFile(path, 'utf8'), 'old');
  });

  it('says that a folder is read-only', async function () {
    if (isRoot || isWindows) this.skip();
    await fs.chmod(folder, 0o500);
    await assert.rejects(writeFile(path, pieces(1)), isExportError('EACCES'));
    await fs.chmod(folder, 0o700);
  });

  it('leaves what a crash left where it is', async () => {
    await fs.writeFile(`${path}.partial`, 'from before');
    await writeFile(path, pieces(1));
    assert.deepEqual(await names(), ['rows.csv', 'rows.csv.partial']);
    assert.equal(await fs.readFile(`${path}.partial`, 'utf8'), 'from before');
  });

  it('of the same name at the same time mixes nothing', async () => {
    const letters = ['a', 'b', 'c', 'd'];
    await Promise.all(
      letters.map((letter) =>
        writeFile(
          path,
          Array.from({ length: 20_000 }, (_, row) => ({ text: `${letter}\n`.repeat(5), rows: row + 1 })),
        ),
      ),
    );
    const text = await fs.readFile(path, 'utf8');
    assert.equal(text.length, 200_000);
    assert.equal(new Set(text.split('\n')).size, 2); // one letter, and the nothing after the last line
    assert.deepEqual(await names(), ['rows.csv']);
  });
});
