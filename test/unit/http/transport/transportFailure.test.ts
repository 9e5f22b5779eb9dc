import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { BrokenBody } from '../../../../src/http/transport/body';
import { ConnectFailure } from '../../../../src/http/transport/connectFailure';
import type { Way } from '../../../../src/http/transport/connectFailure';
import { CancelledError, ProxyError, TimeoutError, TlsError } from '../../../../src/http/errors';
import { defaultLimits } from '../../../../src/http/transport/limits';
import { partialOf } from '../../../../src/http/transport/partialBody';
import { classifyTransportFailure } from '../../../../src/http/transport/transportFailure';
import type { AttemptFacts } from '../../../../src/http/transport/transportFailure';

const URL_WITH_DATA = 'https://api.example.com:8443/users?search=private';
const HOST = 'api.example.com:8443';
const NOW = Date.UTC(2026, 10, 22);
const withCode = (code: string, cause?: unknown): Error =>
  Object.assign(new Error(`failed at ${URL_WITH_DATA}`, { cause }), code === '' ? {} : { code });
const classify = (error: unknown, signal = new AbortController().signal, facts: AttemptFacts = {}) =>
  classifyTransportFailure(error, URL_WITH_DATA, signal, { now: NOW, ...facts });
const connecting = (way: Partial<Way>, code: string, late = false) =>
  classify(new ConnectFailure({ stage: 'open', proxy: '', ...way }, late, withCode(code)));

const texts: Readonly<Record<string, readonly (readonly [code: string, text: string])[]>> = {
  network: [
    ['ENOTFOUND', `Cannot find ${HOST}: you are offline, or its name cannot be looked up.`],
    ['EAI_AGAIN', `Cannot look up ${HOST} at the moment.`],
    ['ECONNREFUSED', `${HOST} is not accepting connections.`],
    ['ECONNRESET', `The connection to ${HOST} was lost.`],
    ['ECONNABORTED', `The connection to ${HOST} was lost.`],
    ['EPIPE', `The connection to ${HOST} was lost.`],
    ['UND_ERR_SOCKET', `The connection to ${HOST} was lost.`],
    ['ENETDOWN', 'There is no network.'],
    ['ENETUNREACH', 'There is no network.'],
    ['EHOSTDOWN', `${HOST} cannot be reached from this network.`],
    ['EHOSTUNREACH', `${HOST} cannot be reached from this network.`],
    ['EWHATEVER', `The request to ${HOST} failed (EWHATEVER).`],
    ['', `The request to ${HOST} failed.`],
  ],
  timeout: [
    ['UND_ERR_CONNECT_TIMEOUT', `No answer from ${HOST}.`],
    ['ETIMEDOUT', `No answer from ${HOST}.`],
    ['UND_ERR_HEADERS_TIMEOUT', `${HOST} accepted the request but sent no reply within 30 seconds.`],
  ],
  tls: [
    ['CERT_HAS_EXPIRED', `A certificate in the chain of ${HOST} has expired; your clock says 2026-11-22.`],
    [
      'CERT_NOT_YET_VALID',
      `A certificate in the chain of ${HOST} is not valid yet; your clock says 2026-11-22.`,
    ],
    ...['ERROR_IN_CERT_NOT_BEFORE_FIELD', 'ERROR_IN_CERT_NOT_AFTER_FIELD'].map(
      (code) => [code, `A certificate in the chain of ${HOST} cannot be read (${code}).`] as const,
    ),
    ['ERR_TLS_CERT_ALTNAME_INVALID', `The certificate that came is for another name, not for ${HOST}.`],
    ['HOSTNAME_MISMATCH', `The certificate that came is for another name, not for ${HOST}.`],
    [
      'ERR_SSL_WRONG_VERSION_NUMBER',
      `The secure connection to ${HOST} could not be made (ERR_SSL_WRONG_VERSION_NUMBER).`,
    ],
    ['EPROTO', `The secure connection to ${HOST} could not be made (EPROTO).`],
    ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'].map(
      (code) =>
        [
          code,
          `The certificate of ${HOST} is not trusted: it was issued by an authority that this computer does not know (${code}).`,
        ] as const,
    ),
  ],
  unreadable: [
    ['UND_ERR_HEADERS_OVERFLOW', `The reply of ${HOST} has a header that is too large.`],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', `${HOST} did not answer in HTTP.`],
  ],
};

describe('a failure of the network', () => {
  for (const [kind, cases] of Object.entries(texts)) {
    for (const [code, text] of cases) {
      it(`with the code “${code}” is of the kind ${kind}, names the host and quotes nothing`, () => {
        const error = classify(withCode(code));
        assert.deepEqual([error.kind, error.message], [kind, text]);
        assert.equal(error.cause, undefined);
        assert.equal(partialOf(error), undefined);
      });
    }
  }

  it('is known by a code further down', () => {
    assert.equal(classify(withCode('', withCode('', withCode('ECONNREFUSED')))).kind, 'network');
    const both = new AggregateError([withCode(''), withCode('CERT_HAS_EXPIRED')]);
    assert.equal(classify(both).kind, 'tls');
    assert.equal(classify(new AggregateError([withCode('')])).kind, 'network');
  });

  it('at several addresses is the one that tells most: half of them may have no way', () => {
    const codeOfAll = (...codes: string[]) => {
      const error = classify(new AggregateError(codes.map((code) => withCode(code))));
      return 'code' in error && error.code;
    };
    for (const none of ['ENETUNREACH', 'EHOSTUNREACH']) {
      assert.equal(codeOfAll(none, 'ECONNREFUSED'), 'ECONNREFUSED');
      assert.equal(codeOfAll('ECONNREFUSED', none), 'ECONNREFUSED');
      assert.equal(codeOfAll('', none), none);
    }
  });

  it('is unreadable when the reply is not HTTP, whatever its code', () => {
    const error = classify(Object.assign(new Error(), { name: 'HTTPParserError' }));
    assert.deepEqual([error.kind, error.message], ['unreadable', `${HOST} did not answer in HTTP.`]);
  });

  it('stays what it is when it is classified already', () => {
    const error = new TimeoutError('late');
    assert.equal(classify(error), error);
  });

  it('after an abort is the abort: the reason when it is ours, a stop otherwise', () => {
    const late = new TimeoutError('late');
    for (const failure of [
      withCode('ECONNRESET'),
      new BrokenBody('connection', 5, '{', withCode('ECONNRESET')),
    ]) {
      const aborted = classify(failure, AbortSignal.abort(late));
      assert.deepEqual([aborted.kind, aborted.message], ['timeout', 'late']);
      assert.ok(classify(failure, AbortSignal.abort()) instanceof CancelledError);
      assert.ok(classify(failure, AbortSignal.abort('why')) instanceof CancelledError);
    }
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
        [new BrokenBody('damaged', 5, ''), signal],
      ] as const)
        assert.equal(classify(error, why, { sent }).sent, sent);
    }
  });

  it('may be anything that is thrown', () => {
    for (const thrown of [undefined, null, 'text', 5, {}]) assert.equal(classify(thrown).kind, 'network');
  });

  it('is worded with the limits in force', () => {
    const limits = { ...defaultLimits, headersMs: 1_500, decodedBytes: 2048 };
    const { signal } = new AbortController();
    assert.match(
      classify(withCode('UND_ERR_HEADERS_TIMEOUT'), signal, { limits }).message,
      /within 1\.5 seconds\./,
    );
    assert.match(
      classify(new BrokenBody('size', 9, ''), signal, { limits }).message,
      /2 kB when unpacked\.$/,
    );
  });

  it('needs to be told neither limits nor time', () => {
    const { signal } = new AbortController();
    const text = (error: unknown) => classifyTransportFailure(error, URL_WITH_DATA, signal).message;
    assert.match(text(withCode('UND_ERR_HEADERS_TIMEOUT')), /30 seconds/);
    assert.match(text(withCode('CERT_HAS_EXPIRED')), /your clock says 20\d\d-/);
    assert.match(text(new BrokenBody('size', 30_000_000, '')), /larger than 25 MB\.$/);
  });
});

describe('a failure to connect', () => {
  const certificate = {
    subject: 'shop.example.com',
    issuer: 'Some Authority',
    names: 'shop.example.com, example.com',
    validFrom: Date.UTC(2026, 11, 1),
    validTo: Date.UTC(2026, 9, 31),
  };
  const way = { certificate, stage: 'secure' } as const;

  it('within the deadline says how long it was waited', () => {
    assert.equal(connecting({}, 'ABORT_ERR', true).message, `No answer from ${HOST} within 10 seconds.`);
    assert.equal(connecting({ stage: 'secure' }, 'ABORT_ERR', true).kind, 'timeout');
  });

  it('of the system is told as any other', () => {
    assert.equal(connecting({}, 'ECONNREFUSED').message, `${HOST} is not accepting connections.`);
  });

  it('by the certificate says what is wrong with it', () => {
    const messages = [
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'CERT_UNTRUSTED',
    ].map((code) => {
      const error = connecting(way, code);
      assert.ok(error instanceof TlsError && error.reason === 'certificate' && error.next !== '');
      return error.message;
    });
    assert.deepEqual(messages, [
      `The certificate of ${HOST} expired on 2026-10-31; your clock says 2026-11-22.`,
      `The certificate of ${HOST} is valid only from 2026-12-01 on; your clock says 2026-11-22.`,
      `The certificate that came is for shop.example.com, example.com, not for ${HOST}.`,
      `The certificate of ${HOST} is not trusted: it was issued by “Some Authority”, an authority that this computer does not know (CERT_UNTRUSTED).`,
    ]);
  });

  it('by another certificate than the one that is known names no date of this one', () => {
    const text = (code: string, validFrom: number, validTo: number) =>
      connecting({ stage: 'secure', certificate: { ...certificate, validFrom, validTo } }, code).message;
    for (const at of [NaN, NOW]) {
      assert.match(
        text('CERT_HAS_EXPIRED', at, at),
        /^A certificate in the chain of .* has expired; your clock/,
      );
      assert.match(
        text('CERT_NOT_YET_VALID', at, at),
        /^A certificate in the chain of .* is not valid yet; your clock/,
      );
    }
    assert.match(text('CERT_HAS_EXPIRED', 0, NOW - 1), /expired on 2026-11-21;/);
    assert.match(text('CERT_NOT_YET_VALID', NOW + 1, NaN), /only from 2026-11-22 on;/);
  });

  it('that breaks off within the encryption is one that may pass', () => {
    const error = connecting({ stage: 'secure' }, 'ECONNRESET');
    assert.ok(error instanceof TlsError && error.reason === 'handshake');
    assert.equal(error.message, `The secure connection to ${HOST} could not be made (ECONNRESET).`);
  });

  it('to the proxy names the proxy', () => {
    const proxy = { stage: 'proxy', proxy: 'proxy.local:3128' } as const;
    const failures = [
      connecting({ ...proxy, status: 407 }, ''),
      connecting({ ...proxy, status: 403 }, ''),
      connecting({ ...proxy, status: 502 }, ''),
      connecting(proxy, 'ENOTFOUND'),
      connecting(proxy, 'EAI_AGAIN'),
      connecting(proxy, 'ECONNREFUSED'),
      connecting(proxy, 'ECONNRESET'),
      connecting(proxy, 'ABORT_ERR', true),
    ];
    assert.deepEqual(
      failures.map((error) => [error instanceof ProxyError && error.reason, error.message, error.sent]),
      [
        ['sign-in', 'The proxy proxy.local:3128 asks for a sign-in.', false],
        ['blocked', `The proxy proxy.local:3128 blocked ${HOST} (403).`, false],
        ['blocked', `The proxy proxy.local:3128 blocked ${HOST}, or cannot reach it (502).`, false],
        ['unreachable', 'The proxy proxy.local:3128 cannot be reached: its name cannot be looked up.', false],
        [
          'unreachable',
          'The proxy proxy.local:3128 cannot be reached: its name cannot be looked up at the moment.',
          false,
        ],
        [
          'unreachable',
          'The proxy proxy.local:3128 cannot be reached: it is not accepting connections.',
          false,
        ],
        [
          'unreachable',
          'The proxy proxy.local:3128 cannot be reached: the connection to it failed (ECONNRESET).',
          false,
        ],
        [
          'unreachable',
          'The proxy proxy.local:3128 cannot be reached: it did not answer within 10 seconds.',
          false,
        ],
      ],
    );
    const tls = connecting({ ...proxy, certificate }, 'CERT_HAS_EXPIRED');
    assert.match(tls.message, /^The certificate of the proxy proxy\.local:3128 expired on 2026-10-31/);
  });
});

describe('a body that does not arrive whole', () => {
  const broken = (reason: BrokenBody['reason'], cause?: unknown) =>
    classify(new BrokenBody(reason, 12_300, '{"secret', cause), undefined, { sent: true, status: 200 });

  const cases: readonly (readonly [BrokenBody['reason'], Error | undefined, string, string])[] = [
    ['encoding', undefined, 'unreadable', `${HOST} compressed its reply in a way that is not supported.`],
    ['size', undefined, 'unreadable', `The reply of ${HOST} is larger than 25 MB when unpacked.`],
    ['damaged', undefined, 'incomplete', `The reply of ${HOST} ended before it was complete, or is damaged.`],
    [
      'connection',
      withCode('ECONNRESET'),
      'network',
      `The connection to ${HOST} was lost after 12 kB of its reply.`,
    ],
    [
      'connection',
      withCode('UND_ERR_BODY_TIMEOUT'),
      'timeout',
      `${HOST} stopped sending after 12 kB of its reply.`,
    ],
    [
      'connection',
      withCode('UND_ERR_RES_CONTENT_LENGTH_MISMATCH'),
      'incomplete',
      `The reply of ${HOST} ended after 12 kB, before it was complete.`,
    ],
    [
      'connection',
      Object.assign(new Error(), { name: 'HTTPParserError' }),
      'incomplete',
      `The reply of ${HOST} ended after 12 kB, before it was complete.`,
    ],
  ];
  for (const [reason, cause, kind, message] of cases) {
    it(`(${message}) keeps what came, for the client alone`, () => {
      const error = broken(reason, cause);
      assert.deepEqual([error.kind, error.message], [kind, message]);
      assert.equal(partialOf(error), '{"secret');
      assert.equal(error.answer, undefined);
      assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes('{"secret'));
    });
  }

  it('never claims that a write is done when the connection broke', () => {
    assert.equal(broken('connection', withCode('ECONNRESET')).status, undefined);
    assert.equal(broken('size').status, 200);
  });
});
