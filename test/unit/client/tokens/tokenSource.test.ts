import assert from 'node:assert/strict';
import type { SharedToken, TokenShare } from '../../../../src/client/tokens/tokenShare';
import { fingerprintOf, unshared } from '../../../../src/client/tokens/tokenShare';
import type { IssuedToken, TokenIssuer } from '../../../../src/client/tokens/tokenSource';
import { TokenSource } from '../../../../src/client/tokens/tokenSource';
import { CancelledError, CredentialsRefusedError, NetworkError } from '../../../../src/http/errors';
import { deferred } from '../../../support/fakeTransport';
import { ManualClock, settled } from '../../../support/manualClock';

const { signal } = new AbortController();
const HOUR = 3_600_000;

/** An issuer whose tokens are T1, T2, … with this life; `fail` makes the next requests fail, in order. */
function issuer(lifetimeMs = HOUR, canRefresh = false) {
  const asked: string[] = [];
  const failures: (Error | undefined)[] = [];
  const issue = (what: string): Promise<IssuedToken> => {
    asked.push(what);
    const failure = failures.shift();
    if (failure !== undefined) return Promise.reject(failure);
    return Promise.resolve({ value: `T${String(asked.length)}`, lifetimeMs });
  };
  const tokens: TokenIssuer = {
    login: () => issue('login'),
    ...(canRefresh ? { refresh: (value) => issue(`refresh ${value}`) } : {}),
  };
  return { tokens, asked, fail: (...next: (Error | undefined)[]) => failures.push(...next) };
}

function open(lifetimeMs?: number, canRefresh?: boolean) {
  const clock = new ManualClock();
  const vendor = issuer(lifetimeMs, canRefresh);
  return { clock, ...vendor, source: new TokenSource(vendor.tokens, clock) };
}

const lost = () => new NetworkError('The connection was lost.', 'ECONNRESET', { sent: true });
const refusal = () => new CredentialsRefusedError('no', { status: 401 });

describe('a source of tokens', () => {
  it('logs in once for everybody who asks', async () => {
    const { source, asked } = open();
    assert.deepEqual(source.issued, []);
    const callers = Array.from({ length: 20 }, () => new AbortController());
    const tokens = await Promise.all(callers.map((caller) => source.current(caller.signal)));
    assert.deepEqual(new Set(tokens), new Set(['T1']));
    assert.equal(await source.current(signal), 'T1');
    assert.deepEqual(asked, ['login']);
  });

  it('logs in again shortly before the token runs out, whatever the wall clock says', async () => {
    const { clock, source } = open(60_000);
    await source.current(signal);
    await clock.advance(49_999);
    assert.equal(await source.current(signal), 'T1');
    await clock.advance(1);
    assert.equal(await source.current(signal), 'T2');
  });

  it('tells which token can be used now, to its end and without asking for one', async () => {
    const { clock, source, asked } = open(60_000);
    assert.equal(source.held, undefined);
    await source.current(signal);
    await clock.advance(58_999);
    assert.equal(source.held, 'T1');
    await clock.advance(1);
    assert.equal(source.held, undefined);
    assert.deepEqual(asked, ['login']);
    const brief = open(1_000);
    await brief.source.current(signal);
    assert.equal(brief.source.held, 'T1');
  });

  it('uses a token that lives for seconds for half of its life', async () => {
    const { clock, source } = open(8_000);
    await source.current(signal);
    await clock.advance(3_999);
    assert.equal(await source.current(signal), 'T1');
    await clock.advance(1);
    assert.equal(await source.current(signal), 'T2');
  });

  it('refreshes a token in the last tenth of its life', async () => {
    const { clock, source, asked } = open(HOUR, true);
    await source.current(signal);
    await clock.advance(0.9 * HOUR - 1);
    assert.equal(await source.current(signal), 'T1');
    await clock.advance(1);
    assert.equal(await source.current(signal), 'T2');
    assert.deepEqual(asked, ['login', 'refresh T1']);
  });

  it('logs in where the old token has ended: there is nothing to refresh', async () => {
    const { clock, source, asked } = open(HOUR, true);
    await source.current(signal);
    await clock.advance(HOUR - 1_000);
    await source.current(signal);
    assert.deepEqual(asked, ['login', 'login']);
  });

  it('uses the old token until a second before its end when it cannot be replaced, and tries every half minute', async () => {
    const { clock, source, asked, fail } = open(HOUR, true);
    await source.current(signal);
    await clock.advance(HOUR - 60_000);
    fail(refusal(), refusal(), refusal());
    assert.equal(await source.current(signal), 'T1');
    assert.equal(await source.current(signal), 'T1');
    assert.equal(asked.length, 2);
    await clock.advance(30_000);
    assert.equal(await source.current(signal), 'T1');
    assert.equal(asked.length, 3);
    await clock.advance(28_999);
    assert.equal(await source.current(signal), 'T1');
    assert.equal(asked.length, 3);
    await clock.advance(1);
    await assert.rejects(source.current(signal), CredentialsRefusedError);
    assert.deepEqual(asked.slice(3), ['login']);
  });

  it('keeps the old token as well when a login before its end fails', async () => {
    const { clock, source, fail } = open(60_000);
    await source.current(signal);
    await clock.advance(55_000);
    fail(lost());
    assert.equal(await source.current(signal), 'T1');
  });

  it('logs in after a refresh whose answer was lost, and never sends the refresh again', async () => {
    const { clock, source, asked, fail } = open(HOUR, true);
    await source.current(signal);
    await clock.advance(0.95 * HOUR);
    fail(lost());
    assert.equal(await source.current(signal), 'T3');
    assert.deepEqual(asked, ['login', 'refresh T1', 'login']);
  });

  it('does not log in after a refresh that never went out', async () => {
    const { clock, source, asked, fail } = open(HOUR, true);
    await source.current(signal);
    await clock.advance(0.95 * HOUR);
    fail(new NetworkError('offline', 'ENOTFOUND', { sent: false }));
    assert.equal(await source.current(signal), 'T1');
    assert.deepEqual(asked, ['login', 'refresh T1']);
  });

  it('logs in when the old token is refused while its refresh fails', async () => {
    const refresh = deferred<IssuedToken>();
    const clock = new ManualClock();
    const { tokens } = issuer();
    const source = new TokenSource({ ...tokens, refresh: () => refresh.promise }, clock);
    await source.current(signal);
    await clock.advance(0.95 * HOUR);
    const waiting = source.current(signal);
    await settled();
    source.refused('T1');
    refresh.reject(refusal());
    assert.equal(await waiting, 'T2');
  });

  it('does not give a refused token to those who wait for a renewal that fails', async () => {
    const login = deferred<IssuedToken>();
    const clock = new ManualClock();
    let logins = 0;
    const source = new TokenSource(
      {
        login: () => (++logins === 1 ? Promise.resolve({ value: 'T1', lifetimeMs: 60_000 }) : login.promise),
      },
      clock,
    );
    await source.current(signal);
    await clock.advance(55_000);
    const waiting = source.current(signal);
    source.refused('T1');
    login.reject(refusal());
    await assert.rejects(waiting, CredentialsRefusedError);
  });

  it('lets one who waits give up without stopping the login that others wait for', async () => {
    const login = deferred<IssuedToken>();
    const source = new TokenSource({ login: () => login.promise }, new ManualClock());
    const stop = new AbortController();
    const leaving = source.current(stop.signal);
    const staying = source.current(signal);
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    login.resolve({ value: 'T', lifetimeMs: HOUR });
    assert.equal(await staying, 'T');
  });

  it('stops the login when nobody waits for it any more, and begins anew for the next', async () => {
    const signals: AbortSignal[] = [];
    const source = new TokenSource(
      {
        login: (inner) => {
          signals.push(inner);
          return signals.length > 1
            ? Promise.resolve({ value: 'T', lifetimeMs: HOUR })
            : new Promise((_, reject) => {
                inner.addEventListener('abort', () => {
                  reject(new CancelledError());
                });
              });
        },
      },
      new ManualClock(),
    );
    const stop = new AbortController();
    const leaving = source.current(stop.signal);
    await settled();
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    assert.equal(signals[0]?.aborted, true);
    assert.equal(await source.current(signal), 'T');
    assert.equal(signals.length, 2);
  });

  it('does not log in after a refresh that nobody waits for any more', async () => {
    const clock = new ManualClock();
    const { tokens, asked } = issuer();
    const source = new TokenSource(
      {
        ...tokens,
        refresh: (_, inner) =>
          new Promise((_resolve, reject) => {
            inner.addEventListener('abort', () => {
              reject(lost());
            });
          }),
      },
      clock,
    );
    await source.current(signal);
    await clock.advance(0.95 * HOUR);
    const stop = new AbortController();
    const leaving = source.current(stop.signal);
    await settled();
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    await settled();
    assert.deepEqual(asked, ['login']);
  });

  it('does not log in for one who has given up already', async () => {
    const { source, asked } = open();
    await assert.rejects(source.current(AbortSignal.abort()), CancelledError);
    assert.deepEqual(asked, []);
  });

  it('tells everybody that a login failed, and tries again for the next', async () => {
    const { source, fail } = open();
    fail(refusal());
    const all = await Promise.allSettled([source.current(signal), source.current(signal)]);
    assert.deepEqual(
      all.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await source.current(signal), 'T2');
  });
});

describe('a token that is refused', () => {
  it('is replaced and worth another request if it had worked', async () => {
    const { source } = open();
    source.accepted(await source.current(signal));
    assert.equal(source.refused('T1'), true);
    assert.equal(await source.current(signal), 'T2');
  });

  it('is an answer if it was fresh, and is replaced for the next request only', async () => {
    const { source } = open();
    await source.current(signal);
    assert.equal(source.refused('T1'), false);
    assert.equal(await source.current(signal), 'T2');
  });

  it('is kept when another was refused within half a minute', async () => {
    const { source, clock } = open();
    source.accepted(await source.current(signal));
    source.refused('T1');
    source.accepted(await source.current(signal));
    await clock.advance(29_999);
    assert.equal(source.refused('T2'), false);
    assert.equal(await source.current(signal), 'T2');
    await clock.advance(1);
    assert.equal(source.refused('T2'), true);
    assert.equal(await source.current(signal), 'T3');
  });

  it('does not take a newer one with it, and all are remembered for redaction', async () => {
    const { source } = open();
    source.accepted(await source.current(signal));
    source.refused('T1');
    await source.current(signal);
    assert.equal(source.refused('T1'), true);
    assert.equal(await source.current(signal), 'T2');
    assert.deepEqual(source.issued, ['T1', 'T2']);
  });
});

/** What several windows share: one place and one lock. */
class Shared implements TokenShare {
  stored: SharedToken | undefined;
  private last: Promise<unknown> = Promise.resolve();
  read = () => Promise.resolve(this.stored);
  write = (token: SharedToken) => {
    this.stored = token;
    return Promise.resolve();
  };
  clear = (value: string) => {
    if (this.stored?.value === value) this.stored = undefined;
    return Promise.resolve();
  };
  alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  };
}

describe('a token that windows share', () => {
  function windows(of: readonly string[] = ['me', 'me'], canRefresh = false) {
    const clock = new ManualClock();
    const share = new Shared();
    const vendor = issuer(HOUR, canRefresh);
    return {
      clock,
      share,
      ...vendor,
      sources: of.map((name) => new TokenSource(vendor.tokens, clock, share, name)),
    };
  }
  const ask = (sources: readonly TokenSource[]) =>
    Promise.all(sources.map((source) => source.current(signal)));

  it('costs one login', async () => {
    const { sources, asked, share, clock } = windows(['me', 'me', 'me']);
    assert.deepEqual(await ask(sources), ['T1', 'T1', 'T1']);
    assert.deepEqual(asked, ['login']);
    assert.deepEqual(share.stored, { value: 'T1', lifetimeMs: HOUR, receivedAt: clock.now(), of: 'me' });
    assert.deepEqual(
      sources.map(({ issued }) => issued),
      [['T1'], ['T1'], ['T1']],
    );
  });

  it('is replaced once when it is refused, and the other windows take the new one over', async () => {
    const { sources, asked } = windows();
    const [one, other] = sources;
    assert.ok(one && other);
    one.accepted((await ask(sources))[0] ?? '');
    // The other window got it from the first, which had used it.
    assert.deepEqual([one.refused('T1'), other.refused('T1')], [true, true]);
    assert.deepEqual(await ask(sources), ['T2', 'T2']);
    assert.deepEqual(asked, ['login', 'login']);
  });

  it('is refreshed once', async () => {
    const { sources, asked, clock } = windows(['me', 'me'], true);
    await ask(sources);
    await clock.advance(0.95 * HOUR);
    assert.deepEqual(await ask(sources), ['T2', 'T2']);
    assert.deepEqual(asked, ['login', 'refresh T1']);
  });

  it('is not taken for another credential', async () => {
    const { sources, asked } = windows(['me', 'edited']);
    assert.deepEqual(await ask(sources), ['T1', 'T2']);
    assert.deepEqual(asked, ['login', 'login']);
  });

  it('ages by the wall clock: one from the future or near its end is not taken', async () => {
    for (const age of [-1, HOUR - 10_000, 2 * HOUR]) {
      const { sources, share, clock } = windows(['me']);
      share.stored = { value: 'old', lifetimeMs: HOUR, receivedAt: clock.now() - age, of: 'me' };
      assert.deepEqual(await ask(sources), ['T1']);
    }
    for (const age of [0, HOUR - 10_001]) {
      const { sources, share, clock } = windows(['me']);
      share.stored = { value: 'old', lifetimeMs: HOUR, receivedAt: clock.now() - age, of: 'me' };
      assert.deepEqual(await ask(sources), ['old']);
      await clock.advance(HOUR - 10_000 - age);
      assert.deepEqual(await ask(sources), ['T1']);
    }
  });

  it('is the business of one window where nothing is shared', async () => {
    await unshared.write({ value: 'T', lifetimeMs: 1, receivedAt: 0, of: '' });
    await unshared.clear('T');
    assert.equal(await unshared.read(), undefined);
    assert.equal(await unshared.alone(() => Promise.resolve(1), signal), 1);
  });
});

describe('the fingerprint of a credential', () => {
  const of = (fields: Record<string, string>, origin = 'https://a.example') =>
    fingerprintOf({ origin, fields });

  it('is the same for the same, in any order, and another for any change', () => {
    const own = of({ key: 'k', secret: 's' });
    assert.equal(of({ secret: 's', key: 'k' }), own);
    const others = [
      of({ key: 'k', secret: 't' }),
      of({ key: 'k' }),
      of({ key: 'ks', secret: '' }),
      of({ key: 'k', secret: 's' }, 'https://b.example'),
    ];
    assert.equal(new Set([own, ...others]).size, 5);
    assert.ok(!own.includes('k s'));
  });
});
