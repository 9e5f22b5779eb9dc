import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, createDynamicClient } from '../../../../src/client/apiClient';
import { listJournals } from '../../../../src/client/lists/journalFolder';
import type { WalkedPage } from '../../../../src/client/lists/page';
import { vendors } from '../../../../src/catalog/vendors';
import { InputError, TimeoutError } from '../../../../src/http/errors';
import type { HttpRequest } from '../../../../src/http/exchange';
import { find } from '../../../support/catalog';
import { FakeTransport, jsonResponse } from '../../../support/fakeTransport';
import { ManualClock } from '../../../support/manualClock';

const TOTAL = 95;
const offsetOf = ({ url }: HttpRequest) => Number(new URL(url).searchParams.get('offset'));

/** An Autengo with 95 vehicles that fails at the offsets of `broken`. */
function autengo(origin?: string) {
  const broken = new Set<number>();
  const clock = new ManualClock(Date.now());
  const transport = new FakeTransport((request) => {
    const offset = offsetOf(request);
    if (broken.has(offset)) return jsonResponse({}, 418);
    const limit = Number(new URL(request.url).searchParams.get('limit'));
    const count = Math.min(limit, TOTAL - offset);
    const list = Array.from({ length: count }, (_, i) => ({ sellingId: `V${String(offset + i)}` }));
    return jsonResponse({ list, total: TOTAL, offset, limit });
  });
  const open = (apiKey = 'canary-of-the-key') =>
    createClient({
      vendor: vendors.autengo,
      credentials: { apiKey },
      clock,
      transport,
      ...(origin === undefined ? {} : { origin }),
    });
  return { open, clock, broken, offsets: () => transport.requests.map(offsetOf) };
}

async function all<Row>(pages: AsyncIterable<WalkedPage<Row>>): Promise<WalkedPage<Row>[]> {
  const list: WalkedPage<Row>[] = [];
  for await (const page of pages) list.push(page);
  return list;
}
const idsOf = (pages: readonly WalkedPage<unknown>[]) =>
  pages.flatMap(({ rows }) => rows.map((row) => (row as { sellingId: string }).sellingId)); // rows of `autengo`
const every = Array.from({ length: TOTAL }, (_, i) => `V${String(i)}`);

describe('a client that fetches a list to its end', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bulk-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const journal = () => ({ folder, profile: 'p1' });

  it('gives every row, and keeps nothing unless it was asked to', async () => {
    const { open, offsets } = autengo();
    const pages = await all(open().fetchAll('vehicle.list', {}));
    assert.deepEqual(idsOf(pages), every);
    assert.deepEqual(offsets(), [0, 25, 50, 75]);
    assert.deepEqual(await readdir(folder), []);
  });

  it('goes on where it failed, in another client, with the same page size and no request twice', async () => {
    const { open, broken, offsets, clock } = autengo();
    broken.add(40);
    const input = { query: { limit: 10, order: { field: 'created', dir: 'asc' } } } as const;
    const first = open().fetchAll('vehicle.list', input, { journal: journal(), concurrency: 1 });
    await assert.rejects(all(first), { kept: { pages: 4, rows: 40, position: 40 } });
    broken.clear();
    const [left] = await listJournals(folder, clock.now());
    assert.ok(left);
    assert.deepEqual([left.pages, left.inUse, left.header.operation], [4, false, 'vehicle.list']);
    assert.ok(!(await readFile(left.path, 'utf8')).includes('canary'));
    const resumed = open().resume({ path: left.path, profile: 'p1' }, { concurrency: 1 });
    assert.deepEqual(idsOf(await all(resumed)), every);
    assert.deepEqual(offsets(), [0, 10, 20, 30, 40, 40, 50, 60, 70, 80, 90]);
    assert.deepEqual(await readdir(folder), []);
  });

  it('remembers the page size that was in use without being asked for', async () => {
    const { open, clock } = autengo();
    for await (const page of open().fetchAll('vehicle.list', {}, { journal: journal() })) {
      const [kept] = await listJournals(folder, clock.now());
      assert.deepEqual(kept?.header.input, { query: { limit: 25 } });
      if (page.position > 0) break;
    }
  });

  it('goes on with nothing that is not its own', async () => {
    const { open, broken, clock } = autengo();
    broken.add(25);
    await assert.rejects(all(open().fetchAll('vehicle.list', {}, { journal: journal() })));
    const left = async () => (await listJournals(folder, clock.now()))[0]?.path ?? assert.fail('It is gone.');
    const refused = async (client: { resume: ReturnType<typeof open>['resume'] }, profile = 'p1') =>
      assert.rejects(all(client.resume({ path: await left(), profile })), InputError);
    await refused(open(), 'p2');
    await refused(autengo('https://other.example').open());
    const { transport } = { transport: new FakeTransport() };
    const credentials = { apiKey: 'k' };
    await refused(createClient({ vendor: vendors.letsjobit, credentials, transport }));
    const without = { ...vendors.autengo, groups: [] };
    const client = createDynamicClient({ vendor: without, credentials, transport });
    await assert.rejects(all(client.resume({ path: await left(), profile: 'p1' })), InputError);
    assert.equal(transport.requests.length, 0);
    await assert.rejects(all(open().resume({ path: join(folder, 'gone.1.ndjson'), profile: 'p1' })), {
      message: 'journal: It is gone, cannot be read, or another window goes on with it.',
    });
    broken.clear();
    assert.deepEqual(idsOf(await all(open().resume({ path: await left(), profile: 'p1' }))), every);
  });

  it('goes on with no other account’s rows', async () => {
    const { open, broken, clock, offsets } = autengo();
    broken.add(25);
    await assert.rejects(all(open().fetchAll('vehicle.list', {}, { journal: journal() })));
    const asked = offsets().length;
    const left = async () => (await listJournals(folder, clock.now()))[0]?.path ?? assert.fail('It is gone.');
    await assert.rejects(all(open('another-key').resume({ path: await left(), profile: 'p1' })), {
      kind: 'input',
      message: 'journal: The credentials have changed since.',
    });
    assert.equal(offsets().length, asked);
    broken.clear();
    assert.deepEqual(idsOf(await all(open().resume({ path: await left(), profile: 'p1' }))), every);
  });

  it('goes on with nothing that is older than a day, however lately it was written to', async () => {
    const { open, broken, clock, offsets } = autengo();
    broken.add(25);
    await assert.rejects(all(open().fetchAll('vehicle.list', {}, { journal: journal() })));
    const [left] = await listJournals(folder, clock.now());
    assert.ok(left);
    broken.clear();
    const asked = offsets().length;
    await clock.advance(24 * 3_600_000 + 1);
    await assert.rejects(all(open().resume({ path: left.path, profile: 'p1' })), {
      kind: 'input',
      message: 'journal: It is older than a day.',
    });
    assert.equal(offsets().length, asked);
    assert.deepEqual(await readdir(folder), []);
  });

  it('leaves nothing on disk where nothing was fetched, or the last page was given', async () => {
    const { open, broken } = autengo();
    broken.add(0);
    await assert.rejects(all(open().fetchAll('vehicle.list', {}, { journal: journal() })));
    assert.deepEqual(await readdir(folder), []);
    broken.clear();
    for await (const page of open().fetchAll('vehicle.list', {}, { journal: journal() })) {
      assert.equal((await readdir(folder)).length, page.end === undefined ? 1 : 0);
      if (page.end !== undefined) break;
    }
    assert.deepEqual(await readdir(folder), []);
  });

  it('says when nothing can be kept, and fetches all the same', async () => {
    const { open } = autengo();
    await writeFile(join(folder, 'file'), '');
    const options = { journal: { folder: join(folder, 'file', 'inner'), profile: 'p1' } };
    const pages = await all(open().fetchAll('vehicle.list', {}, options));
    assert.deepEqual(idsOf(pages), every);
    assert.deepEqual(pages[0]?.notices, [
      'Pages cannot be kept on disk (ENOTDIR): after a reload, this would begin again.',
    ]);
  });

  it('writes no input to disk that holds a secret', async () => {
    const { open } = autengo();
    const input = { query: { search: 'canary-of-the-key' } };
    const pages = await all(open().fetchAll('vehicle.list', input, { journal: journal() }));
    assert.deepEqual(pages[0]?.notices, ['Pages are not kept on disk: the inputs hold a secret.']);
    assert.deepEqual(await readdir(folder), []);
  });

  it('sends and keeps nothing for an input that is wrong', async () => {
    const { open, offsets } = autengo();
    const input = { query: { limit: 0 } };
    await assert.rejects(all(open().fetchAll('vehicle.list', input, { journal: journal() })), {
      kind: 'input',
      attempted: '“List vehicles” of Autengo',
    });
    assert.deepEqual([offsets(), await readdir(folder)], [[], []]);
  });

  it('keeps nothing of what is not a read', async () => {
    const transport = new FakeTransport(() =>
      jsonResponse({
        result: { accessToken: 'canary', created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' },
      }),
    );
    const { vendor, operation } = find('auvo', 'login');
    const client = createDynamicClient({ vendor, credentials: { apiKey: 'k', apiToken: 't' }, transport });
    for await (const page of client.fetchAll(operation, {}, { journal: journal() })) {
      assert.equal(page.rows.length, 1);
      assert.deepEqual(await readdir(folder), []);
    }
  });

  it('deletes journals that are older than a day', async () => {
    const old = join(folder, 'old.4194999.ndjson');
    await writeFile(old, 'x');
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    await utimes(old, twoDaysAgo, twoDaysAgo);
    await all(autengo().open().fetchAll('vehicle.list', {}, { journal: journal() }));
    await assert.rejects(stat(old));
  });

  it('keeps nothing of a list without pages: it is there at once', async () => {
    const transport = new FakeTransport(() => jsonResponse({ total: 1, list: [{ makeId: 1 }] }));
    const client = createClient({ vendor: vendors.autengo, credentials: { apiKey: 'k' }, transport });
    for await (const page of client.fetchAll('makes', {}, { journal: journal() })) {
      assert.equal(page.end?.complete, true);
      assert.deepEqual(await readdir(folder), []);
    }
  });

  it('leaves a tenth of the window alone unless it is told otherwise, as its estimate says', async () => {
    const TEN_SECONDS = 10_000;
    for (const [reserve, sent] of [
      [undefined, 90],
      [0, 100],
      [0.5, 50],
    ] as const) {
      const clock = new ManualClock();
      const transport = new FakeTransport(({ url }) => {
        const at = Number(new URL(url).searchParams.get('pagination'));
        const data = Array.from({ length: 100 }, (_, i) => ({ _id: String(at + i) }));
        return jsonResponse({
          data,
          meta: { nextStart: at + 100, remainingRecords: 20_000 - at - 100, totalRecords: 20_000 },
        });
      });
      const client = createClient({
        vendor: vendors.letsjobit,
        credentials: { apiKey: 'k' },
        clock,
        transport,
      });
      const options = reserve === undefined ? {} : { reserve };
      const estimate = client.estimate('visits.list', {}, 20_000, options);
      const stop = new AbortController();
      const pages = all(client.fetchAll('visits.list', {}, { ...options, signal: stop.signal }));
      pages.catch(() => undefined);
      while (transport.requests.length < sent) await clock.advance(1);
      for (let i = 0; i < 20; i++) await clock.advance(1);
      assert.equal(transport.requests.length, sent);
      assert.equal(client.quota.state().windows[0]?.remaining, 100 - sent);
      assert.equal(estimate.waitMs, (Math.ceil(200 / sent) - 1) * TEN_SECONDS);
      // Whoever clicks is not held back.
      if (sent < 100) {
        await client.call('visits.list', {});
        assert.equal(transport.requests.length, sent + 1);
      }
      stop.abort();
      await assert.rejects(pages, { kind: 'cancelled' });
    }
  });

  it('tells of a wait while it is held back, to the caller and in its progress', async () => {
    const clock = new ManualClock();
    let asked = 0;
    const transport = new FakeTransport(() =>
      asked++ === 0
        ? jsonResponse({}, 429, { 'retry-after': '5' })
        : jsonResponse({ Metadata: { TotalRecords: 1, HasNextPage: false }, Data: [{ VisitId: 1 }] }),
    );
    const waits: unknown[] = [];
    const client = createClient({
      vendor: vendors.autovu,
      credentials: { apiKey: 'k', scopecode: 's', apiPassword: 'p' },
      clock,
      transport,
      random: () => 0,
      onWait: (wait) => waits.push(wait?.until),
    });
    const until: unknown[] = [];
    const pages = all(
      client.fetchAll(
        'diary.list',
        { path: { startDate: '2026-11-16' } },
        { onProgress: ({ waitingUntil }) => until.push(waitingUntil) },
      ),
    );
    const done = { yet: false };
    void pages.finally(() => {
      done.yet = true;
    });
    while (!done.yet) await clock.advance(100);
    assert.equal((await pages).length, 1);
    const told = waits.find((time) => time !== undefined);
    assert.ok(told !== undefined && until.includes(told));
    assert.equal(until.at(-1), undefined);
  });
});

describe('an estimate', () => {
  it('counts the pages from where the input begins, and what they take', () => {
    const client = createClient({
      vendor: vendors.autovu,
      credentials: { apiKey: 'k', scopecode: 's', apiPassword: 'p' },
      transport: new FakeTransport(),
      clock: new ManualClock(),
    });
    const path = { startDate: '2026-11-16' };
    const requests = (total: number, query = {}) =>
      client.estimate('diary.list', { path, query }, total).requests;
    assert.equal(requests(0), 1);
    assert.equal(requests(50), 1);
    assert.equal(requests(51), 2);
    assert.equal(requests(1000, { pageSize: 100 }), 10);
    assert.equal(requests(1000, { pageSize: 100, pageNumber: 4 }), 7);
    assert.equal(client.estimate('job.get', { path: { jobId: 1 } }, 1).requests, 1);
    const whole = client.estimate('diary.list', { path, query: { pageSize: 1 } }, 5000);
    assert.equal(whole.requests, 5000);
    assert.equal(Math.round(whole.waitMs / 60_000), 92);
    assert.equal(whole.windows.find(({ id }) => id.startsWith('da'))?.remainingAfter, 0);
    const all = client.estimate('diary.list', { path, query: { pageSize: 1 } }, 5000, { reserve: 0 });
    assert.equal(Math.round(all.waitMs / 60_000), 83);
  });

  it('counts by the page size of the vendor where it cannot be chosen', () => {
    const transport = new FakeTransport();
    const client = createClient({ vendor: vendors.letsjobit, credentials: { apiKey: 'k' }, transport });
    assert.equal(client.estimate('visits.list', {}, 2000).requests, 20);
    assert.equal(client.estimate('visits.list', { query: { pagination: 1900 } }, 2000).requests, 1);
  });

  it('is not made for an operation that is not there', () => {
    const transport = new FakeTransport(() => {
      throw new TimeoutError('not reached');
    });
    const client = createClient({ vendor: vendors.letsjobit, credentials: { apiKey: 'k' }, transport });
    assert.throws(() => client.estimate('x' as never, {} as never, 1), InputError);
  });
});
