import assert from 'node:assert/strict';
import * as errors from '../../../src/http/errors';
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
  RequestError,
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
import { placed } from '../../../src/http/placed';
import { failureOf } from '../../../src/session/failure';
import { inUtc } from '../../support/utc';

const AT = Date.UTC(2026, 10, 21, 8);
const sent = { sent: true };
const unsent = { sent: false };

/** One of each class, and more where the words depend on what it carries. */
const cases: Readonly<Record<string, RequestError>> = {
  'an invalid input': new InputError([{ path: ['query', 'page'], message: 'Use a number.' }]),
  'a missing credential': new CredentialsMissingError('apiKey'),
  'a forbidden origin': new OriginRefusedError(
    'This credential belongs to another address and was not sent.',
  ),
  'a write that is not allowed': new ReadOnlyError('“Add a user” changes data, and this client only reads.'),
  'a secret in an address': new SecretInAddressError('It would put secrets into the address.'),
  'a changed question': new NotConfirmedError('The request changed while you were asked.'),
  'a refused credential': new CredentialsRefusedError('Auvo refused the credentials.', { status: 401 }),
  'a forbidden request': new NotAllowedError('The credentials do not allow this.', { status: 403 }),
  'a missing record': new NotFoundError('There is nothing with this id.', { status: 404 }),
  'a record that is gone': new GoneError('It is gone for good.', { status: 410 }),
  'a conflict': new ConflictError('The request contradicts what is there now.', { status: 409 }),
  'a request that is too large': new TooLargeError('The request of 3.1 MB is larger than Auvo accepts.', {
    status: 413,
  }),
  'an invalid request': new RejectedError('page: Too small.', { page: 'Too small.' }, { status: 400 }),
  'a short limit': new RateLimitedError('Auvo says that the limit is used up.', AT + 6_500, true, {
    status: 429,
    attempts: 3,
  }),
  'a daily limit': new RateLimitedError(
    'The limit is used up; nothing was sent.',
    AT + 57_600_000,
    false,
    {},
    'per day',
  ),
  'a long limit of no known window': new RateLimitedError('Slow down.', AT + 90_001, true, { status: 429 }),
  'a failed vendor': new VendorFailedError('Auvo failed with status 500.', {
    status: 500,
    attempts: 3,
    requestId: 'r1',
  }),
  'a vendor that is closed': new VendorFailedError(
    'Auvo answered with status 503 and a web page: “Maintenance”.',
    { status: 503 },
    AT + 7_200_000,
  ),
  'an unexpected status': new UnexpectedStatusError("Auvo answered with status 418: I'm a teapot", {
    status: 418,
  }),
  'a redirect': new RedirectError('The answer points to new.example; it was not followed.', 'new.example', {
    status: 302,
  }),
  'a web page': new WebPageError(
    'A network sign-in page or another web page answered instead of Auvo: “Hotel Wi-Fi”.',
    { status: 200 },
  ),
  'a proxy': new ProxyError('The proxy proxy.example asks for a sign-in.', 'sign-in', unsent),
  'a lost connection': new NetworkError('The connection to api.auvo.com.br was lost.', 'ECONNRESET', {
    sent: true,
    attempts: 3,
  }),
  'a lost connection when too many failed': new NetworkError(
    'The connection to api.auvo.com.br was lost.',
    'ECONNRESET',
    {
      sent: true,
      attempts: 1,
      outOfRetries: true,
    },
  ),
  'a second lost connection when too many failed': new NetworkError('There is no network.', 'ENETUNREACH', {
    sent: false,
    attempts: 2,
    outOfRetries: true,
  }),
  'a certificate': new TlsError('The certificate of api.auvo.com.br is not trusted.', unsent),
  'a timeout': new TimeoutError('No complete reply from api.auvo.com.br within 60 seconds.', sent),
  'a cut answer': new IncompleteError('The answer ended before it was complete.', {
    status: 200,
    sent: true,
  }),
  'an unreadable answer': new UnreadableError('The answer is larger than 25 MB when unpacked.', {
    status: 200,
    sent: true,
  }),
  'an empty answer': new EmptyError('Auvo sent an empty answer: that is not an empty list.', { status: 200 }),
  'what is no JSON': new NotJsonError('The answer is not JSON. It breaks off at line 2, column 2.', {
    status: 200,
  }),
  'another shape': new ShapeError('The answer differs from the document: `result` is missing.', {
    status: 200,
  }),
  'a stop': new CancelledError(sent),
};

interface Told {
  readonly title: string;
  readonly detail: string;
  /** The labels of its buttons, in order. */
  readonly actions: readonly string[];
  /** For a caller who has no panel. */
  readonly next: string;
}

/** What each comes to when a list of users fails while 50 rows are on the screen. */
const reads: Readonly<Record<string, Told & { readonly side: string }>> = {
  'an invalid input': {
    side: 'you',
    title: '“List users” was not sent: check the marked fields.',
    detail: 'query.page: Use a number.',
    actions: ['Check the Inputs'],
    next: 'Change these inputs.',
  },
  'a missing credential': {
    side: 'you',
    title: '“List users” was not sent: the profile “Mine” is incomplete.',
    detail: 'The credential field "apiKey" is not filled in.',
    actions: ['Edit Credentials'],
    next: 'Fill the credential field in.',
  },
  'a forbidden origin': {
    side: 'you',
    title: '“List users” was not sent: the address is not allowed.',
    detail: 'This credential belongs to another address and was not sent.',
    actions: ['Edit Credentials'],
    next: 'Use the address that the credential belongs to.',
  },
  'a write that is not allowed': {
    side: 'you',
    title: '“List users” was not sent: the profile “Mine” is read-only.',
    detail: '“Add a user” changes data, and this client only reads.',
    actions: ['Allow Writes…', 'Switch Profile'],
    next: 'Use a client that may write.',
  },
  'a secret in an address': {
    side: 'you',
    title: '“List users” was not sent.',
    detail: 'It would put secrets into the address.',
    actions: ['Switch Profile'],
    next: 'Send it to the sandbox.',
  },
  'a changed question': {
    side: 'you',
    title: '“List users” was not sent.',
    detail: 'The request changed while you were asked.',
    actions: ['Try Again'],
    next: 'Look at the request once more and send it again.',
  },
  'a refused credential': {
    side: 'you',
    title: 'Auvo refused the credentials of the profile “Mine”.',
    detail: 'Auvo refused the credentials.',
    actions: ['Edit Credentials'],
    next: 'Check the credentials.',
  },
  'a forbidden request': {
    side: 'you',
    title: 'The profile “Mine” is not allowed to do this.',
    detail: 'The credentials do not allow this.',
    actions: ['Switch Profile'],
    next: 'Use a credential that is allowed to do this.',
  },
  'a missing record': {
    side: 'you',
    title: 'Auvo found nothing for this request.',
    detail: 'There is nothing with this id.',
    actions: ['Check the Inputs'],
    next: 'Check the ids, and what the credential may see.',
  },
  'a record that is gone': {
    side: 'you',
    title: 'What was asked for is gone from Auvo for good.',
    detail: 'It is gone for good.',
    actions: ['Check the Inputs'],
    next: 'Do not ask for it again.',
  },
  'a conflict': {
    side: 'you',
    title: 'Auvo found a conflict: was it changed by someone else?',
    detail: 'The request contradicts what is there now.',
    actions: ['Check the Inputs'],
    next: 'Read what is there now, then decide.',
  },
  'a request that is too large': {
    side: 'you',
    title: 'The request is too large for Auvo.',
    detail: 'The request of 3.1 MB is larger than Auvo accepts.',
    actions: ['Check the Inputs'],
    next: 'Send less at once.',
  },
  'an invalid request': {
    side: 'you',
    title: 'Auvo found this request invalid.',
    detail: 'page: Too small.',
    actions: ['Check the Inputs'],
    next: 'Change the inputs.',
  },
  'a short limit': {
    side: 'vendor',
    title: 'The request limit of Auvo is reached.',
    detail:
      'Auvo says that the limit is used up. Given up after 3 attempts. Possible again at 2026-11-21 08:00:07.',
    actions: ['Try Again'],
    next: 'Send it again at 2026-11-21T08:00:06.500Z or later.',
  },
  'a daily limit': {
    side: 'vendor',
    title: 'The request limit of Auvo per day is reached; possible again about 2026-11-22 00:00.',
    detail: 'The limit is used up; nothing was sent. Possible again at 2026-11-22 00:00:00.',
    actions: ['Try Again'],
    next: 'Send it again at 2026-11-22T00:00:00.000Z or later.',
  },
  'a long limit of no known window': {
    side: 'vendor',
    title: 'The request limit of Auvo is reached; possible again about 08:02.',
    detail: 'Slow down. Possible again at 2026-11-21 08:01:31.',
    actions: ['Try Again'],
    next: 'Send it again at 2026-11-21T08:01:30.001Z or later.',
  },
  'a failed vendor': {
    side: 'vendor',
    title: '“List users” failed at Auvo.',
    detail: 'Auvo failed with status 500. Given up after 3 attempts.',
    actions: ['Try Again'],
    next: 'Send it again later; if it keeps failing, give the vendor the request id and the time.',
  },
  'a vendor that is closed': {
    side: 'vendor',
    title: 'Auvo is not available at the moment.',
    detail:
      'Auvo answered with status 503 and a web page: “Maintenance”. Possible again at 2026-11-21 10:00:00.',
    actions: ['Try Again'],
    next: 'Send it again at 2026-11-21T10:00:00.000Z or later.',
  },
  'an unexpected status': {
    side: 'vendor',
    title: '“List users” failed at Auvo.',
    detail: "Auvo answered with status 418: I'm a teapot.",
    actions: ['Try Again'],
    next: 'Read the vendor’s answer.',
  },
  'a redirect': {
    side: 'vendor',
    title: 'Auvo redirected the request elsewhere.',
    detail: 'The answer points to new.example; it was not followed.',
    actions: ['Show Log'],
    next: 'Ask the vendor whether the address has moved.',
  },
  'a web page': {
    side: 'network',
    title: 'A web page answered instead of Auvo.',
    detail: 'A network sign-in page or another web page answered instead of Auvo: “Hotel Wi-Fi”.',
    actions: ['Try Again', 'Test Connection'],
    next: 'Open a web page in a browser, sign in to the network, and send it again.',
  },
  'a proxy': {
    side: 'network',
    title: 'Auvo could not be reached through the proxy.',
    detail: 'The proxy proxy.example asks for a sign-in.',
    actions: ['Open Proxy Settings', 'Test Connection'],
    next: 'Check the proxy settings.',
  },
  'a lost connection': {
    side: 'network',
    title: 'Auvo could not be reached.',
    detail: 'The connection to api.auvo.com.br was lost. Given up after 3 attempts.',
    actions: ['Try Again', 'Test Connection'],
    next: 'Check the network and send it again.',
  },
  'a lost connection when too many failed': {
    side: 'network',
    title: 'Auvo could not be reached.',
    detail:
      'The connection to api.auvo.com.br was lost. It was not tried again: too many requests failed lately.',
    actions: ['Try Again', 'Test Connection'],
    next: 'Too many requests failed lately: wait a minute, then send it again.',
  },
  'a second lost connection when too many failed': {
    side: 'network',
    title: 'Auvo could not be reached.',
    detail: 'There is no network. Given up after 2 attempts: too many requests failed lately.',
    actions: ['Try Again', 'Test Connection'],
    next: 'Too many requests failed lately: wait a minute, then send it again.',
  },
  'a certificate': {
    side: 'network',
    title: 'Auvo could not be reached.',
    detail: 'The certificate of api.auvo.com.br is not trusted.',
    actions: ['Show Log', 'Test Connection'],
    next: 'Add the certificate authority to those that the system trusts; the check cannot be switched off.',
  },
  'a timeout': {
    side: 'network',
    title: 'Auvo did not answer in time.',
    detail: 'No complete reply from api.auvo.com.br within 60 seconds.',
    actions: ['Try Again', 'Test Connection'],
    next: 'Send it again.',
  },
  'a cut answer': {
    side: 'network',
    title: 'The answer of Auvo did not arrive completely.',
    detail: 'The answer ended before it was complete.',
    actions: ['Try Again', 'Test Connection'],
    next: 'Send it again.',
  },
  'an unreadable answer': {
    side: 'vendor',
    title: 'Auvo answered with something that cannot be shown as rows.',
    detail: 'The answer is larger than 25 MB when unpacked.',
    actions: ['Check the Inputs'],
    next: 'Ask for less at once.',
  },
  'an empty answer': {
    side: 'vendor',
    title: 'Empty reply from Auvo.',
    detail: 'Auvo sent an empty answer: that is not an empty list.',
    actions: ['Try Again'],
    next: 'Send it again; if it stays empty, ask the vendor.',
  },
  'what is no JSON': {
    side: 'vendor',
    title: 'Auvo answered with something that cannot be shown as rows.',
    detail: 'The answer is not JSON. It breaks off at line 2, column 2.',
    actions: ['Try Again'],
    next: 'Read the vendor’s answer.',
  },
  'another shape': {
    side: 'vendor',
    title: 'Auvo answered with something that cannot be shown as rows.',
    detail: 'The answer differs from the document: `result` is missing.',
    actions: ['Try Again'],
    next: 'Read the vendor’s answer: it differs from the document.',
  },
  'a stop': {
    side: 'you',
    title: '“List users” was stopped.',
    detail: 'Stopped.',
    actions: ['Try Again'],
    next: 'Send it again when it is wanted.',
  },
};

/** What each comes to when a user was to be added. */
const writes: Readonly<Record<string, Told & { readonly kept: string }>> = {
  'an invalid input': {
    title: '“Add a user” was not sent: check the marked fields.',
    detail: 'query.page: Use a number.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Check the Inputs'],
    next: 'Change these inputs.',
  },
  'a missing credential': {
    title: '“Add a user” was not sent: the profile “Mine” is incomplete.',
    detail: 'The credential field "apiKey" is not filled in.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Edit Credentials'],
    next: 'Fill the credential field in.',
  },
  'a forbidden origin': {
    title: '“Add a user” was not sent: the address is not allowed.',
    detail: 'This credential belongs to another address and was not sent.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Edit Credentials'],
    next: 'Use the address that the credential belongs to.',
  },
  'a write that is not allowed': {
    title: '“Add a user” was not sent: the profile “Mine” is read-only.',
    detail: '“Add a user” changes data, and this client only reads.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Allow Writes…', 'Switch Profile'],
    next: 'Use a client that may write.',
  },
  'a secret in an address': {
    title: '“Add a user” was not sent.',
    detail: 'It would put secrets into the address.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Switch Profile'],
    next: 'Send it to the sandbox.',
  },
  'a changed question': {
    title: '“Add a user” was not sent.',
    detail: 'The request changed while you were asked.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Send Again…'],
    next: 'Look at the request once more and send it again.',
  },
  'a refused credential': {
    title: 'Auvo refused the credentials of the profile “Mine”.',
    detail: 'Auvo refused the credentials.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Edit Credentials'],
    next: 'Check the credentials.',
  },
  'a forbidden request': {
    title: 'The profile “Mine” is not allowed to do this.',
    detail: 'The credentials do not allow this.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Switch Profile'],
    next: 'Use a credential that is allowed to do this.',
  },
  'a missing record': {
    title: 'Auvo found nothing for this request.',
    detail: 'There is nothing with this id.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Check the Inputs'],
    next: 'Check the ids, and what the credential may see.',
  },
  'a record that is gone': {
    title: 'What was asked for is gone from Auvo for good.',
    detail: 'It is gone for good.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Check the Inputs'],
    next: 'Do not ask for it again.',
  },
  'a conflict': {
    title: 'Auvo found a conflict: was it changed by someone else?',
    detail: 'The request contradicts what is there now.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Read what is there now, then decide.',
  },
  'a request that is too large': {
    title: 'The request is too large for Auvo.',
    detail: 'The request of 3.1 MB is larger than Auvo accepts.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Check the Inputs'],
    next: 'Send less at once.',
  },
  'an invalid request': {
    title: 'Auvo found this request invalid.',
    detail: 'page: Too small.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Check the Inputs'],
    next: 'Change the inputs.',
  },
  'a short limit': {
    title: 'The request limit of Auvo is reached.',
    detail:
      'Auvo says that the limit is used up. Given up after 3 attempts. Possible again at 2026-11-21 08:00:07.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Send Again…'],
    next: 'Send it again at 2026-11-21T08:00:06.500Z or later.',
  },
  'a daily limit': {
    title: 'The request limit of Auvo per day is reached; possible again about 2026-11-22 00:00.',
    detail: 'The limit is used up; nothing was sent. Possible again at 2026-11-22 00:00:00.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Send Again…'],
    next: 'Send it again at 2026-11-22T00:00:00.000Z or later.',
  },
  'a long limit of no known window': {
    title: 'The request limit of Auvo is reached; possible again about 08:02.',
    detail: 'Slow down. Possible again at 2026-11-21 08:01:31.',
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Send Again…'],
    next: 'Send it again at 2026-11-21T08:01:30.001Z or later.',
  },
  'a failed vendor': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'Auvo failed with status 500. Given up after 3 attempts. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'a vendor that is closed': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'Auvo answered with status 503 and a web page: “Maintenance”. Possible again at 2026-11-21 10:00:00. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'an unexpected status': {
    title: '“Add a user” failed at Auvo.',
    detail: "Auvo answered with status 418: I'm a teapot.",
    kept: 'Nothing was saved. Your inputs are kept.',
    actions: ['Send Again…'],
    next: 'Read the vendor’s answer.',
  },
  'a redirect': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'The answer points to new.example; it was not followed. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'a web page': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'A network sign-in page or another web page answered instead of Auvo: “Hotel Wi-Fi”. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'a proxy': {
    title: 'Auvo could not be reached through the proxy.',
    detail: 'The proxy proxy.example asks for a sign-in.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Open Proxy Settings', 'Test Connection'],
    next: 'Check the proxy settings.',
  },
  'a lost connection': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'The connection to api.auvo.com.br was lost. Given up after 3 attempts. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'a lost connection when too many failed': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'The connection to api.auvo.com.br was lost. It was not tried again: too many requests failed lately. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'a second lost connection when too many failed': {
    title: 'Auvo could not be reached.',
    detail: 'There is no network. Given up after 2 attempts: too many requests failed lately.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Send Again…', 'Test Connection'],
    next: 'Too many requests failed lately: wait a minute, then send it again.',
  },
  'a certificate': {
    title: 'Auvo could not be reached.',
    detail: 'The certificate of api.auvo.com.br is not trusted.',
    kept: 'Nothing was sent, nothing was saved. Your inputs are kept.',
    actions: ['Show Log', 'Test Connection'],
    next: 'Add the certificate authority to those that the system trusts; the check cannot be switched off.',
  },
  'a timeout': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'No complete reply from api.auvo.com.br within 60 seconds. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'a cut answer': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'The answer ended before it was complete. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
  'an unreadable answer': {
    title: '“Add a user” was saved, but the answer cannot be shown.',
    detail: 'The answer is larger than 25 MB when unpacked.',
    kept: 'Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Do not send it again: it took effect.',
  },
  'an empty answer': {
    title: '“Add a user” was saved, but the answer cannot be shown.',
    detail: 'Auvo sent an empty answer: that is not an empty list.',
    kept: 'Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Do not send it again: it took effect.',
  },
  'what is no JSON': {
    title: '“Add a user” was saved, but the answer cannot be shown.',
    detail: 'The answer is not JSON. It breaks off at line 2, column 2.',
    kept: 'Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Do not send it again: it took effect.',
  },
  'another shape': {
    title: '“Add a user” was saved, but the answer cannot be shown.',
    detail: 'The answer differs from the document: `result` is missing.',
    kept: 'Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Do not send it again: it took effect.',
  },
  'a stop': {
    title: '“Add a user”: unknown whether it was saved.',
    detail:
      'Stopped. Look at “Get a user” before you send it again: it may have been saved. It is not repeated by itself.',
    kept: 'What was sent is kept. Your inputs are kept.',
    actions: ['Open “Get a user”', 'Open Payload'],
    next: 'Look whether it took effect before it is sent again.',
  },
};

/** What the user and the caller are told. */
function told(error: RequestError, isWrite: boolean) {
  const own = placed(error, { attempted: '“List users” of Auvo', at: AT, isWrite });
  assert.ok(own instanceof RequestError);
  const failure = failureOf(own, {
    vendor: 'Auvo',
    operation: isWrite ? '“Add a user”' : '“List users”',
    profile: 'Mine',
    sandbox: false,
    rows: isWrite ? 0 : 50,
    at: AT,
    redact: (text) => text,
    marked: 0,
    ...(isWrite ? { write: { check: 'Get a user', payload: true } } : {}),
  });
  assert.deepEqual([failure.kind, failure.at], [error.kind, AT]);
  const { title, detail, side, kept, action, more = [] } = failure;
  const actions = [...(action === undefined ? [] : [action]), ...more].map(({ label }) => label);
  return { title, detail, side, kept, actions, next: own.next };
}

describe('each kind of failure', () => {
  inUtc();

  it('is in this table', () => {
    const classes = Object.values(errors).filter(
      (one) => one !== RequestError && one.prototype instanceof RequestError,
    );
    const missing = classes.filter((one) => !Object.values(cases).some((error) => error instanceof one));
    assert.deepEqual(
      missing.map(({ name }) => name),
      [],
    );
    assert.ok(classes.length > 25);
    const kinds = Object.values(cases).map((error) => `${error.name} ${error.kind}`);
    assert.equal(new Set(kinds).size, new Set(Object.values(cases).map(({ kind }) => kind)).size);
    assert.deepEqual(Object.keys(reads), Object.keys(cases));
    assert.deepEqual(Object.keys(writes), Object.keys(cases));
  });

  for (const [name, error] of Object.entries(cases)) {
    it(`is told in plain words when a list fails with ${name}`, () => {
      const kept = 'Your inputs and the 50 rows already shown are kept.';
      assert.deepEqual(told(error, false), { ...reads[name], kept });
    });

    it(`is told in plain words when a write fails with ${name}`, () => {
      const { side } = error;
      assert.deepEqual(told(error, true), { ...writes[name], side });
    });
  }
});
