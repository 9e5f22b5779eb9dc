import assert from 'node:assert/strict';
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalHeader, KeptPage } from '../../../../src/client/lists/journal';
import { journalLine, readHeader, readKeptPage } from '../../../../src/client/lists/journal';
import { JournalFile } from '../../../../src/client/lists/journalFile';
import { listJournals } from '../../../../src/client/lists/journalFolder';
import { keptPageOf, restoredResponse } from '../../../../src/client/lists/keptPage';
import { textResponse } from '../../../support/fakeTransport';

const header: JournalHeader = {
  version: 1,
  vendor: 'auvo',
  operation: 'tasks.list',
  input: { query: { pageSize: 10, paramFilter: { startDate: 'x' } } },
  profile: 'p1',
  credential: 'digest',
  origin: 'https://example.com',
  startedAt: Date.UTC(2026, 10, 21, 8),
};
/** A time at which it is not old. */
const NOW = header.startedAt + 3_600_000;
const DAY = 24 * 3_600_000;
const same = (text: string): string => text;
const page = (position: number, text = `{"rows":[${String(position)}]}`): KeptPage =>
  keptPageOf(position, textResponse(text), same) ?? assert.fail('It holds no secret.');

describe('a line of a journal', () => {
  it('gives back what was written, to the last character', () => {
    assert.deepEqual(readHeader(journalLine(header).trimEnd()), header);
    for (const text of [
      '',
      '{"id":9007199254740993,"x":1e400}',
      '\u2028\ud800"\\\n\0 ü',
      '{"__proto__":1}',
    ]) {
      const kept = page(7, text);
      const line = journalLine(kept);
      assert.equal(line.indexOf('\n'), line.length - 1);
      assert.deepEqual(readKeptPage(line.slice(0, -1)), kept);
    }
  });

  it('that is torn or changed anywhere is none', () => {
    const line = journalLine(page(7)).slice(0, -1);
    for (let end = 0; end < line.length; end++) assert.equal(readKeptPage(line.slice(0, end)), undefined);
    for (let at = 0; at < line.length; at++) {
      const other = line[at] === '1' ? '2' : '1';
      assert.equal(readKeptPage(line.slice(0, at) + other + line.slice(at + 1)), undefined);
    }
  });

  it('of another kind or version is none', () => {
    assert.equal(readHeader(journalLine(page(7)).trimEnd()), undefined);
    assert.equal(readKeptPage(journalLine(header).trimEnd()), undefined);
    assert.equal(readHeader(journalLine({ ...header, version: 2 as 1 }).trimEnd()), undefined);
  });
});

describe('an answer in a journal', () => {
  it('comes back as it was, but for its headers', () => {
    const response = {
      ...textResponse('{"rows":[]}', 200, { 'x-request-id': 'r' }),
      bytes: new Uint8Array([123, 255]),
      notices: ['It contains invalid characters.'],
      movedFrom: ['/old'],
    };
    const kept = keptPageOf(3, response, same) ?? assert.fail('It holds no secret.');
    assert.deepEqual(restoredResponse(kept), { ...response, headers: new Map() });
    assert.deepEqual(restoredResponse(page(1, '[]')), { ...textResponse('[]'), headers: new Map() });
  });

  it('is not kept where the vendor quoted a secret: it would come back changed', () => {
    const redact = (text: string) => text.replaceAll('canary', '••••');
    assert.equal(keptPageOf(3, textResponse('{"key":"canary"}'), redact), undefined);
    assert.equal(keptPageOf(3, { ...textResponse('{}'), notices: ['canary'] }, redact), undefined);
    assert.equal(keptPageOf(3, { ...textResponse('{}'), movedFrom: ['/canary'] }, redact), undefined);
    assert.notEqual(keptPageOf(3, { ...textResponse('{}'), movedFrom: ['/'] }, redact), undefined);
  });
});

describe('a journal on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'journal-')), 'inner');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  const onlyFile = async (): Promise<string> => {
    const [name, ...others] = await readdir(folder);
    assert.equal(others.length, 0);
    return join(folder, name ?? assert.fail('There is no file.'));
  };
  const readAll = async (journal: JournalFile): Promise<number[]> => {
    const positions: number[] = [];
    for await (const { position } of journal.read()) positions.push(position);
    return positions;
  };
  const takeOver = async (path: string): Promise<JournalFile> =>
    (await JournalFile.takeOver(path)) ?? assert.fail('It cannot be taken over.');

  it('is private, in a private folder', async () => {
    const journal = await JournalFile.create(folder, header);
    assert.equal((await stat(await onlyFile())).mode & 0o777, 0o600);
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    await journal.done();
  });

  it('holds pages in the order in which they were given, and is gone when done', async () => {
    const journal = await JournalFile.create(folder, header);
    assert.deepEqual(await readAll(journal), []);
    await Promise.all([5, 1, 3].map((position) => journal.append(page(position, 'x'.repeat(100_000)))));
    await journal.close();
    const again = await takeOver(await onlyFile());
    assert.deepEqual(again.header, header);
    assert.deepEqual(await readAll(again), [5, 1, 3]);
    await again.append(page(4));
    await again.close();
    const last = await takeOver(await onlyFile());
    assert.deepEqual(await readAll(last), [5, 1, 3, 4]);
    await last.done();
    assert.deepEqual(await readdir(folder), []);
  });

  it('that was cut anywhere gives its complete pages and goes on behind them', async () => {
    const journal = await JournalFile.create(folder, header);
    for (const position of [1, 2, 3]) await journal.append(page(position));
    await journal.close();
    const whole = await readFile(await onlyFile());
    const first = whole.indexOf(10) + 1;
    for (let length = first; length < whole.length; length += 13) {
      await truncate(await onlyFile(), length);
      const cut = await takeOver(await onlyFile());
      const complete = whole.subarray(first, length).toString().split('\n').length - 1;
      assert.deepEqual(await readAll(cut), [1, 2, 3].slice(0, complete));
      await cut.append(page(9));
      await cut.close();
      const again = await takeOver(await onlyFile());
      assert.deepEqual(await readAll(again), [...[1, 2, 3].slice(0, complete), 9]);
      await again.close();
      await writeFile(await onlyFile(), whole);
    }
  });

  it('counts nothing behind a line that was damaged', async () => {
    const journal = await JournalFile.create(folder, header);
    for (const position of [1, 2, 3]) await journal.append(page(position));
    await journal.close();
    const path = await onlyFile();
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"position":2', '"position":7'));
    const damaged = await takeOver(path);
    assert.deepEqual(await readAll(damaged), [1]);
    await damaged.append(page(2));
    await damaged.close();
    assert.deepEqual(await readAll(await takeOver(await onlyFile())), [1, 2]);
  });

  it('can be taken over by one only, of all who try', async () => {
    const journal = await JournalFile.create(folder, header);
    await journal.append(page(1));
    const path = await onlyFile();
    assert.equal(await JournalFile.takeOver(path), undefined);
    await journal.close();
    const left = join(folder, 'x.4194999.ndjson');
    await rename(await onlyFile(), left);
    // Of a process that died, closed, and of one that died and whose id is now ours.
    for (const wanted of [left, join(folder, 'x.ndjson'), join(folder, `x.${String(process.pid)}.ndjson`)]) {
      await rename(await onlyFile(), wanted);
      const all = await Promise.all(Array.from({ length: 5 }, () => JournalFile.takeOver(wanted)));
      const [taken, ...others] = all.filter((one) => one !== undefined);
      assert.ok(taken);
      assert.deepEqual(others, []);
      assert.equal((await listJournals(folder, NOW))[0]?.inUse, true);
      assert.equal(await JournalFile.takeOver(await onlyFile()), undefined);
      await taken.close();
    }
  });

  it('that was closed is nobody’s: any window can go on with it, whether or not this one lives', async () => {
    const journal = await JournalFile.create(folder, header);
    await journal.append(page(1));
    assert.match(await onlyFile(), new RegExp(`\\.${String(process.pid)}\\.ndjson$`));
    await journal.close();
    assert.match(await onlyFile(), /^[^.]+\.ndjson$/);
    assert.equal((await listJournals(folder, NOW))[0]?.inUse, false);
  });

  it('that holds no page is gone when it is closed', async () => {
    const journal = await JournalFile.create(folder, header);
    await journal.close();
    assert.deepEqual(await readdir(folder), []);
    await writeFile(join(folder, 'x.ndjson'), journalLine(header));
    await (await takeOver(await onlyFile())).close();
    assert.deepEqual(await readdir(folder), []);
    // What was not read yet is not nothing.
    await writeFile(join(folder, 'x.ndjson'), journalLine(header) + journalLine(page(1)));
    await (await takeOver(await onlyFile())).close();
    assert.deepEqual(await readAll(await takeOver(await onlyFile())), [1]);
  });

  it('that cannot be read at the moment is left as it is', async () => {
    // Reading a folder fails as an unreadable file does, whoever asks.
    const path = join(folder, 'x.4194999.ndjson');
    await mkdir(path, { recursive: true });
    assert.deepEqual(await listJournals(folder, NOW), []);
    assert.equal(await JournalFile.takeOver(path), undefined);
    assert.equal(await onlyFile(), join(folder, 'x.ndjson'));
    assert.deepEqual(await listJournals(folder, NOW), []);
    assert.equal(await JournalFile.takeOver(await onlyFile()), undefined);
    assert.deepEqual(await readdir(folder), ['x.ndjson']);
  });

  it('goes when it was begun more than a day ago, whoever has it open and whenever it was written to', async () => {
    await mkdir(folder);
    const text = journalLine(header) + journalLine(page(1));
    const paths = ['a.ndjson', `b.${String(process.ppid)}.ndjson`, 'c.1.ndjson'];
    for (const name of paths) await writeFile(join(folder, name), text);
    assert.equal((await listJournals(folder, header.startedAt + DAY)).length, 3);
    assert.deepEqual(await listJournals(folder, header.startedAt + DAY + 1), []);
    assert.deepEqual(await readdir(folder), []);
  });

  it('that is just being begun is left to the process that lives, for a day', async () => {
    await mkdir(folder);
    const path = join(folder, `x.${String(process.ppid)}.ndjson`);
    await writeFile(path, '');
    const now = Date.now();
    assert.deepEqual(await listJournals(folder, now), []);
    assert.deepEqual(await readdir(folder), [`x.${String(process.ppid)}.ndjson`]);
    await listJournals(folder, now + DAY + 60_000);
    assert.deepEqual(await readdir(folder), []);
  });

  it('of a process that is alive is left alone, of one that is dead is not', async () => {
    await mkdir(folder);
    const text = journalLine(header);
    const alive = join(folder, `a.${String(process.ppid)}.ndjson`);
    const others = join(folder, 'b.1.ndjson');
    const dead = join(folder, 'c.4194999.ndjson');
    for (const path of [alive, others, dead]) await writeFile(path, text);
    assert.equal(await JournalFile.takeOver(alive), undefined);
    assert.equal(await JournalFile.takeOver(others), undefined);
    const taken = await takeOver(dead);
    await taken.done();
    assert.deepEqual(
      (await readdir(folder)).sort(),
      [alive, others].map((path) => path.slice(folder.length + 1)),
    );
  });

  it('that holds nothing, or is gone, cannot be taken over', async () => {
    await mkdir(folder);
    for (const text of ['', 'no journal\n', journalLine(header).trimEnd()]) {
      const path = join(folder, 'x.4194999.ndjson');
      await writeFile(path, text);
      assert.equal(await JournalFile.takeOver(path), undefined);
      assert.deepEqual(await readdir(folder), []);
    }
    assert.equal(await JournalFile.takeOver(join(folder, 'gone.4194999.ndjson')), undefined);
  });

  it('fails where nothing can be written, and leaves nothing', async () => {
    await writeFile(folder, 'a file');
    await assert.rejects(JournalFile.create(folder, header));
    const other = join(folder, '..', 'other');
    // A number that JSON cannot hold.
    await assert.rejects(JournalFile.create(other, { ...header, input: { body: 1n } }));
    assert.deepEqual(await readdir(other), []);
    const journal = await JournalFile.create(other, header);
    await journal.close();
    await assert.rejects(journal.append(page(1)));
    await assert.rejects(journal.append(page(2)));
  });

  it('is listed with what it fetches and how far it is, the newest first', async () => {
    assert.deepEqual(await listJournals(folder, NOW), []);
    const older = await JournalFile.create(folder, header);
    await older.append(page(1));
    const newer = await JournalFile.create(folder, { ...header, startedAt: header.startedAt + 1 });
    for (const position of [1, 2]) await newer.append(page(position));
    await newer.close();
    await writeFile(join(folder, 'empty.4194999.ndjson'), '');
    await writeFile(join(folder, 'torn.ndjson'), 'x\n');
    await writeFile(join(folder, 'other.txt'), '');
    // As one that was renamed a moment ago.
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.ndjson'));
    const seen = (await listJournals(folder, NOW)).map(({ header: { startedAt }, pages, inUse }) => [
      startedAt - header.startedAt,
      pages,
      inUse,
    ]);
    assert.deepEqual(seen, [
      [1, 2, false],
      [0, 1, true],
    ]);
    assert.equal((await readdir(folder)).length, 4);
    await older.done();
  });
});
