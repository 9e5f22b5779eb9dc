import assert from 'node:assert/strict';
import {
  CredentialsRefusedError,
  NetworkError,
  NotJsonError,
  RateLimitedError,
  RequestError,
  VendorFailedError,
} from '../../../src/http/errors';
import type { Place } from '../../../src/http/placed';
import { placed } from '../../../src/http/placed';

const AT = Date.UTC(2026, 10, 21, 8);

/** The error in its place; it is one of ours. */
function inPlace(error: RequestError, place: Partial<Place> = {}): RequestError {
  const own = placed(error, { attempted: '“List users” of Auvo', at: AT, isWrite: false, ...place });
  assert.ok(own instanceof RequestError);
  return own;
}

describe('an error', () => {
  it('carries what is known of the answer that it came with', () => {
    const facts = {
      status: 500,
      requestId: 'r1',
      answer: 'oops',
      sent: true,
      attempts: 2,
      outOfRetries: true,
      cause: 'the bottom of it',
    };
    const error = new VendorFailedError('Failed.', facts);
    const { name, message, status, requestId, answer, sent, attempts, outOfRetries, cause } = error;
    assert.deepEqual({ status, requestId, answer, sent, attempts, outOfRetries, cause }, facts);
    assert.deepEqual([name, message], ['VendorFailedError', 'Failed.']);
  });

  it('says nothing of what is not known', () => {
    const error = new NetworkError('Lost.', 'ECONNRESET');
    const { status, sent, attempts, outOfRetries, attempted, at, kept } = error;
    assert.deepEqual(
      [status, sent, attempts, outOfRetries, attempted, at, kept],
      [undefined, undefined, undefined, false, undefined, undefined, undefined],
    );
    assert.ok(!('cause' in error));
  });

  it('says when to send it again, where that is known', () => {
    const next = 'Send it again at 2026-11-21T08:00:00.000Z or later.';
    assert.equal(new RateLimitedError('Used up.', AT, true).next, next);
    assert.equal(new VendorFailedError('Closed.', {}, AT).next, next);
    assert.match(new VendorFailedError('Closed.', {}).next, /^Send it again later/);
  });
});

describe('an error in its place', () => {
  it('says what was attempted and when', () => {
    const error = new CredentialsRefusedError('No.');
    const own = inPlace(error);
    assert.equal(own, error);
    assert.deepEqual(
      [own.attempted, own.at, own.next],
      ['“List users” of Auvo', AT, 'Check the credentials.'],
    );
  });

  it('advises to wait when too many requests failed lately', () => {
    const { next } = inPlace(new NetworkError('Lost.', 'ECONNRESET', { outOfRetries: true }));
    assert.equal(next, 'Too many requests failed lately: wait a minute, then send it again.');
  });

  for (const [what, error, next] of [
    [
      'may have been saved',
      new NetworkError('Lost.', 'ECONNRESET', { sent: true }),
      'Look whether it took effect before it is sent again.',
    ],
    ['was saved', new NotJsonError('Odd.', { status: 200 }), 'Do not send it again: it took effect.'],
    [
      'was not sent',
      new NetworkError('No network.', 'ENETUNREACH', { sent: false }),
      'Check the network and send it again.',
    ],
    ['was refused', new CredentialsRefusedError('No.', { status: 401 }), 'Check the credentials.'],
  ] as const) {
    it(`never advises to save a thing twice: what ${what}`, () => {
      assert.equal(inPlace(error, { isWrite: true }).next, next);
    });
  }

  it('is each call’s own when several fail with one', () => {
    const shared = new VendorFailedError('Login failed.', { status: 503, cause: 'why' }, AT);
    const first = inPlace(shared);
    const second = inPlace(shared, { attempted: '“List tasks” of Auvo', at: AT + 1 });
    assert.deepEqual([first.attempted, first.at], ['“List users” of Auvo', AT]);
    assert.deepEqual([second.attempted, second.at], ['“List tasks” of Auvo', AT + 1]);
    assert.ok(second instanceof VendorFailedError);
    const { message, name, stack, status, cause, kind, possibleAt } = second;
    assert.deepEqual(
      { message, name, stack, status, cause, kind, possibleAt },
      {
        message: 'Login failed.',
        name: 'VendorFailedError',
        stack: shared.stack,
        status: 503,
        cause: 'why',
        kind: 'vendor-failed',
        possibleAt: AT,
      },
    );
  });

  it('is left alone when it is none of ours', () => {
    const bug = new TypeError('bug');
    assert.equal(placed(bug, { attempted: 'x', at: AT, isWrite: true }), bug);
    assert.deepEqual(Object.keys(bug), []);
  });
});
