import assert from 'node:assert/strict';
import type { HttpResponse } from '../../../src/http/exchange';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import { firstCell, paged, startOf, visits } from '../../support/visits';

describe('the body of an operation', () => {
  it('is the user’s to edit where there is one that is not made of credentials', () => {
    const takesBody = (vendorId: string, id: string) => openSession(vendorId, id).session.body.isTaken;
    assert.deepEqual(
      [takesBody('auvo', 'users.create'), takesBody('auvo', 'users.list'), takesBody('auvo', 'login')],
      [true, false, false],
    );
  });
});

describe('a session', () => {
  it('starts idle, with request, snippet and quota, and has sent nothing', async () => {
    const { session, requests } = paged();
    await session.snippets.load();
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
    assert.deepEqual(
      [results?.hasPrevious, results?.hasNext, results?.cached, results?.stale],
      [false, true, false, false],
    );
    assert.equal(firstCell(session), 'v0');
    assert.ok(changes() >= 2);
  });

  it('lets an answer be compared with that of the run before, also where the form is the same', async () => {
    const { session } = paged();
    await session.start();
    await session.goTo('next');
    assert.equal(session.state().canCompare, false, 'pages of one run are not compared');
    await session.start();
    assert.equal(session.state().canCompare, true);
  });

  it('goes forward with one request a page, and back with none', async () => {
    const { session, requests } = paged();
    await session.start();
    await session.goTo('next');
    await session.goTo('next');
    assert.deepEqual(
      requests.map(({ url }) => startOf(url)),
      [0, 100, 200],
    );
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

  it('pages on by the input of the rows shown, also after another run failed', async () => {
    const { session, requests } = openSession('letsjobit', 'visits.list', ({ url }) =>
      url.includes('changed') ? jsonResponse({}, 400) : visits(startOf(url)),
    );
    await session.start();
    session.setValues({ ...session.state().form.values, 'query.driverId': 'changed' });
    await session.start();
    assert.equal(session.state().run.status, 'failed');
    await session.goTo('next');
    assert.ok(!requests.at(-1)?.url.includes('changed'), requests.at(-1)?.url);
  });

  it('begins with the values that a restored panel remembers', () => {
    const { session } = openSession('letsjobit', 'visits.list', undefined, {}, { 'query.docNo': 'H-01' });
    assert.deepEqual(session.state().form.values, { 'query.docNo': 'H-01' });
    assert.ok(session.state().request.url.includes('docNo=H-01'));
  });

  it('makes its snippet anew for another input, target or credential, and not for a state alone', async () => {
    const { session, connect } = paged();
    await session.snippets.load();
    const first = session.state().snippet;
    await session.start();
    assert.equal(session.state().snippet, first);
    session.setValues({ 'query.docNo': 'H-01' });
    assert.ok(session.state().snippet.code.includes('docNo=H-01'));
    session.snippets.choose({ target: 'typescript-fetch' });
    assert.equal(session.state().snippet.target, 'typescript-fetch');
    session.connect(connect({ id: 'other', origin: 'https://other.example' }, () => visits(0)).connected);
    assert.notEqual(session.state().snippet, first);
  });

  it('gives the first rows of each run once, with the run that they belong to', async () => {
    const { session } = paged();
    assert.equal(session.shown.firstRows(), undefined);
    await session.start();
    const first = session.shown.firstRows();
    const { results } = session.state();
    assert.ok(first !== undefined && results !== undefined);
    assert.deepEqual(first, session.shown.content.rows(results.run, 0, first.rows.length));
    assert.ok(first.rows.length > 0);
    assert.equal(session.shown.firstRows(), undefined);
    await session.start();
    assert.notEqual(session.shown.firstRows()?.run, first.run);
  });

  describe('with a large answer', () => {
    const large = (id: string) =>
      jsonResponse({
        meta: { totalRecords: 1, returnedRecords: 1, remainingRecords: 0, nextStart: 1 },
        data: [{ _id: id, unheardOf: 'x'.repeat(1_000_001) }],
      });
    const answersOf = async ({ session }: ReturnType<typeof openSession>) => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
      return session.state().drift.answers;
    };
    const opened = () => openSession('letsjobit', 'visits.list', (_, index) => large(String(index)));

    it('compares it with its document when its rows had the time to be drawn', async () => {
      const one = opened();
      await one.session.start();
      assert.equal(await answersOf(one), 0);
      await one.clock.advance(500);
      assert.equal(await answersOf(one), 1);
    });

    it('does not wait any longer when the next one is there', async () => {
      const one = opened();
      await one.session.start();
      await one.session.start();
      assert.equal(await answersOf(one), 1);
      await one.clock.advance(500);
      assert.equal(await answersOf(one), 2);
    });

    it('compares nothing for a profile that was left, or a panel that was closed', async () => {
      const [left, closed] = [opened(), opened()];
      await left.session.start();
      left.session.connect(
        left.connect({ id: 'other', origin: 'https://other.example' }, () => large('b')).connected,
      );
      await left.clock.advance(500);
      assert.equal(await answersOf(left), 0);
      await closed.session.start();
      closed.session.dispose();
      assert.equal(await answersOf(closed), 0);
    });
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
    assert.deepEqual(session.shown.content.rows(run, 0, 10).rows, []);
    const shown = session.state().results?.run ?? -1;
    assert.equal(session.shown.content.rows(shown, 90, 1_000_000).rows.length, 10);
    assert.deepEqual(session.shown.content.rows(shown, 500, 600).rows, []);
    assert.deepEqual(session.shown.content.rows(shown, 5, 2).rows, []);
  });

  it('stops: nothing is shown of a late answer, and what was shown stays', async () => {
    const late = deferred<HttpResponse>();
    const { session } = openSession('letsjobit', 'visits.list', (_, index) =>
      index === 0 ? visits(0) : late.promise,
    );
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

  it('counts the fields that need a change as they are mended, and forgets its refusal with the last', async () => {
    const { session, clock } = openSession('auvo', 'tasks.list', () => jsonResponse({}), {}, {});
    await session.start();
    const { failure } = session.state();
    assert.equal(failure?.detail, '2 fields need a change.');
    await clock.advance(1_000);
    const start = { 'query.paramFilter.startDate': '2026-01-01T00:00:00' };
    session.setValues(start);
    assert.deepEqual(session.state().failure, { ...failure, detail: '1 field needs a change.' });
    session.setValues({ ...start, 'query.paramFilter.endDate': '2026-12-31T00:00:00' });
    assert.equal(session.state().failure, undefined);
    assert.equal(session.state().run.status, 'idle');
  });
});
