import assert from 'node:assert/strict';
import { CancelledError, TimeoutError } from '../../../src/http/errors';
import { classifyTransportFailure } from '../../../src/http/transportFailure';

const URL_WITH_DATA = 'https://api.example.com:8443/users?search=private';
const withCode = (code: string, cause?: unknown): Error =>
  Object.assign(new Error(`failed at ${URL_WITH_DATA}`, { cause }), code === '' ? {} : { code });
const classify = (error: unknown, signal = new AbortController().signal) =>
  classifyTransportFailure(error, URL_WITH_DATA, signal);

const kinds: Readonly<Record<string, readonly string[]>> = {
  network: [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'UND_ERR_SOCKET',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'EWHATEVER',
    '',
  ],
  timeout: ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
  tls: [
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
  ],
  incomplete: ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ERR_STREAM_PREMATURE_CLOSE'],
  unreadable: ['UND_ERR_HEADERS_OVERFLOW'],
};

describe('a failure of the network', () => {
  for (const [kind, codes] of Object.entries(kinds)) {
    for (const code of codes) {
      it(`with the code “${code}” is of the kind ${kind}, names the host and quotes nothing`, () => {
        const error = classify(withCode(code));
        assert.equal(error.kind, kind);
        assert.ok(!error.message.includes('private') && !error.message.includes('/users'));
        assert.ok(code === 'ENETUNREACH' || error.message.includes('api.example.com:8443'), error.message);
        assert.equal(error.cause, undefined);
      });
    }
  }

  it('is known by a code further down', () => {
    assert.equal(classify(withCode('', withCode('', withCode('ECONNREFUSED')))).kind, 'network');
    const both = new AggregateError([withCode(''), withCode('CERT_HAS_EXPIRED')]);
    assert.equal(classify(both).kind, 'tls');
  });

  it('is unreadable when the reply is not HTTP, whatever its code', () => {
    assert.equal(classify(Object.assign(new Error(), { name: 'HTTPParserError' })).kind, 'unreadable');
  });

  it('stays what it is when it is classified already', () => {
    const error = new TimeoutError('late');
    assert.equal(classify(error), error);
  });

  it('after an abort is the abort: the reason when it is ours, a stop otherwise', () => {
    const late = new TimeoutError('late');
    const aborted = classify(withCode('ECONNRESET'), AbortSignal.abort(late));
    assert.deepEqual([aborted.kind, aborted.message], ['timeout', 'late']);
    assert.ok(classify(withCode('ECONNRESET'), AbortSignal.abort()) instanceof CancelledError);
    assert.ok(classify(withCode('ECONNRESET'), AbortSignal.abort('why')) instanceof CancelledError);
  });

  it('says whether the request had left, as the transport knows it', () => {
    const { signal } = new AbortController();
    for (const sent of [true, false]) {
      for (const [error, why] of [
        [withCode('ECONNRESET'), signal],
        [withCode('UND_ERR_HEADERS_TIMEOUT'), signal],
        [withCode('EPROTO'), signal],
        [new Error(), AbortSignal.abort()],
        [new Error(), AbortSignal.abort(new TimeoutError('late'))],
      ] as const)
        assert.equal(classifyTransportFailure(error, URL_WITH_DATA, why, { sent }).sent, sent);
    }
  });

  it('may be anything that is thrown', () => {
    for (const thrown of [undefined, null, 'text', 5, {}]) assert.equal(classify(thrown).kind, 'network');
  });
});
