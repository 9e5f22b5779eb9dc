import assert from 'node:assert/strict';
import type { RequestError } from '../../../src/http/errors';
import {
  CancelledError,
  CredentialsRefusedError,
  IncompleteError,
  NetworkError,
  NotJsonError,
  ProxyError,
  RateLimitedError,
  TimeoutError,
  TlsError,
  UnexpectedStatusError,
  UnreadableError,
  VendorFailedError,
} from '../../../src/http/errors';
import { isTransient } from '../../../src/http/transient';

const passing: readonly RequestError[] = [
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET'].map(
    (code) => new NetworkError(code, code),
  ),
  ...['ENETDOWN', 'ENETUNREACH', 'EHOSTDOWN', 'EHOSTUNREACH'].map((code) => new NetworkError(code, code)),
  new TlsError('cut', {}, 'handshake'),
  new ProxyError('gone', 'unreachable'),
  new TimeoutError('late'),
  new IncompleteError('cut'),
  ...[500, 502, 503, 504].map((status) => new VendorFailedError(String(status), { status })),
  new UnexpectedStatusError('408', { status: 408 }),
];
const staying: readonly RequestError[] = [
  new NetworkError('odd', 'UND_ERR_INVALID_ARG'),
  new NetworkError('odd', ''),
  new TlsError('not trusted'),
  new ProxyError('sign in', 'sign-in'),
  new ProxyError('no', 'blocked'),
  ...[501, 505].map((status) => new VendorFailedError(String(status), { status })),
  new UnexpectedStatusError('418', { status: 418 }),
  new UnreadableError('large'),
  new NotJsonError('page'),
  new CredentialsRefusedError('no', { status: 401 }),
  new RateLimitedError('later', 0, true),
  new CancelledError(),
];

describe('a failure', () => {
  for (const error of passing)
    it(`of the kind ${error.kind} (${error.message}) may pass`, () => {
      assert.equal(isTransient(error), true);
    });
  for (const error of staying)
    it(`of the kind ${error.kind} (${error.message}) stays`, () => {
      assert.equal(isTransient(error), false);
    });
});
