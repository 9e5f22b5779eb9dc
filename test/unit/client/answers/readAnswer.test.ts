import assert from 'node:assert/strict';
import type { Asked } from '../../../../src/client/answers/failedAnswer';
import { readAnswer } from '../../../../src/client/answers/readAnswer';
import type { RequestTemplate } from '../../../../src/client/requestTemplate';
import {
  CancelledError,
  RateLimitedError,
  RedirectError,
  RejectedError,
  RequestError,
  VendorFailedError,
} from '../../../../src/http/errors';
import type { HttpResponse } from '../../../../src/http/exchange';
import { createRedactor } from '../../../../src/http/redaction/redaction';
import { find } from '../../../support/catalog';
import { textResponse } from '../../../support/fakeTransport';

const redact = createRedactor(['secret-value']);

async function failureOf(
  vendorId: string,
  operationId: string,
  response: HttpResponse,
  asked?: Asked,
): Promise<RequestError> {
  const { vendor, operation } = find(vendorId, operationId);
  try {
    await readAnswer(vendor, operation, response, redact, asked);
  } catch (error) {
    assert.ok(error instanceof RequestError, String(error));
    return error;
  }
  return assert.fail('no failure');
}

/** Then it is no failure when it comes with a status of success. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const failure = (vendorId: string, operationId: string, status: number, text: string, headers = {}) =>
  failureOf(vendorId, operationId, textResponse(text, status, headers));

describe('a successful answer', () => {
  const { vendor, operation } = find('auvo', 'users.list');
  const read = (text: string, status = 200, headers = {}) =>
    readAnswer(vendor, operation, textResponse(text, status, headers), redact);

  it('is its data, unchanged', async () => {
    assert.deepEqual(await read('{"any": ["thing", null]}', 201), { any: ['thing', null] });
  });

  it('may be empty only when the status says so: otherwise it is not 0 rows', async () => {
    assert.equal(await read('', 204), undefined);
    assert.equal(await read('', 205), undefined);
    for (const text of ['', ' ', '\r\n']) {
      await assert.rejects(read(text), {
        kind: 'empty',
        message: 'Auvo sent an empty answer: that is not an empty list.',
      });
    }
  });

  it('is a part of one when the status says so, and never taken for all', async () => {
    await assert.rejects(read('{"result": {"entityList": []}}', 206), {
      kind: 'incomplete',
      message: 'Auvo sent only a part of the answer.',
    });
  });

  it('says where it is no JSON', async () => {
    await assert.rejects(read('{"a": 1,\n oops}'), {
      kind: 'not-json',
      message: 'The answer is not JSON. It breaks off at line 2, column 2.',
    });
  });

  it('is read once, whatever comes of it, and again when its reading was stopped', async () => {
    const good = textResponse('[{"id": 1}]');
    const data = await readAnswer(vendor, operation, good, redact);
    assert.equal(await readAnswer(vendor, operation, good, redact), data);
    const bad = textResponse('{"a": oops}');
    const failed = () => readAnswer(vendor, operation, bad, redact).catch((error: unknown) => error);
    const first = await failed();
    assert.ok(first instanceof RequestError && first.kind === 'not-json');
    assert.equal(await failed(), first);
    const large = textResponse(JSON.stringify('x'.repeat(5_000_001)));
    const signal = AbortSignal.abort();
    await assert.rejects(readAnswer(vendor, operation, large, redact, { signal }), CancelledError);
    assert.equal(typeof (await readAnswer(vendor, operation, large, redact)), 'string');
  });

  it('that is large is no longer read once it was stopped; that of a write is read to its end', async () => {
    const signal = AbortSignal.abort();
    const large = textResponse(JSON.stringify('x'.repeat(5_000_001)));
    await assert.rejects(readAnswer(vendor, operation, large, redact, { signal }), CancelledError);
    const write = find('auvo', 'users.create').operation;
    const data = await readAnswer(vendor, write, large, redact, { signal });
    assert.equal(typeof data === 'string' ? data.length : data, 5_000_001);
  });

  it('is an error when its status is not one of success', async () => {
    await assert.rejects(read('{}', 500), { kind: 'vendor-failed' });
    await assert.rejects(read('{}', 101), { kind: 'unexpected-status' });
  });
});

describe('a web page where data is promised', () => {
  const PORTAL =
    '<!DOCTYPE html><html><head><title>Hotel &amp; Spa\n Wi-Fi</title></head><body>x</body></html>';
  const instead = 'A network sign-in page or another web page answered instead of Auvo';

  it('says so, with its title only', async () => {
    const error = await failure('auvo', 'users.list', 200, PORTAL, { 'content-type': 'text/html' });
    assert.deepEqual(
      [error.kind, error.side, error.message],
      ['web-page', 'network', `${instead}: “Hotel & Spa Wi-Fi”.`],
    );
  });

  it('says so without a title', async () => {
    assert.equal((await failure('auvo', 'users.list', 200, '<html></html>')).message, `${instead}.`);
  });

  it('holds no secret in its title, however it is written there', async () => {
    for (const title of ['secret-value', '&#115;ecret-value', '&#x73;ecret-value']) {
      const { message, answer } = await failure('auvo', 'users.list', 200, `<title>${title}</title>`);
      assert.ok(!message.includes('secret-value'), message);
      assert.ok(answer !== undefined && !answer.includes('secret-value'));
    }
  });

  it('says so of a network that asks for a sign-in by its status', async () => {
    assert.equal(
      (await failure('auvo', 'users.list', 511, PORTAL)).message,
      `${instead}: “Hotel & Spa Wi-Fi”.`,
    );
  });

  it('is told apart from JSON that only looks like it', async () => {
    const { vendor, operation } = find('auvo', 'users.list');
    const response = textResponse('"<html>"', 200, { 'content-type': 'text/html' });
    assert.equal(await readAnswer(vendor, operation, response, redact), '<html>');
    assert.equal((await failure('auvo', 'users.list', 200, '<?xml version="1.0"?><a/>')).kind, 'not-json');
  });
});

describe('a failed answer', () => {
  const kinds: readonly [status: number, kind: string][] = [
    [301, 'redirect'],
    [400, 'rejected'],
    [401, 'credentials-refused'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [300, 'unexpected-status'],
    [304, 'unexpected-status'],
    [402, 'unexpected-status'],
    [405, 'unexpected-status'],
    [407, 'proxy'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'gone'],
    [413, 'too-large'],
    [414, 'too-large'],
    [418, 'unexpected-status'],
    [422, 'rejected'],
    [429, 'rate-limited'],
    [431, 'too-large'],
    [500, 'vendor-failed'],
    [503, 'vendor-failed'],
    [511, 'web-page'],
  ];
  for (const [status, kind] of kinds) {
    it(`with status ${String(status)} is of the kind ${kind}`, async () => {
      const error = await failure('autengo', 'makes', status, 'why');
      assert.deepEqual([error.kind, error.status, error.answer], [kind, status, 'why']);
    });
  }

  it('gives messages by field', async () => {
    const error = await failure(
      'auvo',
      'users.list',
      400,
      '{"page": ["Too small.", "Odd."], "pageSize": ["Bad."]}',
    );
    assert.ok(error instanceof RejectedError);
    assert.deepEqual(error.fields, { page: 'Too small. Odd.', pageSize: 'Bad.' });
    assert.equal(error.message, 'page: Too small. Odd. pageSize: Bad.');
  });

  it('gives one message', async () => {
    const text = '{"message": " paramFilter is missing ", "target": null, "errorCode": 1, "errors": []}';
    assert.equal((await failure('auvo', 'users.list', 400, text)).message, 'paramFilter is missing');
    const visits = async (body: string) => (await failure('letsjobit', 'visits.list', 400, body)).message;
    assert.equal(await visits('{"meta": {"error": "No such visit"}}'), 'No such visit');
    assert.equal(await visits('{"meta": {}, "error": "Bad date"}'), 'Bad date');
    assert.equal(await visits('{"meta": {}, "error": " "}'), 'LetsJobIt found the request invalid.');
    assert.equal(await visits('{"meta": {}, "error": 7}'), 'LetsJobIt found the request invalid.');
  });

  it('gives a plain sentence, with its quotes off and not longer than 300 characters', async () => {
    assert.equal((await failure('auvo', 'users.list', 404, '"Nothing here"')).message, 'Nothing here');
    assert.equal((await failure('autengo', 'makes', 401, 'x'.repeat(500))).message.length, 301);
    const field = `{"page": ["${'x'.repeat(500)}"]}`;
    assert.equal((await failure('auvo', 'users.list', 400, field)).message.length, 301);
  });

  it('adds what the document means by a status that says little', async () => {
    const documented = 'The job does not exist, or access to it is restricted.';
    const said = async (text: string) => (await failure('autovu', 'job.get', 404, text)).message;
    assert.equal(await said('Not found'), `Not found. ${documented}`);
    assert.equal(await said('Not found!'), `Not found! ${documented}`);
    assert.equal(await said(documented), documented);
  });

  it('falls back on the document when the body says nothing', async () => {
    const documented = 'The job does not exist, or access to it is restricted.';
    for (const text of ['', ' ', '<html>Not here</html>', '<html><title>404</title>', '{"odd": 1}', '[1]']) {
      assert.equal((await failure('autovu', 'job.get', 404, text)).message, documented, text);
    }
    for (const text of [
      '{"page": "no list"}',
      '{"page": []}',
      '{"page": [1]}',
      '{"page": ["a"], "b": 1}',
      '{}',
    ]) {
      const { message } = await failure('auvo', 'users.list', 400, text);
      assert.equal(message, 'Invalid options, such as a missing paramFilter.', text);
    }
  });

  it('gives the title of a web page when neither body nor document says anything', async () => {
    const page = '<html><head><title>Closed for maintenance</title></head></html>';
    assert.equal(
      (await failure('auvo', 'users.list', 503, page)).message,
      'Auvo answered with status 503 and a web page: “Closed for maintenance”.',
    );
    assert.equal(
      (await failure('auvo', 'users.list', 503, '<html></html>')).message,
      'Auvo failed with status 503.',
    );
  });

  it('says when it is possible again, and never earlier than the ledger lets it out', async () => {
    const { at } = textResponse('');
    const until = async (vendor: string, operation: string, headers = {}, asked?: Asked) => {
      const error = await failureOf(vendor, operation, textResponse('', 429, headers), asked);
      assert.ok(error instanceof RateLimitedError && error.sent);
      return error.possibleAt - at;
    };
    assert.equal(await until('autovu', 'job.get', { 'retry-after': '7' }), 7_000);
    assert.equal(await until('autovu', 'job.get', { 'retry-after': 'soon' }), 60_000);
    assert.equal(await until('letsjobit', 'visits.list'), 10_000);
    const told = { 'retry-after': '7' };
    assert.equal(await until('autovu', 'job.get', told, { notBefore: () => at + 9_000 }), 9_000);
    assert.equal(await until('autovu', 'job.get', told, { notBefore: () => at + 5_000 }), 7_000);
    assert.equal(await until('autovu', 'job.get', told, { notBefore: () => undefined }), 7_000);
  });

  it('says when a vendor that is closed opens again', async () => {
    const opens = async (headers = {}, asked?: Asked) => {
      const response = textResponse('', 503, headers);
      const error = await failureOf('auvo', 'users.list', response, asked);
      assert.ok(error instanceof VendorFailedError);
      return error.possibleAt === undefined ? undefined : error.possibleAt - response.at;
    };
    assert.equal(await opens({ 'retry-after': '120' }), 120_000);
    assert.equal(await opens({ 'retry-after': '-5' }), undefined);
    assert.equal(await opens(), undefined);
    const notBefore = () => textResponse('').at + 200_000;
    assert.equal(await opens({ 'retry-after': '120' }, { notBefore }), 200_000);
  });

  it('names the window that is used up when only one is long enough', async () => {
    const window = async (vendor: string, operation: string, seconds: string) => {
      const error = await failure(vendor, operation, 429, '', { 'retry-after': seconds });
      assert.ok(error instanceof RateLimitedError);
      return error.window;
    };
    assert.equal(await window('autovu', 'job.get', '7'), undefined);
    assert.equal(await window('autovu', 'job.get', '7200'), 'per day');
    assert.equal(await window('autovu', 'job.get', '100000'), undefined);
    assert.equal(await window('letsjobit', 'visits.list', '7'), 'per 10 seconds');
    assert.equal(await window('letsjobit', 'visits.list', 'soon'), undefined);
    assert.equal(await window('auvo', 'users.list', '7'), undefined);
  });

  it('says when the time of a limit cannot be read', async () => {
    const message = async (text: string, headers = {}) =>
      (await failure('letsjobit', 'visits.list', 429, text, headers)).message;
    const ours = 'LetsJobIt says that the limit is used up.';
    const unreadable = 'How long it lasts cannot be read from the answer.';
    assert.equal(await message(''), ours);
    for (const value of ['', '-5', '1e3', '60, 60', '1000000000000'])
      assert.equal(await message('', { 'retry-after': value }), `${ours} ${unreadable}`);
    assert.equal(await message('Slow down'), 'Slow down.');
    assert.equal(await message('Slow down', { 'retry-after': 'x' }), `Slow down. ${unreadable}`);
  });

  it('says how large a request was that is too large', async () => {
    const template = (length: number): RequestTemplate => ({
      method: 'POST',
      url: 'https://api.example/v1/users?a=1',
      headers: [],
      body: ['x'.repeat(length)],
    });
    const message = async (status: number, asked?: Asked, text = '') =>
      (await failureOf('auvo', 'users.list', textResponse(text, status), asked)).message;
    assert.equal(await message(413), 'The request is larger than Auvo accepts.');
    assert.equal(
      await message(413, { template: template(999) }, 'At most 500 bytes.'),
      'The request of 999 bytes is larger than Auvo accepts. At most 500 bytes.',
    );
    assert.equal(
      await message(413, { template: template(14_249) }),
      'The request of 14.2 kB is larger than Auvo accepts.',
    );
    assert.equal(
      await message(413, { template: template(3_100_000) }),
      'The request of 3.1 MB is larger than Auvo accepts.',
    );
    assert.equal(await message(414), 'The address is longer than Auvo accepts.');
    assert.equal(
      await message(414, { template: template(1) }),
      'The address of 32 characters is longer than Auvo accepts.',
    );
    assert.equal(await message(431, { template: template(1) }), 'The headers are larger than Auvo accepts.');
  });

  it('of a login is a refused credential, whichever status the vendor picked', async () => {
    for (const status of [400, 401, 403, 404, 422]) {
      const { kind } = await failure('auvo', 'login', status, '{"apiKey": ["not valid"]}');
      assert.equal(kind, 'credentials-refused');
    }
    const { message } = await failure('auvo', 'login', 403, '');
    assert.equal(message, 'Auvo refused the credentials.');
    assert.equal((await failure('auvo', 'login', 500, '')).kind, 'vendor-failed');
  });

  it('carries the request id', async () => {
    const id = async (headers: object) => (await failure('autovu', 'job.get', 500, '', headers)).requestId;
    assert.equal(await id({ 'x-request-id': 'r1' }), 'r1');
    assert.equal(await id({ 'x-correlation-id': 'c1' }), 'c1');
  });

  it('carries how many attempts it took, and that there are no more', async () => {
    const response = { ...textResponse('', 503), attempts: 2, outOfRetries: true };
    const error = await failureOf('auvo', 'users.list', response);
    assert.deepEqual([error.attempts, error.outOfRetries], [2, true]);
  });

  it('holds no secret that the vendor echoes', async () => {
    const texts = [
      '{"apiKey": ["The value \'secret-value\' is not valid."]}',
      '{"message": "secret-value?"}',
      'secret-value',
      '{"message": "\\u0073ecret-value"',
      '{"message": "\\u0073ecret-value"}',
      '{"apiKey": ["\\u0073ecret-valu\\u0065 is not valid."], "\\u0073ecret\\u002dvalue": ["odd"]}',
      '"\\u0073ecret-value"',
      '&#115;ecret-valu&#x65;',
      `{"message": "${'x'.repeat(295)}\\u0073ecret-value"}`,
      '<title>secret-value</title>',
    ];
    for (const text of texts) {
      for (const status of [200, 206, 302, 400, 401, 404, 409, 413, 418, 429, 500, 503, 511]) {
        if (status === 200 && isJson(text)) continue;
        const error = await failure('auvo', 'users.list', status, text, {
          'x-request-id': 'secret-value',
          location: 'https://secret-value/',
        });
        const all = JSON.stringify([
          error.message,
          error.stack,
          error.answer,
          error.requestId,
          error,
          error instanceof RejectedError ? error.fields : {},
          error.cause,
        ]);
        assert.doesNotMatch(all, /secret-value|x{9}secr/);
      }
    }
  });

  it('keeps the beginning of a long answer, with no half of a secret at its end', async () => {
    const filling = 'secret-value '.repeat(20_000);
    const { answer } = await failure('autovu', 'job.get', 500, filling);
    assert.ok(answer !== undefined && answer.length < 70_000 && !/secret|value/.test(answer));
  });

  it('keeps nothing of a token that arrived damaged', async () => {
    assert.equal((await failure('auvo', 'login', 200, '{"result": {"accessToken": "abc')).answer, undefined);
  });
});

describe('a redirect that is not followed', () => {
  const redirected = async (
    location: string | undefined,
    more: Partial<HttpResponse> = {},
    asked?: Asked,
  ) => {
    const response = textResponse('', 302, location === undefined ? {} : { location });
    return failureOf('auvo', 'users.list', { ...response, ...more }, asked);
  };
  const said = async (...of: Parameters<typeof redirected>) => {
    const error = await redirected(...of);
    assert.ok(error instanceof RedirectError, error.kind);
    return [error.host, error.message];
  };

  it('names the host, and nothing else of the address', async () => {
    assert.deepEqual(await said('https://user:pass@evil.example:8443/path?q'), [
      'evil.example:8443',
      'The answer points to evil.example:8443; it was not followed.',
    ]);
    assert.deepEqual(await said('/elsewhere'), [
      'another path',
      'The answer points to another path; it was not followed.',
    ]);
  });

  it('says when it leads out of encryption', async () => {
    assert.deepEqual(await said('http://api.auvo.com.br/v2/users/'), [
      'api.auvo.com.br',
      'The answer points to api.auvo.com.br without encryption; it was not followed.',
    ]);
    const template = { method: 'GET', url: 'http://127.0.0.1:99/v2/users/', headers: [] } as const;
    assert.deepEqual(await said('http://127.0.0.1:98/', {}, { template }), [
      '127.0.0.1:98',
      'The answer points to 127.0.0.1:98; it was not followed.',
    ]);
  });

  it('names no host where there is none', async () => {
    const nowhere = [undefined, 'The answer points elsewhere without saying where.'];
    for (const location of [undefined, '', 'https://', 'javascript:alert(1)', 'mailto:a@b.example'])
      assert.deepEqual(await said(location), nowhere, location);
    assert.deepEqual(await said(undefined, { movedFrom: ['/a'] }), nowhere);
  });

  it('lists the way when it went on and on, by paths', async () => {
    const template = { method: 'GET', url: 'https://my.example/a?key=1', headers: [] } as const;
    assert.deepEqual(await said('/a?x', { movedFrom: ['/a', '/b'] }, { template }), [
      'my.example',
      'Auvo redirects in a circle: /a → /b → /a.',
    ]);
    assert.deepEqual(
      await said('https://my.example/e?secret', { movedFrom: ['/a', '/b', '/c', '/d'] }, { template }),
      ['my.example', 'Auvo redirects more than three times: /a → /b → /c → /d → /e.'],
    );
    assert.deepEqual(await said(undefined, { movedFrom: ['/a', '/b'] }, { template }), [
      undefined,
      'The answer points elsewhere without saying where after /a → /b.',
    ]);
    const [, message] = await said('/secret-value', { movedFrom: ['/a'] });
    assert.ok(message !== undefined && !message.includes('secret-value'));
  });

  it('shows no part of a secret that the address is made of', async () => {
    // Where the secret has a / or a ? the host or the path ends, and where it has an @ the host begins.
    const secrets = createRedactor(['secret/value', 'secret@value', 'secret?value']);
    const toldOf = async (location: string, movedFrom?: string[]) => {
      const response = textResponse('', 302, { location });
      const moved = movedFrom === undefined ? response : { ...response, movedFrom };
      const { vendor, operation } = find('auvo', 'users.list');
      const read = readAnswer(vendor, operation, moved, secrets);
      const error: unknown = await read.catch((reason: unknown) => reason);
      assert.ok(error instanceof RedirectError);
      return error.message;
    };
    for (const location of ['https://secret/value', 'https://secret@value/', 'https://SECRET/VALUE'])
      assert.equal(await toldOf(location), 'The answer points to ••••; it was not followed.');
    const circle = 'Auvo redirects in a circle: /a/•••• → /•••• → /a.';
    assert.equal(await toldOf('/a', ['/a/secret', '/secret']), circle);
  });

  it('to the same host with a password in the address is no circle', async () => {
    for (const user of ['user:pass@', ':pass@']) {
      assert.deepEqual(await said(`https://${user}api.auvo.com.br/`, { movedFrom: ['/a'] }), [
        'api.auvo.com.br',
        'The answer points to api.auvo.com.br; it was not followed.',
      ]);
    }
  });

  it('to a web page of another host is that of a network', async () => {
    const portal = { text: '<html><head><title>Welcome</title></head></html>' };
    const error = await redirected('https://portal.example/login?back=1', portal);
    assert.deepEqual(
      [error.kind, error.message],
      [
        'web-page',
        'A network sign-in page or another web page answered instead of Auvo; it points to portal.example.',
      ],
    );
    for (const title of ['302 Found', 'Object moved', 'Moved Permanently', 'Redirecting...', 'See Other']) {
      const usual = { text: `<html><head><title>${title}</title></head></html>` };
      assert.equal((await redirected('https://new.example/', usual)).kind, 'redirect', title);
    }
  });
});
