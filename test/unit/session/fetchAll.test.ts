import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError } from '../../../src/http/errors';
import type { HttpRequest, HttpResponse } from '../../../src/http/exchange';
import type { BulkState } from '../../../src/protocol/bulk';
import { deferred, textResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import { firstCells, startOf, visits } from '../../support/visits';

/** A list of visits; from its third page on it answers as the test says. */
function openVisits(
  third: (request: HttpRequest) => HttpResponse | Promise<HttpResponse> = ({ url }) => visits(startOf(url)),
  folder?: string,
) {
  const answer = (request: HttpRequest) =>
    startOf(request.url) >= 200 ? third(request) : visits(startOf(request.url));
  const bulk = () => ({ reserve: 0.1, folder });
  return openSession('letsjobit', 'visits.list', answer, {}, undefined, { bulk });
}

const statusOf = (state: BulkState | undefined) => state?.status;

describe('fetching all rows', () => {
  it('says first what it costs, and sends nothing until it is told to', async () => {
    const { session, requests } = openVisits();
    await session.start();
    assert.equal(session.all.offer(), true);
    const { bulk } = session.state();
    assert.ok(bulk?.status === 'offered');
    assert.deepEqual([bulk.rows, bulk.requests, bulk.then], [250, 3, 'show']);
    assert.deepEqual(bulk.left, { requests: 99, of: 100, window: bulk.left?.window });
    assert.equal(bulk.reserve, 10);
    assert.equal(bulk.durationMs, 6, 'Three requests, one after another, of two milliseconds each.');
    assert.equal(requests.length, 1);
    await session.all.act('dismiss');
    assert.equal(session.state().bulk, undefined);
  });

  it('says honestly that the cost is not known before anything was run', () => {
    const { session } = openVisits();
    session.all.offer();
    const { bulk } = session.state();
    assert.ok(bulk?.status === 'offered');
    assert.deepEqual([bulk.rows, bulk.requests, bulk.durationMs], [undefined, undefined, undefined]);
  });

  it('shows every row when all are there, and leads back to the page', async () => {
    const { session } = openVisits();
    await session.start();
    session.all.offer();
    await session.all.act('start');
    const { bulk, results } = session.state();
    assert.equal(statusOf(bulk), 'done');
    assert.deepEqual(
      [results?.scope, results?.rowCount, results?.fetched],
      ['all', 250, { rows: 250, complete: true }],
    );
    session.turnTo('page');
    assert.deepEqual([session.state().results?.scope, session.state().results?.rowCount], ['page', 100]);
    session.turnTo('all');
    assert.equal(session.state().results?.rowCount, 250);
  });

  it('keeps what came when it is stopped, and goes on from there', async () => {
    const held = deferred<HttpResponse>();
    let isHeld = true;
    const { session, requests } = openVisits((request) =>
      isHeld ? held.promise : visits(startOf(request.url)),
    );
    await session.start();
    session.all.offer();
    const fetching = session.all.act('start');
    while (requests.length < 4) await settled();
    assert.deepEqual(statusOf(session.state().bulk), 'running');
    session.stop();
    held.reject(new CancelledError());
    await fetching;
    const { bulk, results } = session.state();
    assert.ok(bulk?.status === 'stopped');
    assert.deepEqual([bulk.rows, bulk.canResume], [200, true]);
    assert.deepEqual([results?.rowCount, results?.fetched], [200, { rows: 200, complete: false }]);
    isHeld = false;
    const before = requests.length;
    await session.all.act('resume');
    assert.deepEqual(
      requests.slice(before).map(({ url }) => startOf(url)),
      [200],
    );
    assert.equal(session.state().results?.rowCount, 250);
    const done = session.state().bulk;
    assert.ok(done?.status === 'done');
    assert.deepEqual([done.pages, done.rows], [3, 250], 'What was there before counts too.');
  });

  it('tells why it failed, keeps what came, and does not call those rows old', async () => {
    const { session } = openVisits(() => textResponse('{"message":"no"}', 404));
    await session.start();
    session.all.offer();
    const fetching = session.all.act('start');
    await fetching;
    const { bulk, failure, run, results } = session.state();
    assert.equal(statusOf(bulk), 'failed');
    assert.deepEqual([run.status, failure?.kind], ['failed', 'not-found']);
    assert.deepEqual([results?.rowCount, results?.stale], [200, false]);
  });

  it('goes on when the sandbox was started again, with what is in memory', async () => {
    const { session, connect } = openVisits(() => textResponse('{"message":"no"}', 404));
    await session.start();
    session.all.offer();
    await session.all.act('start');
    const again = connect({}, ({ url }) => visits(startOf(url)));
    session.connect(again.connected);
    assert.equal(statusOf(session.state().bulk), 'failed');
    await session.all.act('resume');
    assert.deepEqual(
      again.requests.map(({ url }) => startOf(url)),
      [200],
    );
    assert.equal(session.state().results?.rowCount, 250);
  });

  it('is forgotten when another list is run, whose rows these are not', async () => {
    const { session } = openVisits();
    await session.start();
    session.all.offer();
    await session.all.act('start');
    session.setValues({ ...session.values, 'query.docNo': 'A-1' });
    await session.start();
    const { bulk, results } = session.state();
    assert.equal(bulk, undefined);
    assert.deepEqual([results?.scope, results?.fetched], ['page', undefined]);
  });

  it('is forgotten when another list is run, also where nothing was run before it', async () => {
    const { session } = openVisits();
    session.all.offer();
    await session.all.act('start');
    session.setValues({ ...session.values, 'query.docNo': 'A-1' });
    await session.start();
    assert.deepEqual([session.state().bulk, session.state().results?.fetched], [undefined, undefined]);
  });

  it('is forgotten when the list of the last run is run again, whose rows these are not', async () => {
    const { session } = openVisits();
    await session.start();
    const before = session.values;
    session.setValues({ ...before, 'query.docNo': 'A-1' });
    session.all.offer();
    await session.all.act('start');
    session.setValues(before);
    await session.start();
    assert.deepEqual([session.state().bulk, session.state().results?.fetched], [undefined, undefined]);
  });

  it('stays when the very list that was fetched is run', async () => {
    const { session } = openVisits();
    session.all.offer();
    await session.all.act('start');
    await session.start();
    assert.deepEqual(session.state().results?.fetched, { rows: 250, complete: true });
  });

  it('ends the wait of whoever asked before, when it is offered once more', async () => {
    const { session } = openVisits();
    session.all.offer('export');
    const first = session.all.settled();
    session.all.offer('export');
    const second = session.all.settled();
    await session.all.act('start');
    assert.deepEqual([await first, await second], [false, true]);
  });

  it('says of its rows, too, that something was written since', async () => {
    const { session, clock } = openVisits();
    await session.start();
    session.all.offer();
    await session.all.act('start');
    session.turnTo('page');
    await clock.advance(1_000);
    const before = session.state().results?.notices.length ?? 0;
    session.outdate();
    assert.equal(session.state().results?.notices.length, before + 1);
    session.turnTo('all');
    assert.match(session.state().results?.notices.join() ?? '', /Data was written/);
  });

  it('leads back to a page that is as old as it was', async () => {
    let fails = false;
    const { session } = openSession('letsjobit', 'visits.list', ({ url }) =>
      fails ? textResponse('{"message":"no"}', 404) : visits(startOf(url)),
    );
    await session.start();
    session.all.offer();
    await session.all.act('start');
    session.turnTo('page');
    fails = true;
    await session.start();
    assert.equal(session.state().results?.stale, true);
    session.turnTo('all');
    session.turnTo('page');
    assert.equal(session.state().results?.stale, true);
  });

  it('tells whoever waits to write them to a file whether all came', async () => {
    const { session } = openVisits();
    await session.start();
    session.all.offer('export');
    const all = session.all.settled();
    await session.all.act('start');
    assert.equal(await all, true);
    session.all.offer('export');
    const none = session.all.settled();
    await session.all.act('dismiss');
    assert.equal(await none, false);
  });

  it('is not offered for what writes, nor while something is sent, nor for a form that cannot be sent', async () => {
    assert.equal(openSession('letsjobit', 'visits.create').session.all.offer(), false);
    const { session } = openVisits();
    const running = session.start();
    assert.equal(session.all.offer(), false);
    await running;
    session.setValues({ ...session.values, 'query.pagination': 'x' });
    assert.equal(session.all.offer(), false);
    assert.equal(session.state().failure?.kind, 'input');
  });
});

describe('a fetch that an earlier window left', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vendorscope-fetch-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** Fetches two of three pages and stops, as a window that is closed does. */
  async function leave(): Promise<void> {
    const held = deferred<HttpResponse>();
    const { session, requests } = openVisits(() => held.promise, folder);
    session.all.offer();
    const fetching = session.all.act('start');
    while (requests.length < 3) await settled();
    session.stop();
    held.reject(new CancelledError());
    await fetching;
    session.dispose();
  }

  it('is offered to be gone on with, and fetches only what is missing', async () => {
    await leave();
    const { session, requests } = openVisits(undefined, folder);
    await session.all.findInterrupted();
    const { bulk } = session.state();
    assert.ok(bulk?.status === 'interrupted');
    assert.deepEqual([bulk.pages, bulk.canResume], [2, true]);
    assert.equal(requests.length, 0, 'Nothing is sent before the user says so.');
    await session.all.act('resume');
    assert.deepEqual(
      requests.map(({ url }) => startOf(url)),
      [200],
    );
    assert.equal(session.state().results?.rowCount, 250);
    assert.deepEqual(firstCells(session, 2), ['v0', 'v1']);
    assert.deepEqual(await readdir(folder), []);
  });

  it('can be discarded, and nothing of it stays on the disk', async () => {
    await leave();
    const { session } = openVisits(undefined, folder);
    await session.all.findInterrupted();
    await session.all.act('discard');
    assert.equal(session.state().bulk, undefined);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is not offered for another list than the form asks for, nor gone on with in its place', async () => {
    await leave();
    const other = openSession(
      'letsjobit',
      'visits.list',
      () => textResponse('{"message":"no"}', 404),
      {},
      { 'query.docNo': 'A-1' },
      { bulk: () => ({ reserve: 0.1, folder }) },
    );
    await other.session.all.findInterrupted();
    assert.equal(other.session.state().bulk, undefined);
    other.session.all.offer();
    await other.session.all.act('start');
    const { bulk } = other.session.state();
    assert.ok(bulk?.status === 'failed');
    assert.equal(bulk.canResume, false, 'What is kept is another list.');
  });

  it('is not offered when the profile changed while it was looked for', async () => {
    await leave();
    const { session, connect } = openVisits(undefined, folder);
    const looking = session.all.findInterrupted();
    session.connect(connect({ id: 'other', sandbox: false }, () => visits(0)).connected);
    await looking;
    assert.equal(session.state().bulk, undefined);
  });

  it('is not offered to another profile', async () => {
    await leave();
    const bulk = () => ({ reserve: 0.1, folder });
    const other = openSession('letsjobit', 'visits.list', undefined, { id: 'other' }, undefined, { bulk });
    await other.session.all.findInterrupted();
    assert.equal(other.session.state().bulk, undefined);
  });
});
