import assert from 'node:assert/strict';
import { TokenSource, readToken } from '../../../src/client/tokenSource';
import { CancelledError, CredentialsRefusedError } from '../../../src/http/errors';
import { deferred } from '../../support/fakeTransport';
import { ManualClock } from '../../support/manualClock';

const { signal } = new AbortController();

/** A source whose logins issue T1, T2, … that live 60 seconds. */
function open() {
  const clock = new ManualClock();
  let logins = 0;
  const source = new TokenSource(() => {
    logins++;
    return Promise.resolve({ value: `T${String(logins)}`, until: clock.elapsed() + 60_000 });
  }, clock);
  return { clock, source, logins: () => logins };
}

describe('a source of tokens', () => {
  it('logs in once for everybody who asks', async () => {
    const { source, logins } = open();
    assert.equal(source.held, undefined);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => source.current(signal)));
    assert.deepEqual(new Set(tokens), new Set(['T1']));
    assert.equal(await source.current(signal), 'T1');
    assert.equal(logins(), 1);
  });

  it('logs in again when the token has run out', async () => {
    const { clock, source } = open();
    await source.current(signal);
    await clock.advance(59_999);
    assert.equal(await source.current(signal), 'T1');
    await clock.advance(1);
    assert.equal(await source.current(signal), 'T2');
  });

  it('forgets a token that was refused, but not a newer one, and remembers all for redaction', async () => {
    const { source } = open();
    await source.current(signal);
    source.refused('T1');
    assert.equal(source.held, undefined);
    assert.equal(await source.current(signal), 'T2');
    source.refused('T1');
    assert.equal(source.held, 'T2');
    assert.deepEqual(source.issued, ['T1', 'T2']);
  });

  it('lets one who waits give up without stopping the login that others wait for', async () => {
    const login = deferred<{ value: string; until: number }>();
    const source = new TokenSource(() => login.promise, new ManualClock());
    const stop = new AbortController();
    const leaving = source.current(stop.signal);
    const staying = source.current(signal);
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    login.resolve({ value: 'T', until: 1 });
    assert.equal(await staying, 'T');
  });

  it('does not log in for one who has given up already', async () => {
    const { source, logins } = open();
    await assert.rejects(source.current(AbortSignal.abort()), CancelledError);
    assert.equal(logins(), 0);
  });

  it('tells everybody that a login failed, and tries again for the next', async () => {
    let fails = true;
    const source = new TokenSource(
      () =>
        fails ? Promise.reject(new CredentialsRefusedError('no')) : Promise.resolve({ value: 'T', until: 9 }),
      new ManualClock(),
    );
    const all = await Promise.allSettled([source.current(signal), source.current(signal)]);
    assert.deepEqual(
      all.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    fails = false;
    assert.equal(await source.current(signal), 'T');
  });
});

describe('reading a token', () => {
  const clock = new ManualClock();
  const between = { style: 'between', from: ['created'], to: ['expiration'] } as const;
  const until = (answer: Record<string, unknown>) =>
    readToken({ token: 'T', ...answer }, ['token'], between, clock).until;

  it('counts its life from receipt, by the difference of two stamps without a zone, 10 seconds short', () => {
    assert.equal(until({ created: '2019-05-08 16:15:59', expiration: '2019-05-08 16:45:59' }), 1_790_000);
    assert.equal(until({ created: '2019-05-08T23:59:00', expiration: '2019-05-09T00:00:00' }), 50_000);
  });

  it('takes seconds as well', () => {
    const lifetime = { style: 'seconds', at: ['expires_in'] } as const;
    assert.equal(readToken({ token: 'T', expires_in: 86_400 }, ['token'], lifetime, clock).until, 86_390_000);
  });

  it('gives ten minutes when the life cannot be read', () => {
    for (const answer of [
      {},
      { created: 'x', expiration: 'y' },
      { created: '2019-05-08 16:15:59', expiration: '2019-05-08 16:15:59' },
    ]) {
      assert.equal(until(answer), 590_000);
    }
  });

  it('says that a login without a token is refused', () => {
    for (const answer of [{}, { token: '' }, { token: 5 }, undefined, []]) {
      assert.throws(() => readToken(answer, ['token'], between, clock), CredentialsRefusedError);
    }
  });
});
