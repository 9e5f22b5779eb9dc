import assert from 'node:assert/strict';
import { readAnswer } from '../../../src/client/readAnswer';
import { RateLimitedError, RedirectError, RejectedError, RequestError } from '../../../src/http/errors';
import { createRedactor } from '../../../src/http/redaction';
import { find } from '../../support/catalog';
import { textResponse } from '../../support/fakeTransport';

const redact = createRedactor(['secret-value']);

function failure(
  vendorId: string,
  operationId: string,
  status: number,
  text: string,
  headers = {},
): RequestError {
  const { vendor, operation } = find(vendorId, operationId);
  try {
    readAnswer(vendor, operation, textResponse(text, status, headers), redact);
  } catch (error) {
    assert.ok(error instanceof RequestError, String(error));
    return error;
  }
  return assert.fail('no failure');
}

describe('a successful answer', () => {
  const { vendor, operation } = find('auvo', 'users.list');
  const read = (text: string, status = 200) =>
    readAnswer(vendor, operation, textResponse(text, status), redact);

  it('is its data, unchanged', () => {
    assert.deepEqual(read('{"any": ["thing", null]}', 201), { any: ['thing', null] });
  });

  it('may be empty only when the status says so', () => {
    assert.equal(read('', 204), undefined);
    assert.equal(read('', 205), undefined);
    assert.throws(() => read(''), /The answer is empty/);
  });
});

describe('a failed answer', () => {
  const kinds: readonly [status: number, kind: string][] = [
    [301, 'redirect'],
    [400, 'rejected'],
    [401, 'credentials-refused'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [410, 'not-found'],
    [418, 'unexpected-status'],
    [422, 'rejected'],
    [429, 'rate-limited'],
    [500, 'vendor-failed'],
    [503, 'vendor-failed'],
  ];
  for (const [status, kind] of kinds) {
    it(`with status ${String(status)} is of the kind ${kind}`, () => {
      const error = failure('autengo', 'makes', status, 'why');
      assert.deepEqual([error.kind, error.status, error.answer], [kind, status, 'why']);
    });
  }

  it('gives messages by field', () => {
    const error = failure(
      'auvo',
      'users.list',
      400,
      '{"page": ["Too small.", "Odd."], "pageSize": ["Bad."]}',
    );
    assert.ok(error instanceof RejectedError);
    assert.deepEqual(error.fields, { page: 'Too small. Odd.', pageSize: 'Bad.' });
    assert.equal(error.message, 'page: Too small. Odd. pageSize: Bad.');
  });

  it('gives one message', () => {
    const text = '{"message": "paramFilter is missing", "target": null, "errorCode": 1, "errors": []}';
    assert.equal(failure('auvo', 'users.list', 400, text).message, 'paramFilter is missing');
    assert.equal(
      failure('letsjobit', 'visits.list', 400, '{"meta": {"error": "No such visit"}}').message,
      'No such visit',
    );
    assert.equal(
      failure('letsjobit', 'visits.list', 400, '{"meta": {}, "error": "Bad date"}').message,
      'Bad date',
    );
  });

  it('gives a plain sentence, with its quotes off and not longer than 300 characters', () => {
    assert.equal(failure('auvo', 'users.list', 404, '"Nothing here"').message, 'Nothing here');
    assert.equal(failure('autovu', 'job.get', 401, 'x'.repeat(500)).message.length, 301);
  });

  it('falls back on the document when the body says nothing', () => {
    const documented = 'The job does not exist, or access to it is restricted.';
    for (const text of ['', ' ', '<html>Not here</html>', '{"odd": 1}', '[1]']) {
      assert.equal(failure('autovu', 'job.get', 404, text).message, documented, text);
    }
  });

  it('says when it is possible again', () => {
    const at = textResponse('').at;
    const until = (vendor: string, operation: string, headers = {}) => {
      const error = failure(vendor, operation, 429, '', headers);
      assert.ok(error instanceof RateLimitedError && error.sent);
      return error.possibleAt - at;
    };
    assert.equal(until('autovu', 'job.get', { 'retry-after': '7' }), 7_000);
    assert.equal(until('autovu', 'job.get', { 'retry-after': 'soon' }), 60_000);
    assert.equal(until('letsjobit', 'visits.list'), 10_000);
  });

  it('names the host of a redirect, and nothing else of it', () => {
    const host = (location?: string) => {
      const error = failure('auvo', 'users.list', 302, '', location === undefined ? {} : { location });
      assert.ok(error instanceof RedirectError && !error.message.includes('path'.repeat(2)));
      return error.host;
    };
    assert.equal(host('https://user:pass@evil.example:8443/pathpath?q'), 'evil.example:8443');
    assert.equal(host('/elsewhere'), 'another path');
    assert.equal(host(), undefined);
  });

  it('of a login is a refused credential, whichever status the vendor picked', () => {
    for (const status of [400, 401, 403, 404]) {
      assert.equal(failure('auvo', 'login', status, '{"apiKey": ["not valid"]}').kind, 'credentials-refused');
    }
    assert.equal(failure('auvo', 'login', 500, '').kind, 'vendor-failed');
  });

  it('carries the request id', () => {
    assert.equal(failure('autovu', 'job.get', 500, '', { 'x-request-id': 'r1' }).requestId, 'r1');
    assert.equal(failure('autovu', 'job.get', 500, '', { 'x-correlation-id': 'c1' }).requestId, 'c1');
  });

  it('holds no secret that the vendor echoes', () => {
    const texts = [
      '{"apiKey": ["The value \'secret-value\' is not valid."]}',
      '{"message": "secret-value?"}',
      'secret-value',
      '{"message": "\\u0073ecret-value"',
    ];
    for (const text of texts) {
      for (const status of [200, 302, 400, 401, 404, 429, 500]) {
        if (status === 200 && text.endsWith('}')) continue;
        const error = failure('auvo', 'users.list', status, text, {
          'x-request-id': 'secret-value',
          location: 'https://secret-value/',
        });
        const all = JSON.stringify([
          error.message,
          error.stack,
          error.answer,
          error.requestId,
          error,
          error.cause,
        ]);
        assert.ok(!all.includes('secret-value'), all);
      }
    }
  });

  it('keeps the beginning of a long answer, with no half of a secret at its end', () => {
    const filling = 'secret-value '.repeat(20_000);
    const { answer } = failure('autovu', 'job.get', 500, filling);
    assert.ok(answer !== undefined && answer.length < 70_000 && !/secret|value/.test(answer));
  });

  it('keeps nothing of a token that arrived damaged', () => {
    assert.equal(failure('auvo', 'login', 200, '{"result": {"accessToken": "abc').answer, undefined);
  });
});
