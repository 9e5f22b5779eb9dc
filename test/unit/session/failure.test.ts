import assert from 'node:assert/strict';
import { NetworkError } from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import { firstCell, paged, visits } from '../../support/visits';

describe('a session that fails', () => {
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
    assert.deepEqual(
      [failure?.kind, failure?.side, failure?.action?.id],
      ['network', 'network', 'useSandbox'],
    );
    assert.equal(failure?.kept, 'Your inputs and the 100 rows already shown are kept.');
  });

  it('does not send an invalid form: the fields are marked, the inputs kept', async () => {
    const { session, requests } = paged();
    session.setValues({ 'query.date': 'yesterday' });
    assert.deepEqual(session.state().form.issues, { 'query.date': 'Use a date such as 2026-11-21.' });
    assert.equal(session.state().snippet.code, '');
    await session.start();
    assert.equal(requests.length, 0);
    assert.deepEqual(
      [session.state().failure?.kind, session.state().failure?.detail],
      ['input', '1 field needs a change.'],
    );
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
    const { session } = openSession('auvo', 'users.list', () =>
      jsonResponse({ pageSize: ['Too large.'], other: ['Odd.'] }, 400),
    );
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
    assert.deepEqual(session.state().run, {
      status: 'waiting',
      startedAt: clock.now(),
      until: clock.now() + 10_000,
      why: 'limit',
    });
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
    const { session } = openSession('autovu', 'diary.list', () =>
      jsonResponse({}, 429, { 'retry-after': '7200' }),
    );
    await session.start();
    assert.equal(session.state().failure?.kind, 'rate-limited');
    assert.match(
      session.state().failure?.detail ?? '',
      /Possible again at \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\./,
    );
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
