import assert from 'node:assert/strict';
import type { HttpResponse } from '../../../src/http/exchange';
import { createRedactor } from '../../../src/http/redaction/redaction';
import { responseViewOf } from '../../../src/session/responseView';
import { textResponse } from '../../support/fakeTransport';

const redact = createRedactor(['canary-key']);
const view = (more: Partial<HttpResponse>) => responseViewOf({ ...textResponse('{}'), ...more }, redact);

describe('what an answer was like on the wire', () => {
  it('says where the time went, each part from the end of the one before', () => {
    const timing = { lookupMs: 4, connectMs: 10.04, secureMs: 30, headersMs: 75.5, totalMs: 80.25 };
    const { phases, durationMs } = view({ timing });
    assert.deepEqual(phases, [
      { name: 'Lookup', ms: 4 },
      { name: 'Connect', ms: 6 },
      { name: 'Secure', ms: 20 },
      { name: 'First byte', ms: 45.5 },
      { name: 'Body', ms: 4.8 },
    ]);
    assert.equal(durationMs, 80.3);
  });

  it('names no part that is not known: a connection that was kept has none of its own', () => {
    const { phases } = view({ timing: { headersMs: 5, totalMs: 5 } });
    assert.deepEqual(phases, [
      { name: 'First byte', ms: 5 },
      { name: 'Body', ms: 0 },
    ]);
  });

  it('has the headers in their order, with dots for what is secret by its name or its value', () => {
    const headers = new Map([
      ['content-type', 'application/json'],
      ['set-cookie', 'session=abc'],
      ['x-auth', 'abc'],
      ['authorization', 'Bearer abc'],
      ['x-access-token', 'abc'],
      ['x-session-id', 'abc'],
      ['x-echo', 'you sent canary-key'],
      ['www-authenticate', 'Bearer realm="x"'],
    ]);
    assert.deepEqual(
      view({ headers }).headers.map(({ name, value }) => `${name}: ${value}`),
      [
        'content-type: application/json',
        'set-cookie: ••••',
        'x-auth: ••••',
        'authorization: ••••',
        'x-access-token: ••••',
        'x-session-id: ••••',
        'x-echo: you sent ••••',
        'www-authenticate: Bearer realm="x"',
      ],
    );
  });

  it('has its sizes, how often it was asked for, and whether there is a text to open', () => {
    const { wireBytes, decodedBytes, attempts, hasText, status } = view({
      wireBytes: 5,
      attempts: 2,
      status: 201,
    });
    assert.deepEqual([wireBytes, decodedBytes, attempts, hasText, status], [5, 2, 2, true, 201]);
    const empty = responseViewOf(textResponse('', 204), redact);
    assert.deepEqual([empty.attempts, empty.hasText], [1, false]);
  });
});
