import assert from 'node:assert/strict';
import type { Operation } from '../../../src/catalog/operation';
import { createDynamicClient } from '../../../src/client/apiClient';
import type { ClientOptions } from '../../../src/client/apiClient';
import type { SharedToken, TokenShare } from '../../../src/client/tokens/tokenShare';
import { fingerprintOf, unshared } from '../../../src/client/tokens/tokenShare';
import type { Vendor } from '../../../src/catalog/vendor';
import {
  CancelledError,
  CredentialsRefusedError,
  NetworkError,
  RateLimitedError,
} from '../../../src/http/errors';
import type { HttpRequest, HttpResponse } from '../../../src/http/exchange';
import { Ledger } from '../../../src/quota/ledger';
import { canaries, find } from '../../support/catalog';
import { deferred, FakeTransport, headerOf, jsonResponse, textResponse } from '../../support/fakeTransport';
import { InstantClock } from '../../support/instantClock';
import { ManualClock, settled } from '../../support/manualClock';

const { signal } = new AbortController();
const users = find('auvo', 'users.list');
const makes = find('autengo', 'makes');
const jobs = find('autovu', 'job.get');

type Answer = (
  request: HttpRequest,
  index: number,
  signal: AbortSignal,
) => HttpResponse | Promise<HttpResponse>;

/** A client over a network that answers as the test says; it repeats without delay. */
function open(vendor: Vendor, answer: Answer, options: Partial<ClientOptions<Vendor>> = {}) {
  const transport = new FakeTransport(answer);
  const lines: string[] = [];
  const client = createDynamicClient({
    vendor,
    credentials: canaries(vendor),
    clock: new InstantClock(),
    random: () => 0,
    transport,
    log: (_, line) => lines.push(line),
    ...options,
  });
  return { client, transport, lines };
}

const isLogin = ({ url }: HttpRequest) => url.endsWith('/login/');
const auvoToken = (value: string) =>
  jsonResponse({
    result: { accessToken: value, created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' },
  });
const nobody = () => jsonResponse({ result: { entityList: [], pagedSearchReturnData: { totalItems: 0 } } });
const lost = (sent: boolean) =>
  new NetworkError('It was lost.', sent ? 'ECONNRESET' : 'ECONNREFUSED', { sent });

describe('a connection', () => {
  it('counts, logs and signs every attempt of a read that it repeats', async () => {
    const { client, transport, lines } = open(jobs.vendor, (_, index) => {
      if (index === 0) throw lost(true);
      return index === 1 ? textResponse('', 503) : jsonResponse({});
    });
    const { response } = await client.call(jobs.operation, { path: { jobId: 1 } }, signal);
    assert.equal(response.attempts, 3);
    assert.equal(client.quota.state().sent, 3);
    assert.equal(lines.length, 3);
    const keys = transport.requests.map((request) => headerOf(request, 'api-key'));
    assert.deepEqual(
      keys,
      Array.from({ length: 3 }, () => canaries(jobs.vendor).apiKey),
    );
  });

  it('follows a read within its own origin, each hop counted, and to no other', async () => {
    for (const [location, count] of [
      ['/elsewhere', 2],
      ['https://elsewhere.example/', 1],
    ] as const) {
      const { client, transport, lines } = open(jobs.vendor, (_, index) =>
        index === 0 ? textResponse('', 302, { location }) : jsonResponse({}),
      );
      await client.call(jobs.operation, { path: { jobId: 1 } }, signal).catch(() => undefined);
      assert.deepEqual(
        [transport.requests.length, client.quota.state().sent, lines.length],
        [count, count, count],
      );
    }
  });

  it('sends once what is no read, or not repeatable', async () => {
    const { operation } = jobs;
    const others: Operation[] = [
      { ...operation, effect: 'write' },
      { ...operation, effect: 'token' },
      { ...operation, repeatable: false },
    ];
    for (const other of others) {
      for (const answer of [
        () => textResponse('', 302, { location: '/elsewhere' }),
        () => textResponse('', 503),
        () => textResponse('', 429),
        () => {
          throw lost(true);
        },
      ]) {
        const { client, transport } = open(jobs.vendor, answer);
        await assert.rejects(client.call(other, { path: { jobId: 1 } }, signal));
        assert.equal(transport.requests.length, 1);
      }
    }
  });

  it('leaves a share of the quota to others where it is asked to', async () => {
    const clock = new ManualClock();
    const rateLimit = {
      ...makes.vendor.rateLimit,
      windows: [{ id: 'w', label: 'per minute', requests: 10, seconds: 60 }],
    };
    const ledger = new Ledger(rateLimit, clock);
    const { client, transport } = open(makes.vendor, () => jsonResponse({ list: [] }), { clock, ledger });
    const page = (reserve?: number) => void client.page(makes.operation, {}, signal, { reserve });
    for (let i = 0; i < 6; i++) page(0.5);
    await clock.advance(0);
    assert.equal(transport.requests.length, 5);
    for (let i = 0; i < 5; i++) page();
    await clock.advance(0);
    assert.equal(transport.requests.length, 10);
  });

  it('says that a limit allows no request before its own ledger does', async () => {
    const clock = new InstantClock();
    const { client } = open(makes.vendor, () => textResponse('', 429, { 'retry-after': '3600' }), { clock });
    const write: Operation = { ...makes.operation, effect: 'write' };
    for (let i = 0; i < 2; i++) {
      const error: unknown = await client.call(write, {}, signal).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof RateLimitedError);
      assert.ok(error.possibleAt >= (client.quota.state().blockedUntil ?? Infinity));
    }
  });

  it('ends an attempt at the limit that it was given', async () => {
    const { client } = open(
      makes.vendor,
      (_, _index, inner) =>
        new Promise((_resolve, reject) => {
          inner.addEventListener('abort', () => {
            reject(inner.reason as Error); // the deadline's own error
          });
        }),
      { limits: { connectMs: 1, headersMs: 1, idleMs: 1, totalMs: 5, headerBytes: 1, decodedBytes: 1 } },
    );
    await assert.rejects(client.call(makes.operation, {}, signal), { kind: 'timeout', attempts: 3 });
  });
});

describe('a connection that logs in', () => {
  it('repeats a read, not the login before it, when that was sent', async () => {
    for (const fail of [
      () => {
        throw lost(true);
      },
      () => textResponse('', 503),
      () => textResponse('', 429),
    ]) {
      const { client, transport } = open(users.vendor, fail);
      await assert.rejects(client.call(users.operation, {}, signal), { sent: false });
      assert.deepEqual(transport.requests.map(isLogin), [true]);
    }
  });

  it('tries again with a read whose login never went out', async () => {
    const { client, transport } = open(users.vendor, (request, index) => {
      if (index < 2) throw lost(false);
      return isLogin(request) ? auvoToken('T1') : nobody();
    });
    await client.call(users.operation, {}, signal);
    assert.deepEqual(transport.requests.map(isLogin), [true, true, true, false]);
  });

  it('gives its slot back when the token ends while it waits for one, and logs in first', async () => {
    const clock = new ManualClock();
    let logins = 0;
    let reads = 0;
    const { client, transport } = open(
      users.vendor,
      (request) => {
        if (isLogin(request)) return auvoToken(`T${String(++logins)}`);
        return ++reads === 2 ? textResponse('', 429, { 'retry-after': '60' }) : nobody();
      },
      { clock },
    );
    await client.call(users.operation, {}, signal);
    await clock.advance(29.5 * 60_000);
    const again = client.call(users.operation, {}, signal);
    await clock.advance(60_000);
    await again;
    assert.deepEqual(transport.requests.map(isLogin), [true, false, false, true, false]);
    assert.equal(headerOf(transport.requests.at(-1), 'authorization'), 'Bearer T2');
    assert.equal(client.quota.state().sent, 5);
  });

  it('ends where every token ends before its turn, with nothing sent', async () => {
    const clock = new ManualClock();
    const rateLimit = {
      ...users.vendor.rateLimit,
      windows: [{ id: 'w', label: 'per minute', requests: 1, seconds: 60 }],
    };
    const { client, transport } = open(
      users.vendor,
      () =>
        jsonResponse({
          result: {
            accessToken: `T${String(clock.elapsed())}`,
            created: '2026-01-01 00:00:00',
            expiration: '2026-01-01 00:00:30',
          },
        }),
      { clock, ledger: new Ledger(rateLimit, clock) },
    );
    const ended = assert.rejects(client.call(users.operation, {}, signal), {
      kind: 'not-logged-in',
      sent: false,
    });
    await clock.advance(600_000);
    await ended;
    assert.deepEqual(transport.requests.map(isLogin), [true, true, true]);
  });

  it('fails a login without a token as refused, with nothing sent', async () => {
    const { client, transport } = open(users.vendor, () => jsonResponse({ result: {} }));
    await assert.rejects(client.call(users.operation, {}, signal), {
      kind: 'credentials-refused',
      sent: false,
    });
    assert.equal(transport.requests.length, 1);
  });

  it('repeats a page once after one login for all callers, and shows the next refusal', async () => {
    let valid = 'token-1';
    let logins = 0;
    const clock = new ManualClock();
    const { client, transport } = open(
      users.vendor,
      async (request) => {
        await settled();
        if (isLogin(request)) return auvoToken(`token-${String(++logins)}`);
        return headerOf(request, 'authorization') === `Bearer ${valid}` ? nobody() : jsonResponse({}, 401);
      },
      { clock },
    );
    const call = () => client.call(users.operation, {}, signal);
    await call();
    valid = 'token-2';
    await Promise.all(Array.from({ length: 5 }, call));
    assert.equal(logins, 2);
    // The new one ran out as well, too soon to be true: it is shown, and no request sent in circles.
    valid = 'none';
    const before = transport.requests.length;
    await assert.rejects(call(), CredentialsRefusedError);
    await assert.rejects(call(), CredentialsRefusedError);
    assert.equal(transport.requests.length, before + 2);
    await clock.advance(30_000);
    await assert.rejects(call(), CredentialsRefusedError);
    assert.deepEqual(transport.requests.slice(before + 2).map(isLogin), [false, true, false]);
  });

  it('repeats again, half a minute later, under the token that the repeat was made with', async () => {
    let logins = 0;
    let valid = 1;
    const clock = new ManualClock();
    const { client } = open(
      users.vendor,
      (request) => {
        if (isLogin(request)) return auvoToken(`token-${String(++logins)}`);
        return headerOf(request, 'authorization') === `Bearer token-${String(valid)}`
          ? nobody()
          : jsonResponse({}, 401);
      },
      { clock },
    );
    await client.call(users.operation, {}, signal);
    for (valid = 2; valid < 5; valid++) {
      await client.call(users.operation, {}, signal);
      await clock.advance(30_000);
    }
    assert.equal(logins, 4);
  });

  it('makes the wait for a login the wait of nobody, and sends nothing after all have given up', async () => {
    const clock = new ManualClock();
    const waits: (AbortSignal | undefined)[] = [];
    const { client, transport } = open(users.vendor, () => textResponse('', 429, { 'retry-after': '60' }), {
      clock,
      onWait: (wait, by) => {
        if (wait !== undefined) waits.push(by);
      },
    });
    await assert.rejects(client.call(users.operation, {}, signal), RateLimitedError);
    const stop = new AbortController();
    const leaving = client.call(users.operation, {}, stop.signal);
    await clock.advance(1_000);
    assert.deepEqual(waits, [undefined]);
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    await clock.advance(120_000);
    assert.equal(transport.requests.length, 1);
  });

  it('does not stop a login that others wait for', async () => {
    const login = deferred<HttpResponse>();
    const { client, transport } = open(users.vendor, (request) =>
      isLogin(request) ? login.promise : nobody(),
    );
    const stop = new AbortController();
    const leaving = client.call(users.operation, {}, stop.signal);
    const staying = client.call(users.operation, {}, signal);
    await settled();
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    login.resolve(auvoToken('T1'));
    await staying;
    assert.deepEqual(transport.requests.map(isLogin), [true, false]);
  });

  it('writes no token into the log, and takes each out of what it shows', async () => {
    const stored: SharedToken[] = [];
    const credentials = canaries(users.vendor);
    const of = fingerprintOf({ origin: users.vendor.origin, fields: credentials });
    const clock = new ManualClock();
    const adopted = { value: 'canary-adopted', lifetimeMs: 3_600_000, receivedAt: clock.now(), of };
    let logins = 0;
    const { client, lines } = open(
      users.vendor,
      (request) => {
        if (isLogin(request)) return auvoToken(`canary-issued-${String(++logins)}`);
        const [sent] = (headerOf(request, 'authorization') ?? '').split(' ').slice(1);
        return sent === 'canary-issued-1' ? nobody() : jsonResponse({ message: sent }, 401);
      },
      {
        clock,
        credentials,
        tokens: {
          ...unshared,
          read: () => Promise.resolve(adopted),
          write: (token) => Promise.resolve(void stored.push(token)),
        },
      },
    );
    await client.call(users.operation, { query: { paramFilter: { name: 'canary-adopted' } } }, signal);
    await client.call(users.operation, { query: { paramFilter: { name: 'canary-issued-1' } } }, signal);
    assert.deepEqual(
      stored.map(({ value }) => value),
      ['canary-issued-1'],
    );
    assert.equal(client.redact('canary-issued-1 canary-adopted'), '•••• ••••');
    assert.equal(lines.length, 4);
    assert.ok(!lines.join('\n').includes('canary'), lines.join('\n'));
  });

  it('shares its token with the other windows', async () => {
    let stored: SharedToken | undefined;
    const tokens: TokenShare = {
      ...unshared,
      read: () => Promise.resolve(stored),
      write: (token) => Promise.resolve(void (stored = token)),
    };
    const answer: Answer = (request) => (isLogin(request) ? auvoToken('T1') : nobody());
    const clock = new ManualClock();
    const one = open(users.vendor, answer, { tokens, clock });
    const other = open(users.vendor, answer, { tokens, clock });
    const edited = open(users.vendor, answer, { tokens, clock, credentials: { apiKey: 'k', apiToken: 't' } });
    for (const { client } of [one, other, edited]) await client.call(users.operation, {}, signal);
    assert.deepEqual(
      [one, other, edited].map(({ transport }) => transport.requests.length),
      [2, 1, 2],
    );
  });
});

describe('a connection whose token the user may give', () => {
  const ids = { apiKey: 'key', dealerAlzuraId: '12', userAlzuraId: '34' };
  const issued = (value: string) => jsonResponse({ token: value, expires_in: 86_400 });
  const isToken = ({ url }: HttpRequest) => url.includes('/auth/');

  function autengo(credentials: Record<string, string>, refresh: Answer = () => issued('R1')) {
    const clock = new ManualClock();
    let logins = 0;
    return {
      clock,
      ...open(
        makes.vendor,
        (request, index, inner) => {
          if (request.url.endsWith('/auth/token')) return issued(`I${String(++logins)}`);
          return isToken(request) ? refresh(request, index, inner) : jsonResponse({ list: [] });
        },
        { clock, credentials: { apiKey: 'key', ...credentials } },
      ),
    };
  }
  const call = ({ client }: ReturnType<typeof autengo>) => client.call(makes.operation, {}, signal);

  it('sends the given one and asks for none', async () => {
    const opened = autengo({ ...ids, userToken: 'given-token' });
    await call(opened);
    assert.deepEqual(
      opened.transport.requests.map((request) => headerOf(request, 'authorization')),
      ['JWT given-token'],
    );
    assert.equal(opened.client.redact('given-token'), '••••');
  });

  it('sends none where there is none and the profile does not say for whom', async () => {
    for (const fields of [{}, { dealerAlzuraId: '12' }, { ...ids, userAlzuraId: '' }]) {
      const opened = autengo(fields);
      await call(opened);
      assert.deepEqual(opened.transport.requests.map(isToken), [false]);
      assert.equal(headerOf(opened.transport.requests[0], 'authorization'), undefined);
    }
  });

  for (const [headerStyle, header, prefix] of [
    ['jwt', 'authorization', 'JWT'],
    ['xAuthorization', 'x-authorization', 'Bearer'],
  ] as const) {
    it(`has one issued for the two ids, and refreshes it, as ${prefix}`, async () => {
      const opened = autengo({ ...ids, headerStyle });
      await call(opened);
      const [token] = opened.transport.requests;
      assert.deepEqual(JSON.parse(token?.body ?? ''), { dealerAlzuraId: 12, userAlzuraId: 34 });
      assert.equal(headerOf(token, 'x-api-key'), 'key');
      assert.equal(headerOf(token, header), undefined);
      await opened.clock.advance(0.95 * 86_400_000);
      await call(opened);
      assert.deepEqual(
        opened.transport.requests.slice(1).map((request) => headerOf(request, header)),
        [`${prefix} I1`, `${prefix} I1`, `${prefix} R1`],
      );
    });
  }

  it('logs in anew when the answer of a refresh is lost, and never refreshes twice', async () => {
    const opened = autengo(ids, () => {
      throw lost(true);
    });
    await call(opened);
    await opened.clock.advance(0.95 * 86_400_000);
    await call(opened);
    assert.deepEqual(
      opened.transport.requests.map(({ url }) => url.slice(url.lastIndexOf('/'))),
      ['/token', '/make', '/refresh', '/token', '/make'],
    );
  });

  it('goes on with the old one when a refresh is refused', async () => {
    const opened = autengo(ids, () => jsonResponse({}, 400));
    await call(opened);
    await opened.clock.advance(0.95 * 86_400_000);
    await call(opened);
    assert.equal(headerOf(opened.transport.requests.at(-1), 'authorization'), 'JWT I1');
  });

  it('says which id is no number, and sends nothing', async () => {
    const opened = autengo({ ...ids, userAlzuraId: '34a' });
    await assert.rejects(call(opened), { kind: 'credentials-missing', field: 'userAlzuraId', sent: false });
    assert.equal(opened.transport.requests.length, 0);
  });
});
