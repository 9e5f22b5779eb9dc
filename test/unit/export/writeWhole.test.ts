import assert from 'node:assert/strict';
import { ExportError } from '../../../src/export/exportError';
import { writeWhole } from '../../../src/export/writeWhole';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Files in memory, some of whose doings fail. */
class MemoryFiles {
  readonly texts = new Map([['a.csv', 'old']]);
  constructor(private readonly refused: Readonly<Record<string, Error>> = {}) {}

  writeFile = async (place: string, bytes: Uint8Array) => {
    await this.step(`write ${place}`);
    this.texts.set(place, Buffer.from(bytes).toString());
  };

  rename = async (from: string, to: string, { overwrite }: { overwrite: boolean }) => {
    await this.step('rename');
    assert.ok(overwrite);
    this.texts.set(to, this.texts.get(from) ?? '');
    this.texts.delete(from);
  };

  delete = async (place: string) => {
    await this.step('delete');
    if (!this.texts.delete(place)) throw failure('FileNotFound');
  };

  private async step(what: string): Promise<void> {
    await Promise.resolve();
    const error = this.refused[what];
    if (error !== undefined) throw error;
  }
}

const pieces = [
  { text: 'a\r\n', rows: 0 },
  { text: '1\r\n', rows: 1 },
];
const write = (files: MemoryFiles, signal?: AbortSignal) =>
  writeWhole('a.csv', 'a.csv.partial', pieces, { files, ...(signal === undefined ? {} : { signal }) });

describe('Writing a file that is on no disk', () => {
  it('gives the whole of it the name', async () => {
    const files = new MemoryFiles();
    await write(files);
    assert.deepEqual([...files.texts], [['a.csv', 'a\r\n1\r\n']]);
  });

  it('writes to its place where names cannot be changed', async () => {
    const files = new MemoryFiles({ rename: failure('NoPermissions') });
    await write(files);
    assert.deepEqual([...files.texts], [['a.csv', 'a\r\n1\r\n']]);
  });

  it('that is refused leaves what was there, and says why', async () => {
    const reasons = { NoPermissions: 'EACCES', FileNotFound: 'ENOENT', Unavailable: 'EIO' };
    for (const [code, system] of Object.entries(reasons)) {
      const files = new MemoryFiles({ 'write a.csv.partial': failure(code) });
      await assert.rejects(
        write(files),
        (error: unknown) => error instanceof ExportError && error.code === system,
      );
      assert.deepEqual([...files.texts], [['a.csv', 'old']]);
    }
  });

  it('that is cancelled leaves what was there', async () => {
    const files = new MemoryFiles();
    const stop = new AbortController();
    const writing = writeWhole('a.csv', 'a.csv.partial', pieces, {
      files,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await assert.rejects(writing, { name: 'AbortError' });
    assert.deepEqual([...files.texts], [['a.csv', 'old']]);
  });
});
