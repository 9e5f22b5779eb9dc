import assert from 'node:assert/strict';
import { createClient } from '../../../src/client/apiClient';
import { vendors, type Vendors } from '../../../src/catalog/vendors';
import { CancelledError } from '../../../src/http/errors';
import { startSandbox, type Sandbox } from '../../../src/sandbox/startSandbox';
import type { Page, WalkedPage } from '../../../src/client/apiClient';

describe('walking the pages of', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  /** A client of the sandbox's vendor. */
  function open<Id extends keyof Vendors>(id: Id) {
    const { origin, credentials } = sandbox.vendors[id] ?? assert.fail(id);
    // The sandbox issues exactly the fields that the vendor asks for.
    return createClient<Vendors[Id]>({ vendor: vendors[id], credentials: credentials as never, origin });
  }
  const requestsOf = (vendor: string) => sandbox.requests.filter((one) => one.vendor === vendor);

  /** All pages of a walk, checked against each other and against the total that they state. */
  async function collect(
    pages: AsyncIterable<WalkedPage<unknown>>,
    key: string,
  ): Promise<WalkedPage<unknown>[]> {
    const all: WalkedPage<unknown>[] = [];
    let before = 0;
    for await (const page of pages) {
      assert.equal(page.before, before);
      before += page.rows.length;
      all.push(page);
    }
    const keys = all.flatMap(({ rows }) => rows.map((row) => (row as Record<string, unknown>)[key])); // rows are objects
    assert.equal(new Set(keys).size, keys.length, 'a row came twice');
    const total = all[0]?.total;
    const last = all.at(-1);
    if (last !== undefined && last.next === undefined) {
      if (total !== undefined) assert.equal(keys.length, total);
      assert.deepEqual(last.end, { complete: true, pages: all.length, rows: keys.length, skipped: 0 });
    }
    return all;
  }

  it('AutoVu: every visit of a month, once, with a request a page', async () => {
    const client = open('autovu');
    const input = { path: { startDate: '2026-11-16' }, query: { endDate: '2026-12-16', pageSize: 100 } };
    const first = requestsOf('autovu').length;
    const pages = await collect(client.pages('diary.list', input, { limit: 40 }), 'VisitId');
    assert.ok(pages.length > 1);
    assert.equal(requestsOf('autovu').length - first, pages.length);
    assert.equal(client.quota.state().windows[0]?.remaining, 60 - pages.length);
    await client.close();
  });

  it('Auvo: tasks and users to their end, with one login', async () => {
    const client = open('auvo');
    const range = { startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T23:59:59' };
    const tasks = await collect(
      client.pages('tasks.list', { query: { paramFilter: range, pageSize: 100 } }),
      'taskID',
    );
    assert.ok(tasks.length > 1);
    await collect(client.pages('customers.list', { query: { pageSize: 300 } }), 'id');
    assert.equal(requestsOf('auvo').filter(({ operationId }) => operationId === 'login').length, 1);
    await client.close();
  });

  it('Autengo: vehicles by offset, from the middle to the end', async () => {
    const client = open('autengo');
    const pages: Page<unknown>[] = [];
    for await (const page of client.pages('vehicle.list', { query: { offset: 500, limit: 100 } }))
      pages.push(page);
    const [first] = pages;
    assert.ok(first?.total !== undefined && first.total > 500);
    assert.equal(pages.flatMap(({ rows }) => rows).length, first.total - 500);
    assert.equal((await collect(client.pages('makes', {}), 'makeId')).length, 1);
    await client.close();
  });

  it('LetsJobIt: visits by next start', async () => {
    const client = open('letsjobit');
    const pages = await collect(client.pages('visits.list', {}), '_id');
    assert.ok(pages.length > 1);
    assert.deepEqual(
      pages.map(({ position }) => position),
      pages.map((_, i) => i * 100),
    );
    assert.deepEqual(
      pages.flatMap(({ notices }) => notices),
      [],
    );
    await client.close();
  });

  it('any list: exactly as many pages as the limit says', async () => {
    const client = open('letsjobit');
    for (const limit of [0, 1, 3]) {
      const first = requestsOf('letsjobit').length;
      const pages = await collect(client.pages('visits.list', {}, { limit }), '_id');
      assert.equal(pages.length, limit);
      assert.equal(requestsOf('letsjobit').length - first, limit);
    }
    await client.close();
  });

  it('any list: a stop in the middle ends it, and sends no more', async () => {
    const client = open('letsjobit');
    const stop = new AbortController();
    const first = requestsOf('letsjobit').length;
    const pages: unknown[] = [];
    await assert.rejects(async () => {
      for await (const page of client.pages('visits.list', {}, { signal: stop.signal })) {
        pages.push(page);
        if (pages.length === 2) stop.abort();
      }
    }, CancelledError);
    assert.equal(pages.length, 2);
    assert.equal(requestsOf('letsjobit').length - first, 2);
    await client.close();
  });

  it('any list: leaving the loop sends no more', async () => {
    const client = open('letsjobit');
    const first = requestsOf('letsjobit').length;
    for await (const page of client.pages('visits.list', {})) if (page.position >= 100) break;
    assert.equal(requestsOf('letsjobit').length - first, 2);
    await client.close();
  });

  it('any list to its end, several pages at once, each asked for once', async () => {
    const [auvo, autengo] = [open('auvo'), open('autengo')];
    const [letsjobit, autovu] = [open('letsjobit'), open('autovu')];
    const lists = [
      ['customers.list', 'id', () => auvo.fetchAll('customers.list', { query: { pageSize: 50 } })],
      ['vehicle.list', 'sellingId', () => autengo.fetchAll('vehicle.list', { query: { limit: 50 } })],
      ['visits.list', '_id', () => letsjobit.fetchAll('visits.list', { query: { closed: 0 } })],
      [
        'siteProduct.listJobs',
        'JobId',
        () => autovu.fetchAll('siteProduct.listJobs', { path: { productRef: 5001 } }),
      ],
    ] as const;
    for (const [id, key, pages] of lists) {
      const first = sandbox.requests.length;
      const all = await collect(pages(), key);
      const asked = sandbox.requests.slice(first).filter(({ operationId }) => operationId === id);
      assert.equal(asked.length, all.length);
    }
    await Promise.all([auvo.close(), autengo.close(), letsjobit.close(), autovu.close()]);
  });

  it('nothing: an operation that is not of the vendor is an input error', async () => {
    const client = open('auvo');
    await assert.rejects(client.call('visits.list' as never, {} as never), { kind: 'input' });
    await client.close();
  });
});
