import assert from 'node:assert/strict';
import type { Facts, RequestError } from '../../../src/http/errors';
import {
  CancelledError,
  CredentialsMissingError,
  CredentialsRefusedError,
  IncompleteError,
  InputError,
  NetworkError,
  NotAllowedError,
  NotConfirmedError,
  NotFoundError,
  NotJsonError,
  OriginRefusedError,
  RateLimitedError,
  ReadOnlyError,
  RedirectError,
  RejectedError,
  ShapeError,
  TimeoutError,
  TlsError,
  UnexpectedStatusError,
  UnreadableError,
  VendorFailedError,
} from '../../../src/http/errors';
import type { Outcome } from '../../../src/http/outcome';
import { beforeSending, outcomeOf } from '../../../src/http/outcome';

const sent: Facts = { sent: true };
const unsent: Facts = { sent: false };
const at = (status: number): Facts => ({ status });

const cases: Readonly<Record<Outcome, readonly RequestError[]>> = {
  'not-sent': [
    new InputError([]),
    new CredentialsMissingError('key'),
    new OriginRefusedError('Elsewhere.'),
    new ReadOnlyError('Read-only.'),
    new NotConfirmedError('Changed.'),
    new NetworkError('Refused.', 'ECONNREFUSED', unsent),
    new TlsError('Not trusted.', unsent),
    new TimeoutError('No connection.', unsent),
    new CancelledError(unsent),
    new RateLimitedError('Used up.', 0, false),
  ],
  refused: [
    new RejectedError('Invalid.', {}, at(400)),
    new CredentialsRefusedError('No.', at(401)),
    new NotAllowedError('No.', at(403)),
    new NotFoundError('No.', at(404)),
    new NotFoundError('Gone.', at(410)),
    new UnexpectedStatusError('Conflict.', at(409)),
    new RateLimitedError('Too many.', 0, true, at(429)),
  ],
  unknown: [
    new NetworkError('Lost.', 'ECONNRESET', sent),
    new NetworkError('Lost.', 'UND_ERR_SOCKET'),
    new TimeoutError('No reply.', sent),
    new CancelledError(sent),
    new CancelledError(),
    new IncompleteError('Cut.', { status: 201, sent: true }),
    new UnexpectedStatusError('Too slow.', at(408)),
    new VendorFailedError('Failed.', at(500)),
    new VendorFailedError('Bad gateway.', at(502)),
    new VendorFailedError('Gateway timed out.', at(504)),
    new RedirectError('Elsewhere.', 'example.com', at(302)),
    new UnreadableError('Header too large.', sent),
  ],
  done: [
    new NotJsonError('Not JSON.', at(200)),
    new ShapeError('Elsewhere.', at(201)),
    new UnreadableError('Too large.', { status: 200, sent: true }),
  ],
};

describe('what became of a request that failed', () => {
  for (const [outcome, errors] of Object.entries(cases)) {
    for (const error of errors) {
      const facts = `${String(error.status ?? '')} ${error.sent === undefined ? '' : `sent: ${String(error.sent)}`}`;
      it(`is ${outcome} after ${error.kind} ${facts}`.trimEnd(), () => {
        assert.equal(outcomeOf(error), outcome);
      });
    }
  }

  it('is unknown after what nobody expected', () => {
    assert.equal(outcomeOf(new TypeError('bug')), 'unknown');
  });

  it('is not sent when what had to come first failed, however far that went', () => {
    assert.equal(outcomeOf(beforeSending(new VendorFailedError('Login failed.', at(500)))), 'not-sent');
  });
});
