import assert from 'node:assert/strict';
import type { HttpResponse } from '../../../src/http/exchange';
import { deferred } from '../../support/fakeTransport';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';
import { paged, visits } from '../../support/visits';

describe('a session that changes its profile', () => {
  it('keeps the inputs, drops the rows, and asks with the new credential', async () => {
    const { session, connect } = paged();
    session.setValues({ 'query.driverId': 'd' });
    await session.start();
    const other = connect({ id: 'other', sandbox: false }, () => visits(0, 1));
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
    session.connect(connect({ id: 'other', sandbox: false }, () => visits(0, 1)).connected);
    const second = session.start();
    late.resolve(visits(0));
    await Promise.all([first, second]);
    assert.equal(session.state().run.status, 'done');
    assert.equal(session.state().results?.total, 1);
  });

  it('keeps its rows when the sandbox was started again', async () => {
    const { session, connect } = paged();
    await session.start();
    session.connect(connect({ origin: 'http://127.0.0.1:4' }, () => visits(0)).connected);
    assert.equal(session.state().results?.rowCount, 100);
  });

  it('drops its rows when the credential of the same profile was replaced: it may be another account', async () => {
    const { session, connect } = paged();
    const own = { id: 'own', sandbox: false };
    session.connect(connect(own, () => visits(0)).connected);
    await session.start();
    session.connect(connect(own, () => visits(0)).connected);
    assert.equal(session.state().results, undefined);
  });

  it('keeps everything when its profile was only renamed or coloured', async () => {
    const { session, connect } = paged();
    const own = connect({ id: 'own', sandbox: false }, () => visits(0)).connected;
    session.connect(own);
    await session.start();
    session.connect({ ...own, profile: { ...own.profile, name: 'Production', colour: 'red' } });
    const { profile, results, run } = session.state();
    assert.deepEqual(
      [profile.name, profile.colour, results?.rowCount, run.status],
      ['Production', 'red', 100, 'done'],
    );
  });
});
