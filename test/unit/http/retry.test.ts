import assert from 'node:assert/strict';
import {
  CancelledError,
  IncompleteError,
  InputError,
  NetworkError,
  RateLimitedError,
  RequestError,
  TimeoutError,
} from '../../../src/http/errors';
import type { HttpResponse } from '../../../src/http/exchange';
import type { RetryOptions } from '../../../src/http/layers/retry';
import { retryLayer } from '../../../src/http/layers/retry';
import { RetryBudget } from '../../../src/http/retryBudget';
import type { Wait } from '../../../src/http/wait';
import { textResponse } from '../../support/fakeTransport';
import { ManualClock } from '../../support/manualClock';

type Attempt = HttpResponse | Error;

/** Sends one request through the layer; `attempts` is what each attempt comes to, the last one from then on. */
function sending(attempts: readonly Attempt[], options: Partial<RetryOptions> = {}) {
  const clock = new ManualClock();
  const abort = new AbortController();
  const sentAt: number[] = [];
  const waits: (Wait | undefined)[] = [];
  const layer = retryLayer<string>({
    clock,
    random: () => 1,
    budget: new RetryBudget(clock),
    mayRepeat: true,
    onWait: (wait, signal) => {
      assert.equal(signal, abort.signal);
      waits.push(wait);
    },
    ...options,
  });
  const exchange = layer((request) => {
    assert.equal(request, 'request');
    const attempt = attempts[Math.min(sentAt.length, attempts.length - 1)];
    sentAt.push(clock.elapsed());
    return attempt instanceof Error || attempt === undefined
      ? Promise.reject(attempt ?? new Error('nothing to answer'))
      : Promise.resolve(attempt);
  });
  const ended: { response?: HttpResponse; error?: unknown } = {};
  const done = exchange('request', abort.signal).then(
    (response) => (ended.response = response),
    (error: unknown) => (ended.error = error),
  );
  /** Lets all waiting pass and gives the error that came out. */
  const failure = async (): Promise<RequestError> => {
    await clock.advance(600_000);
    await done;
    assert.ok(ended.error instanceof RequestError, String(ended.error));
    return ended.error;
  };
  /** The same with the answer. */
  const answer = async (): Promise<HttpResponse> => {
    await clock.advance(600_000);
    await done;
    assert.ok(ended.response !== undefined, String(ended.error));
    return ended.response;
  };
  return { clock, abort, sentAt, waits, ended, failure, answer };
}

const lost = () => new NetworkError('The connection was lost.', 'ECONNRESET', { sent: true });
const status = (code: number, headers: Readonly<Record<string, string>> = {}) =>
  textResponse('why', code, headers);
const heldBack = (ms: number) => new RateLimitedError('Used up; nothing was sent.', ms, false);

describe('a request that may be repeated', () => {
  it('is sent once when it succeeds, and comes back as it is', async () => {
    const response = textResponse('fine');
    const { answer, sentAt, waits } = sending([response]);
    assert.equal(await answer(), response);
    assert.deepEqual([sentAt, waits], [[0], []]);
  });

  const passing: readonly (readonly [what: string, attempt: Attempt])[] = [
    ['a lost connection', lost()],
    ['a timeout', new TimeoutError('No reply.', { sent: true })],
    ['an answer that was cut', new IncompleteError('Cut.', { sent: true })],
    ['a name that was not found', new NetworkError('Cannot find it.', 'ENOTFOUND', { sent: false })],
    ...[408, 500, 502, 503, 504].map((code) => [`status ${String(code)}`, status(code)] as const),
  ];
  for (const [what, attempt] of passing) {
    it(`is sent again after ${what}`, async () => {
      const { answer, sentAt } = sending([attempt, attempt, textResponse('fine')]);
      const response = await answer();
      assert.deepEqual([response.text, response.attempts], ['fine', 3]);
      assert.deepEqual(sentAt, [0, 500, 1_500]);
    });
  }

  const lasting: readonly (readonly [what: string, attempt: Attempt])[] = [
    ['an error of ours', new InputError([])],
    ['a stop', new CancelledError({ sent: true })],
    ['a connection that can never be', new NetworkError('Odd.', 'EINVAL')],
    ['what nobody expected', new TypeError('bug')],
    ...[200, 204, 302, 400, 401, 403, 404, 409, 418, 501, 505].map(
      (code) => [`status ${String(code)}`, status(code)] as const,
    ),
  ];
  for (const [what, attempt] of lasting) {
    it(`is not sent again after ${what}`, async () => {
      const { clock, sentAt, ended } = sending([attempt]);
      await clock.advance(600_000);
      assert.equal(ended.error ?? ended.response, attempt);
      assert.deepEqual(sentAt, [0]);
    });
  }

  it('is given up after three attempts, and the error says so', async () => {
    const { failure, sentAt } = sending([lost()]);
    const error = await failure();
    assert.deepEqual([error.kind, error.attempts, error.outOfRetries], ['network', 3, false]);
    assert.equal(sentAt.length, 3);
  });

  it('is given up after as many attempts as it is told', async () => {
    const { failure, sentAt, waits } = sending([lost()], { maxAttempts: 2 });
    assert.equal((await failure()).attempts, 2);
    assert.equal(sentAt.length, 2);
    assert.equal(waits[0]?.of, 2);
  });

  it('gives the last answer when all of them failed, and how many there were', async () => {
    const { answer, sentAt } = sending([status(500), lost(), status(503)]);
    const response = await answer();
    assert.deepEqual([response.status, response.attempts, response.outOfRetries], [503, 3, false]);
    assert.equal(sentAt.length, 3);
  });

  it('counts one attempt in an error that ends it at once', async () => {
    assert.equal((await sending([new NetworkError('Odd.', 'EINVAL')]).failure()).attempts, 1);
  });

  it('waits a random part of a time that doubles and does not grow beyond ten seconds', async () => {
    const shares = [0.5, 0, 0.25, 1, 1, 1, 1];
    const { failure, sentAt } = sending([lost()], { random: () => shares.shift() ?? 0, maxAttempts: 8 });
    await failure();
    const waited = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0));
    assert.deepEqual(waited, [250, 0, 500, 4_000, 8_000, 10_000, 10_000]);
  });

  it('says what it waits for, until when, and when that is over', async () => {
    const { clock, waits, answer } = sending([lost(), status(502), textResponse('')]);
    const start = clock.now();
    await answer();
    assert.deepEqual(waits, [
      { until: start + 500, why: 'again', attempt: 2, of: 3, after: 'The connection was lost.' },
      undefined,
      {
        until: start + 1_500,
        why: 'again',
        attempt: 3,
        of: 3,
        after: 'The vendor answered with status 502.',
      },
      undefined,
    ]);
  });
});

describe('a request that must not be repeated', () => {
  for (const attempt of [lost(), status(503), status(429), status(200)]) {
    it(`is sent once: ${attempt instanceof Error ? attempt.message : String(attempt.status)}`, async () => {
      const { clock, sentAt, waits, ended } = sending([attempt], { mayRepeat: false });
      await clock.advance(600_000);
      assert.equal(ended.error ?? ended.response, attempt);
      assert.deepEqual([sentAt, waits], [[0], []]);
    });
  }
});

describe('an answer that says when to come back', () => {
  for (const code of [429, 502, 503, 504]) {
    it(`is left to the layer below, which holds the key back: ${String(code)}`, async () => {
      const told = status(code, { 'retry-after': '60' });
      const { answer, sentAt, waits } = sending([told, textResponse('fine')]);
      assert.equal((await answer()).text, 'fine');
      assert.deepEqual([sentAt, waits], [[0, 0], []]);
    });

    it(`is what comes out when that is longer than anyone waits: ${String(code)}`, async () => {
      const told = status(code, { 'retry-after': '7200' });
      const { answer, sentAt } = sending([told, heldBack(7_200_000)]);
      const response = await answer();
      assert.deepEqual([response.status, response.text, response.attempts], [code, 'why', 1]);
      assert.equal(sentAt.length, 2);
    });
  }

  it('is left to the layer below after a 429 that does not say when', async () => {
    const { answer, sentAt } = sending([
      status(429),
      status(429, { 'retry-after': '1e3' }),
      textResponse(''),
    ]);
    await answer();
    assert.deepEqual(sentAt, [0, 0, 0]);
  });

  it('ends a storm of refusals after three', async () => {
    const { answer, sentAt } = sending([status(429)]);
    assert.deepEqual([(await answer()).attempts, sentAt.length], [3, 3]);
  });

  for (const code of [408, 500]) {
    it(`is obeyed here where the layer below does not: ${String(code)}`, async () => {
      const { answer, sentAt } = sending([status(code, { 'retry-after': '7' }), textResponse('')]);
      await answer();
      assert.deepEqual(sentAt, [0, 7_000]);
    });

    it(`is not waited for when that is longer than anyone waits: ${String(code)}`, async () => {
      const { answer, sentAt } = sending([status(code, { 'retry-after': '91' })]);
      assert.deepEqual([(await answer()).attempts, sentAt.length], [1, 1]);
    });
  }

  for (const [ahead, code] of [
    [300_000, 500],
    [-300_000, 408],
  ] as const) {
    it(`is measured by the vendor’s clock when ours is wrong by ${String(ahead / 1000)} s`, async () => {
      const { at } = status(code);
      const told = status(code, {
        date: new Date(at - ahead).toUTCString(),
        'retry-after': new Date(at - ahead + 20_000).toUTCString(),
      });
      const { answer, sentAt } = sending([told, textResponse('')]);
      await answer();
      assert.deepEqual(sentAt, [0, 20_000]);
    });
  }

  it('waits by itself after an unavailable vendor that says nothing readable', async () => {
    const { answer, sentAt } = sending([status(503, { 'retry-after': 'soon' }), textResponse('')]);
    await answer();
    assert.deepEqual(sentAt, [0, 500]);
  });

  it('does not stand for a limit of our own that is used up later', async () => {
    const { failure } = sending([status(503, { 'retry-after': '1' }), lost(), heldBack(1)]);
    const error = await failure();
    assert.deepEqual([error.kind, error.attempts], ['rate-limited', 2]);
  });
});

describe('a limit that is used up before anything is sent', () => {
  it('is an error without attempts', async () => {
    const { failure, sentAt } = sending([heldBack(1)]);
    const error = await failure();
    assert.deepEqual([error.kind, error.attempts, sentAt.length], ['rate-limited', 0, 1]);
  });
});

describe('a budget of repeats that is empty', () => {
  const empty = () => {
    const budget = new RetryBudget(new ManualClock());
    while (budget.take());
    return budget;
  };

  it('ends a failure at once, and the error says why', async () => {
    const { failure, sentAt, waits } = sending([lost()], { budget: empty() });
    const error = await failure();
    assert.deepEqual([error.attempts, error.outOfRetries], [1, true]);
    assert.deepEqual([sentAt, waits], [[0], []]);
  });

  it('ends a failed answer at once, and the answer says why', async () => {
    const response = await sending([status(503)], { budget: empty() }).answer();
    assert.deepEqual([response.attempts, response.outOfRetries], [1, true]);
  });

  it('is shared: ten repeats in all, however many requests fail', async () => {
    const budget = new RetryBudget(new ManualClock());
    let sent = 0;
    for (let i = 0; i < 20; i++) {
      const one = sending([lost()], { budget });
      await one.failure();
      sent += one.sentAt.length;
    }
    assert.equal(sent, 20 + 10);
  });

  it('fills again with what succeeds', async () => {
    const budget = empty();
    for (let i = 0; i < 10; i++) await sending([textResponse('')], { budget }).answer();
    assert.equal((await sending([lost()], { budget }).failure()).attempts, 2);
  });

  it('loses nothing to what is not repeated', async () => {
    const budget = new RetryBudget(new ManualClock());
    for (let i = 0; i < 50; i++) await sending([status(404)], { budget }).answer();
    assert.equal((await sending([lost()], { budget }).failure()).attempts, 3);
  });
});

describe('a stop', () => {
  it('ends the wait for another attempt at once, and nothing is sent after it', async () => {
    const { clock, abort, sentAt, waits, ended } = sending([lost()]);
    await clock.advance(499);
    abort.abort(new Error('whatever the caller says'));
    await clock.advance(0);
    assert.ok(ended.error instanceof CancelledError);
    assert.deepEqual([ended.error.sent, ended.error.attempts], [true, 1]);
    await clock.advance(600_000);
    assert.equal(sentAt.length, 1);
    assert.deepEqual([waits.length, waits.at(-1)], [2, undefined]);
    assert.equal(clock.sleeping, 0);
  });

  for (const [what, attempt, kind] of [
    ['an answer that would be repeated', status(503), 'cancelled'],
    ['a refusal that would be waited for', status(429), 'cancelled'],
    ['a failure that would be repeated', lost(), 'network'],
  ] as const) {
    it(`while the request is under way is followed by no other: ${what}`, async () => {
      const { abort, failure, sentAt, waits } = sending([attempt]);
      abort.abort();
      assert.equal((await failure()).kind, kind);
      assert.deepEqual([sentAt, waits], [[0], []]);
    });
  }

  it('does not take an answer away that is there', async () => {
    const { abort, answer } = sending([textResponse('fine')]);
    abort.abort();
    assert.equal((await answer()).text, 'fine');
  });
});
