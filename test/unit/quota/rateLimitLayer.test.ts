import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  CancelledError,
  CredentialsMissingError,
  NetworkError,
  RateLimitedError,
  SecretInAddressError,
} from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';
import type { Account } from '../../../src/quota/account';
import { Ledger } from '../../../src/quota/ledger';
import { MemoryStore } from '../../../src/quota/ledgerStore';
import { rateLimitLayer } from '../../../src/quota/rateLimitLayer';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { ManualClock, settled } from '../../support/manualClock';

const window = (requests: number, seconds: number) => ({ id: 'w', label: 'w', requests, seconds });

function open(
  requests: number,
  seconds: number,
  answer: () => Promise<HttpResponse> = () => Promise.resolve(jsonResponse({})),
) {
  const clock = new ManualClock();
  const ledger = new Ledger(
    { per: 'key', field: 'apiKey', windows: [window(requests, seconds)], pauseSeconds: 10 },
    clock,
  );
  const starts: number[] = [];
  const waits: (number | undefined)[] = [];
  const exchange = rateLimitLayer<string>(ledger, clock, { onWait: (wait) => waits.push(wait?.until) })(
    () => {
      starts.push(clock.elapsed());
      return answer();
    },
  );
  const send = (signal = new AbortController().signal) => exchange('request', signal);
  return { clock, ledger, starts, waits, send };
}

describe('the throttle', () => {
  it('never starts more than the limit in any window as the vendor sees it', async () => {
    const plan = fc.record({
      requests: fc.integer({ min: 1, max: 5 }),
      seconds: fc.integer({ min: 1, max: 20 }),
      calls: fc.array(fc.record({ at: fc.nat(30_000), toVendor: fc.nat(3_000), back: fc.nat(3_000) }), {
        minLength: 1,
        maxLength: 20,
      }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ requests, seconds, calls }) => {
        const clock = new ManualClock();
        const ledger = new Ledger(
          { per: 'key', field: 'apiKey', windows: [window(requests, seconds)], pauseSeconds: 10 },
          clock,
        );
        const seen: number[] = [];
        const { signal } = new AbortController();
        const exchange = rateLimitLayer<(typeof calls)[number]>(
          ledger,
          clock,
        )(async ({ toVendor, back }) => {
          await clock.sleep(toVendor, signal);
          seen.push(clock.elapsed());
          await clock.sleep(back, signal);
          return jsonResponse({});
        });
        const all = calls.map(async (call) => {
          await clock.sleep(call.at, signal);
          return exchange(call, signal).catch(() => undefined);
        });
        await clock.advance(600_000);
        await Promise.all(all);
        seen.sort((a, b) => a - b);
        for (const [i, start] of seen.entries()) {
          const next = seen[i + requests];
          assert.ok(
            next === undefined || next - start >= seconds * 1000,
            `${String(start)} and ${String(next)}`,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds a request back until a slot frees, and tells until when', async () => {
    const { clock, starts, waits, send } = open(1, 60);
    await send();
    const second = send();
    await settled();
    assert.deepEqual(waits, [clock.now() + 60_000]);
    await clock.advance(60_000);
    await second;
    assert.deepEqual(starts, [0, 60_000]);
    assert.equal(waits.at(-1), undefined);
  });

  it('lets a request go as soon as one in flight gives its slot back', async () => {
    const first = deferred<HttpResponse>();
    const answers = [first.promise, Promise.resolve(jsonResponse({}))];
    const { starts, send } = open(1, 60, () => answers.shift() ?? Promise.reject(new Error('one too many')));
    const failing = send();
    const waiting = send();
    await settled();
    assert.equal(starts.length, 1);
    first.reject(new CredentialsMissingError('apiKey'));
    await assert.rejects(failing);
    await waiting;
  });

  it('counts nothing for a request that was never sent, and one for a request that failed', async () => {
    for (const error of [new CredentialsMissingError('apiKey'), new SecretInAddressError('No.')]) {
      const missing = open(5, 60, () => Promise.reject(error));
      await assert.rejects(missing.send());
      assert.equal(missing.ledger.state().windows[0]?.remaining, 5);
    }
    const lost = open(5, 60, () => Promise.reject(new Error('lost')));
    await assert.rejects(lost.send());
    assert.equal(lost.ledger.state().windows[0]?.remaining, 4);
  });

  it('ends at once when it is stopped in the queue, at no cost, whatever the reason', async () => {
    for (const reason of [undefined, 'enough', new Error('x')]) {
      const { clock, ledger, starts, send } = open(1, 60);
      await send();
      const stop = new AbortController();
      const held = send(stop.signal);
      await settled();
      stop.abort(reason);
      await assert.rejects(held, CancelledError);
      assert.equal(clock.sleeping, 0);
      await clock.advance(120_000);
      assert.equal(starts.length, 1);
      assert.equal(ledger.state().sent, 1);
    }
  });

  it('ends at once when it is stopped while all slots are in flight', async () => {
    const { starts, send } = open(1, 60, () => deferred<HttpResponse>().promise);
    void send();
    const stop = new AbortController();
    const held = send(stop.signal);
    await settled();
    stop.abort();
    await assert.rejects(held, CancelledError);
    await assert.rejects(send(AbortSignal.abort()), CancelledError);
    assert.equal(starts.length, 1);
  });

  it('does not wait longer than 90 seconds: it says when it is possible again', async () => {
    const { clock, starts, send } = open(1, 91);
    await send();
    const at = clock.now() + 91_000;
    await assert.rejects(
      send(),
      (error) => error instanceof RateLimitedError && error.possibleAt === at && !error.sent,
    );
    assert.equal(starts.length, 1);
    await clock.advance(1_000);
    const waiting = send();
    await clock.advance(90_000);
    await waiting;
    assert.equal(starts.length, 2);
  });

  it('lets requests go in the order in which they came, and tells each that it waits', async () => {
    const clock = new ManualClock();
    const ledger = new Ledger(
      { per: 'key', field: 'apiKey', windows: [window(1, 10)], pauseSeconds: 10 },
      clock,
    );
    const order: string[] = [];
    const told: string[] = [];
    const send = (name: string) =>
      rateLimitLayer<string>(ledger, clock, {
        onWait: (wait) => told.push(`${name} ${wait === undefined ? 'goes' : 'waits'}`),
      })((request) => {
        order.push(`${request} ${String(clock.elapsed())}`);
        return Promise.resolve(jsonResponse({}));
      })(name, new AbortController().signal);
    const all = [send('a'), send('b'), send('c')];
    await clock.advance(4_000);
    all.push(send('d'));
    await clock.advance(6_000);
    all.push(send('e'));
    await clock.advance(40_000);
    await Promise.all(all);
    assert.deepEqual(order, ['a 0', 'b 10000', 'c 20000', 'd 30000', 'e 40000']);
    assert.deepEqual(told.slice(0, 3), ['b waits', 'c waits', 'd waits']);
    for (const name of ['b', 'c', 'd', 'e'])
      assert.equal(
        told.findLast((one) => one.startsWith(name)),
        `${name} goes`,
      );
  });

  it("lets the user's own click pass a bulk fetch that has used up its share", async () => {
    const clock = new ManualClock();
    const ledger = new Ledger(
      { per: 'key', field: 'apiKey', windows: [window(3, 60)], pauseSeconds: 10 },
      clock,
    );
    const order: string[] = [];
    const send = (name: string, reserve?: number, signal = new AbortController().signal) =>
      rateLimitLayer<string>(
        ledger,
        clock,
        reserve === undefined ? {} : { reserve },
      )((request) => {
        order.push(request);
        return Promise.resolve(jsonResponse({}));
      })(name, signal);
    const bulk = ['1', '2', '3'].map((name) => send(name, 0.1));
    await settled();
    await send('click');
    assert.deepEqual(order, ['1', '2', 'click']);
    await clock.advance(60_000);
    await Promise.all(bulk);
    assert.equal(order.at(-1), '3');
  });

  it('ends one in the middle of the line at once, and leaves the others their order', async () => {
    const { clock, starts, send } = open(1, 40);
    await send();
    const stop = new AbortController();
    const all = [send(), send(stop.signal), send()];
    await settled();
    stop.abort();
    await assert.rejects(all[1] ?? Promise.resolve(), CancelledError);
    await clock.advance(80_000);
    await all[0];
    await all[2];
    assert.deepEqual(starts, [0, 40_000, 80_000]);
  });

  it('does not wait longer than 90 seconds either with others before it', async () => {
    const { clock, starts, send } = open(1, 60);
    await send();
    const all = [send(), send(), send()];
    const possible = Promise.all(
      all.slice(1).map((one) =>
        one.then(
          () => assert.fail('sent'),
          (error: unknown) => {
            assert.ok(error instanceof RateLimitedError);
            return [clock.elapsed(), error.possibleAt - clock.now()];
          },
        ),
      ),
    );
    await clock.advance(60_000);
    assert.deepEqual(await possible, [
      [60_000, 60_000],
      [60_000, 60_000],
    ]);
    assert.deepEqual(starts, [0, 60_000]);
  });

  it('does not wait longer than 90 seconds for one in flight, and says when it is possible at the earliest', async () => {
    const { clock, starts, send } = open(1, 60, () => deferred<HttpResponse>().promise);
    void send();
    const waiting = send();
    const refused = assert.rejects(
      waiting,
      (error) =>
        error instanceof RateLimitedError &&
        error.possibleAt === clock.now() + 60_000 &&
        clock.elapsed() <= 90_000,
    );
    await clock.advance(90_000);
    await refused;
    assert.equal(starts.length, 1);
  });

  it('notices a slot that is given back while it waits for one to free', async () => {
    const lost = deferred<HttpResponse>();
    const answers = [Promise.resolve(jsonResponse({})), lost.promise, Promise.resolve(jsonResponse({}))];
    const { starts, send } = open(2, 60, () => answers.shift() ?? Promise.reject(new Error('one too many')));
    await send();
    const failing = send();
    const waiting = send();
    await settled();
    lost.reject(new CancelledError({ sent: false }));
    await assert.rejects(failing);
    await waiting;
    assert.deepEqual(starts, [0, 0, 0]);
  });

  it('goes on when the one who is told of its wait fails', async () => {
    const clock = new ManualClock();
    const ledger = new Ledger(
      { per: 'key', field: 'apiKey', windows: [window(1, 10)], pauseSeconds: 10 },
      clock,
    );
    const exchange = rateLimitLayer<string>(ledger, clock, {
      onWait: () => {
        throw new Error('a listener');
      },
    })(() => Promise.resolve(jsonResponse({})));
    const all = ['a', 'b', 'c'].map((name) => exchange(name, new AbortController().signal));
    await clock.advance(20_000);
    await Promise.all(all);
  });

  it('tells the same wait once', async () => {
    const { ledger, waits, send } = open(1, 60);
    await send();
    const stop = new AbortController();
    const waiting = send(stop.signal);
    await settled();
    const taken = await ledger.take();
    assert.ok('waitMs' in taken);
    const line = ledger.line();
    line.hold({ until: waits[0] ?? 0, why: 'limit' });
    assert.equal(waits.length, 1);
    stop.abort();
    await assert.rejects(waiting);
  });

  it('gives the answer after the ledger knows of the pause that it asks for', async () => {
    for (const status of [429, 502, 503, 504]) {
      const saved = deferred<undefined>();
      class Slow extends MemoryStore {
        override async update<T>(change: (account: Account) => T): Promise<T> {
          if (this.account.flights.length > 0) await saved.promise;
          return super.update(change);
        }
      }
      const clock = new ManualClock();
      const limit = { per: 'key', field: 'apiKey', windows: [], pauseSeconds: 10 };
      const ledger = new Ledger(limit, clock, new Slow());
      const answer = rateLimitLayer<string>(
        ledger,
        clock,
      )(() => Promise.resolve(jsonResponse({}, status, { 'retry-after': '7' })))(
        'x',
        new AbortController().signal,
      ).then(() => ledger.state().blockedUntil);
      await settled();
      saved.resolve(undefined);
      assert.equal(await answer, clock.now() + 7_000);
    }
  });

  it('gives a slot back that comes after the request was stopped', async () => {
    class Slow extends MemoryStore {
      readonly ready = deferred<undefined>();
      override async update<T>(change: (account: Account) => T): Promise<T> {
        const result = change(this.account);
        await this.ready.promise;
        return result;
      }
    }
    const clock = new ManualClock();
    const store = new Slow();
    const limit = { per: 'key', field: 'apiKey', windows: [window(1, 60)], pauseSeconds: 10 };
    const ledger = new Ledger(limit, clock, store);
    const stop = new AbortController();
    const held = rateLimitLayer<string>(ledger, clock)(() => Promise.reject(new Error('sent')))(
      'x',
      stop.signal,
    );
    await settled();
    assert.equal(store.account.flights.length, 1);
    stop.abort();
    await assert.rejects(held, (error) => error instanceof CancelledError && error.sent === false);
    store.ready.resolve(undefined);
    await settled();
    assert.equal(store.account.flights.length, 0);
    assert.equal(ledger.state().sent, 0);
  });

  it('has nothing to give back when it was stopped before it got anything', async () => {
    const { clock, ledger, send } = open(1, 60);
    await send();
    const stop = new AbortController();
    const held = send(stop.signal);
    stop.abort();
    await assert.rejects(held, CancelledError);
    await clock.advance(1);
    assert.equal(ledger.state().windows[0]?.remaining, 0);
  });

  it('looks again every second while others hold all slots, whether or not somebody tells', async () => {
    const clock = new ManualClock();
    const store = new MemoryStore();
    const limit = { per: 'key', field: 'apiKey', windows: [window(1, 60)], pauseSeconds: 10 };
    store.account.flights.push(['another window', 0]);
    const layer = rateLimitLayer<string>(new Ledger(limit, clock, store), clock);
    const held = layer(() => Promise.resolve(jsonResponse({})))('x', new AbortController().signal);
    await clock.advance(1_500);
    store.account.flights.pop();
    await clock.advance(500);
    await held;
  });

  it('returns the slot only when nothing was sent', async () => {
    const failures: [Error, number][] = [
      [new NetworkError('No.', 'ECONNREFUSED', { sent: false }), 5],
      [new NetworkError('Lost.', 'ECONNRESET', { sent: true }), 4],
      [new NetworkError('Who knows.', 'ECONNRESET'), 4],
      [new CancelledError({ sent: false }), 5],
      [new CancelledError({ sent: true }), 4],
    ];
    for (const [error, left] of failures) {
      const { ledger, send } = open(5, 60, () => Promise.reject(error));
      await assert.rejects(send());
      assert.equal(ledger.state().windows[0]?.remaining, left, error.message);
    }
  });

  it('says which window is used up when it does not wait, and none when the vendor asked to wait', async () => {
    const { send } = open(1, 91);
    await send();
    await assert.rejects(send(), (error) => error instanceof RateLimitedError && error.window === 'w');
    const refused = open(9, 10, () => Promise.resolve(jsonResponse({}, 429, { 'retry-after': '100' })));
    await refused.send();
    await assert.rejects(
      refused.send(),
      (error) => error instanceof RateLimitedError && error.window === undefined,
    );
  });

  it('gives up a wait that a 429 makes too long', async () => {
    const first = deferred<HttpResponse>();
    const answers = [first.promise];
    const { send } = open(1, 60, () => answers.shift() ?? Promise.resolve(jsonResponse({})));
    const refused = send();
    const waiting = send();
    await settled();
    first.resolve(jsonResponse({}, 429, { 'retry-after': '3600' }));
    await refused;
    await assert.rejects(waiting, RateLimitedError);
  });
});
