import assert from 'node:assert/strict';
import type { Facts, RequestError } from '../../../src/http/errors';
import {
  CancelledError,
  ConflictError,
  CredentialsMissingError,
  CredentialsRefusedError,
  EmptyError,
  GoneError,
  IncompleteError,
  InputError,
  NetworkError,
  NotAllowedError,
  NotConfirmedError,
  NotFoundError,
  NotJsonError,
  OriginRefusedError,
  ProxyError,
  RateLimitedError,
  ReadOnlyError,
  RedirectError,
  RejectedError,
  SecretInAddressError,
  ShapeError,
  TimeoutError,
  TlsError,
  TooLargeError,
  UnexpectedStatusError,
  UnreadableError,
  VendorFailedError,
  WebPageError,
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
    new SecretInAddressError('In the address.'),
    new NotConfirmedError('Changed.'),
    new NetworkError('Refused.', 'ECONNREFUSED', unsent),
    new TlsError('Not trusted.', unsent),
    new TimeoutError('No connection.', unsent),
    new CancelledError(unsent),
    new RateLimitedError('Used up.', 0, false),
    new ProxyError('Sign in.', 'sign-in', { status: 407, sent: false }),
  ],
  refused: [
    new RejectedError('Invalid.', {}, at(400)),
    new CredentialsRefusedError('No.', at(401)),
    new NotAllowedError('No.', at(403)),
    new NotFoundError('No.', at(404)),
    new GoneError('Gone.', at(410)),
    new ConflictError('Conflict.', at(409)),
    new TooLargeError('Too large.', at(413)),
    new UnexpectedStatusError('Teapot.', at(418)),
    new RateLimitedError('Too many.', 0, true, at(429)),
  ],
  unknown: [
    new NetworkError('Lost.', 'ECONNRESET', sent),
    new NetworkError('Lost.', 'UND_ERR_SOCKET'),
    new TimeoutError('No reply.', sent),
    new CancelledError(sent),
    new CancelledError(),
    new IncompleteError('Cut.', { status: 201, sent: true }),
    new TimeoutError('Too slow.', at(408)),
    new UnexpectedStatusError('Not modified.', at(304)),
    new IncompleteError('A part.', at(206)),
    new WebPageError('Sign in.', at(200)),
    new WebPageError('Sign in.', at(511)),
    new VendorFailedError('Failed.', at(500)),
    new VendorFailedError('Bad gateway.', at(502)),
    new VendorFailedError('Gateway timed out.', at(504)),
    ...[301, 302, 303, 307, 308].map((status) => new RedirectError('Elsewhere.', 'example.com', at(status))),
    new UnreadableError('Header too large.', sent),
  ],
  done: [
    new NotJsonError('Not JSON.', at(200)),
    new EmptyError('Empty.', at(200)),
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
