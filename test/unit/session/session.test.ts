import assert from 'node:assert/strict';
import { NetworkError } from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import type { Session } from '../../../src/session/session';

const visits = (from: number, total = 250) => {
  const count = Math.min(100, total - from);
  const data = Array.from({ length: count }, (_, i) => ({ _id: `v${String(from + i)}` }));
  return jsonResponse({ meta: { totalRecords: total, returnedRecords: count, remainingRecords: total - from - count, nextStart: from + count }, data });
};
const startOf = (url: string) => Number(new URL(url).searchParams.get('pagination'));
const paged = () => openSession('letsjobit', 'visits.list', ({ url }) => visits(startOf(url)));
const firstCell = (session: Session) => {
  const run = session.state().results?.run ?? -1;
  return session.rows(run, 0, 1).rows[0]?.[0]?.text;
};

describe('a session', () => {
  it('starts idle, with request, snippet and quota, and has sent nothing', () => {
    const { session, requests } = paged();
    const state = session.state();
    assert.deepEqual(state.run, { status: 'idle' });
    assert.equal(state.request.url, 'https://sandbox.example/api/v2/visits?pagination=0');
    assert.ok(state.request.headers.some(({ value }) => value === 'Bearer ••••'));
    assert.ok(state.snippet.code.includes('LETSJOBIT_API_KEY'));
    assert.equal(state.quota.windows[0]?.remaining, 100);
    assert.equal(state.operation.source, 'letsjobit.txt, line 37');
    assert.equal(requests.length, 0);
  });

  it('runs, and shows the rows', async () => {
    const { session, changes } = paged();
    const running = session.start();
    assert.equal(session.state().run.status, 'running');
    await running;
    const { run, results, failure } = session.state();
    assert.equal(run.status, 'done');
    assert.equal(failure, undefined);
    assert.deepEqual([results?.from, results?.to, results?.total, results?.rowCount], [1, 100, 250, 100]);
    assert.deepEqual([results?.hasPrevious, results?.hasNext, results?.cached, results?.stale], [false, true, false, false]);
    assert.equal(firstCell(session), 'v0');
    assert.ok(changes() >= 2);
  });

  it('goes forward with one request a page, and back with none', async () => {
    const { session, requests } = paged();
    await session.start();
    await session.goTo('next');
    await session.goTo('next');
    assert.deepEqual(requests.map(({ url }) => startOf(url)), [0, 100, 200]);
    assert.deepEqual([session.state().results?.to, session.state().results?.hasNext], [250, false]);
    await session.goTo('next');
    await session.goTo('previous');
    assert.equal(firstCell(session), 'v100');
    assert.equal(session.state().results?.cached, true);
    await session.goTo('next');
    await session.goTo('first');
    await session.goTo('previous');
    assert.equal(firstCell(session), 'v0');
    assert.equal(requests.length, 3);
  });

  it('pages by the input that was run, not by the form as it stands', async () => {
    const { session, requests } = paged();
    await session.start();
    session.setValues({ ...session.state().form.values, 'query.driverId': 'changed' });
    await session.goTo('next');
    assert.ok(!requests[1]?.url.includes('changed'));
  });

  it('ignores a second run while one is under way', async () => {
    const { session, requests } = paged();
    await Promise.all([session.start(), session.start(), session.goTo('next'), session.setPageSize(10)]);
    assert.equal(requests.length, 1);
  });

  it('starts over from the first page when the page size changes', async () => {
    const { session, requests } = openSession('autovu', 'diary.list', () =>
      jsonResponse({ Metadata: { TotalRecords: 1, HasNextPage: false }, Data: [{ a: 1 }] }),
    );
    session.setValues({ 'path.startDate': '2026-11-16', 'query.pageNumber': '3', 'query.pageSize': '50' });
    await session.setPageSize(25);
    assert.equal(new URL(requests[0]?.url ?? '').search, '?pageNumber=1&pageSize=25');
    assert.equal(session.state().results?.pageSize, 25);
  });

  it('gives no rows for a run that is not shown, and none outside the page', async () => {
    const { session } = paged();
    await session.start();
    const run = session.state().results?.run ?? -1;
    await session.goTo('next');
    assert.deepEqual(session.rows(run, 0, 10).rows, []);
    const shown = session.state().results?.run ?? -1;
    assert.equal(session.rows(shown, 90, 1_000_000).rows.length, 10);
    assert.deepEqual(session.rows(shown, 500, 600).rows, []);
    assert.deepEqual(session.rows(shown, 5, 2).rows, []);
  });

  it('stops: nothing is shown of a late answer, and what was shown stays', async () => {
    const late = deferred<HttpResponse>();
    const { session } = openSession('letsjobit', 'visits.list', (_, index) => (index === 0 ? visits(0) : late.promise));
    await session.start();
    const next = session.goTo('next');
    await settled();
    session.stop();
    late.resolve(visits(100));
    await next;
    assert.deepEqual([session.state().run.status, session.state().failure], ['stopped', undefined]);
    assert.equal(firstCell(session), 'v0');
    await session.goTo('next');
    assert.equal(firstCell(session), 'v100');
  });

  it('keeps the rows under a failure, marked as old, and says what to do', async () => {
    const { session } = openSession('letsjobit', 'visits.list', (_, index) => {
      if (index === 0) return visits(0);
      throw new NetworkError('sandbox.example is not accepting connections.', 'ECONNREFUSED');
    });
    await session.start();
    await session.start();
    const { run, results, failure } = session.state();
    assert.equal(run.status, 'failed');
    assert.equal(results?.stale, true);
    assert.equal(firstCell(session), 'v0');
    assert.deepEqual([failure?.kind, failure?.side, failure?.action?.id], ['network', 'network', 'useSandbox']);
    assert.equal(failure?.kept, 'Your inputs and the 100 rows already shown are kept.');
  });

  it('does not send an invalid form: the fields are marked, the inputs kept', async () => {
    const { session, requests } = paged();
    session.setValues({ 'query.date': 'yesterday' });
    assert.deepEqual(session.state().form.issues, { 'query.date': 'Use a date such as 2026-11-21.' });
    assert.equal(session.state().snippet.code, '');
    await session.start();
    assert.equal(requests.length, 0);
    assert.deepEqual([session.state().failure?.kind, session.state().failure?.detail], ['input', '1 field needs a change.']);
    assert.equal(session.state().form.values['query.date'], 'yesterday');
  });

  it('asks for a required field only once it was needed', async () => {
    const { session } = openSession('autovu', 'job.get', undefined, { id: 'mine', sandbox: false });
    assert.equal(session.isReady, false);
    assert.deepEqual(session.state().form.issues, {});
    await session.start();
    assert.deepEqual(session.state().form.issues, { 'path.jobId': 'Fill this in.' });
  });

  it('shows the vendor’s own messages at the fields, until they are changed', async () => {
    const { session } = openSession('auvo', 'users.list', () => jsonResponse({ pageSize: ['Too large.'], other: ['Odd.'] }, 400));
    await session.start();
    assert.deepEqual(session.state().form.issues, { 'query.pageSize': 'Too large.' });
    assert.equal(session.state().failure?.detail, 'pageSize: Too large. other: Odd.');
    session.setValues({ ...session.state().form.values, 'query.pageSize': '5' });
    assert.deepEqual(session.state().form.issues, {});
  });

  it('says until when it waits for the quota, and can be stopped there', async () => {
    const { session, clock, requests } = paged();
    for (let i = 0; i < 100; i++) await session.start();
    const held = session.start();
    await settled();
    assert.deepEqual(session.state().run, { status: 'waiting', startedAt: clock.now(), until: clock.now() + 10_000 });
    session.stop();
    await held;
    assert.deepEqual([session.state().run.status, session.state().failure], ['stopped', undefined]);
    const again = session.start();
    await clock.advance(10_000);
    await again;
    assert.equal(session.state().run.status, 'done');
    assert.equal(requests.length, 101);
  });

  it('says when a limit ends', async () => {
    const { session } = openSession('autovu', 'diary.list', () => jsonResponse({}, 429, { 'retry-after': '7200' }));
    await session.start();
    assert.equal(session.state().failure?.kind, 'rate-limited');
    assert.match(session.state().failure?.detail ?? '', /Possible again at \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\./);
  });

  it('reports what nobody expected, and shows no detail of it', async () => {
    const { session, unexpected } = openSession('letsjobit', 'visits.list', () => {
      throw new TypeError('canary in a bug');
    });
    await session.start();
    assert.equal(unexpected.length, 1);
    assert.equal(session.state().failure?.kind, 'unexpected');
    assert.ok(!JSON.stringify(session.state().failure).includes('canary'));
  });

  it('tells nobody anything after it is disposed', async () => {
    const answer = deferred<HttpResponse>();
    const { session, changes } = openSession('letsjobit', 'visits.list', () => answer.promise);
    const running = session.start();
    await settled();
    session.dispose();
    const before = changes();
    answer.resolve(visits(0));
    await running;
    assert.equal(changes(), before);
  });
});

describe('a session that changes its profile', () => {
  it('keeps the inputs, drops the rows, and asks with the new credential', async () => {
    const { session, connect } = paged();
    session.setValues({ 'query.driverId': 'd' });
    await session.start();
    const other = connect({ id: 'other' }, () => visits(0, 1));
    session.connect(other.connected);
    const state = session.state();
    assert.deepEqual([state.run.status, state.results, state.failure], ['idle', undefined, undefined]);
    assert.equal(state.form.values['query.driverId'], 'd');
    await session.start();
    assert.equal(other.requests.length, 1);
    assert.equal(session.state().results?.total, 1);
  });

  it('never shows rows of the credential before, however late they come', async () => {
    const late = deferred<HttpResponse>();
    const { session, connect } = openSession('letsjobit', 'visits.list', () => late.promise);
    const first = session.start();
    await settled();
    session.connect(connect({ id: 'other' }, () => visits(0, 1)).connected);
    const second = session.start();
    late.resolve(visits(0));
    await Promise.all([first, second]);
    assert.equal(session.state().run.status, 'done');
    assert.equal(session.state().results?.total, 1);
  });

  it('keeps its rows when only the secrets of the profile changed', async () => {
    const { session, connect } = paged();
    await session.start();
    session.connect(connect({}, () => visits(0)).connected);
    assert.equal(session.state().results?.rowCount, 100);
  });
});
