import assert from 'node:assert/strict';
import type { HttpResponse } from '../../../src/http/exchange';
import { isRedirect, redirectLayer } from '../../../src/http/layers/redirect';
import { textResponse } from '../../support/fakeTransport';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: string;
}

const START = 'https://api.example/v1/list?a=1';

/** Sends one request; `answers` are given by URL, everything else is answered with 200. */
async function sent(
  answers: Readonly<Record<string, HttpResponse>>,
  { method = 'GET', mayFollow = true } = {},
) {
  const requests: Request[] = [];
  const { signal } = new AbortController();
  const exchange = redirectLayer<Request>({ mayFollow })((request, given) => {
    assert.equal(given, signal);
    requests.push(request);
    return Promise.resolve(answers[request.url] ?? textResponse('here'));
  });
  const response = await exchange({ method, url: START, headers: 'the same' }, signal);
  assert.ok(requests.every((request) => request.method === method && request.headers === 'the same'));
  return { response, urls: requests.map(({ url }) => url) };
}

const to = (location?: string, status = 302) =>
  textResponse('', status, location === undefined ? {} : { location });

describe('a redirect of a read', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`is followed within its origin, and the answer says where it moved from: ${String(status)}`, async () => {
      const { response, urls } = await sent({ [START]: to('/v2/list?a=1#top', status) });
      assert.deepEqual(urls, [START, 'https://api.example/v2/list?a=1']);
      assert.deepEqual([response.text, response.movedFrom], ['here', ['/v1/list']]);
    });
  }

  it('may lead over three addresses', async () => {
    const { response, urls } = await sent({
      [START]: to('https://api.example/two'),
      'https://api.example/two': to('three?x'),
      'https://api.example/three?x': to('//api.example/four'),
    });
    assert.equal(urls.at(-1), 'https://api.example/four');
    assert.deepEqual(response.movedFrom, ['/v1/list', '/two', '/three']);
  });

  it('is not followed a fourth time', async () => {
    const { response, urls } = await sent({
      [START]: to('/two'),
      'https://api.example/two': to('/three'),
      'https://api.example/three': to('/four'),
      'https://api.example/four': to('/five'),
    });
    assert.equal(urls.length, 4);
    assert.equal(response.status, 302);
    assert.deepEqual(response.movedFrom, ['/v1/list', '/two', '/three', '/four']);
  });

  it('is not followed in a circle', async () => {
    const { response, urls } = await sent({ [START]: to('/two'), 'https://api.example/two': to(START) });
    assert.equal(urls.length, 2);
    assert.deepEqual([response.status, response.movedFrom], [302, ['/v1/list', '/two']]);
  });

  it('is not a circle when only the query differs', async () => {
    const { response } = await sent({ [START]: to('/v1/list?a=2') });
    assert.deepEqual([response.text, response.movedFrom], ['here', ['/v1/list']]);
  });

  for (const [what, location] of [
    ['another host', 'https://evil.example/v1/list'],
    ['another port', 'https://api.example:8443/v1/list'],
    ['no encryption', 'http://api.example/v1/list'],
    ['another kind of address', 'javascript:alert(1)'],
    ['a name and password in it', 'https://user:pass@api.example/v1/list2'],
    ['a password in it', 'https://:pass@api.example/v1/list2'],
    ['an address that is none', 'https://'],
    ['an empty address', ''],
    ['no address', undefined],
  ] as const) {
    it(`is not followed to ${what}`, async () => {
      const { response, urls } = await sent({ [START]: to(location) });
      assert.deepEqual(urls, [START]);
      assert.deepEqual([response.status, response.movedFrom], [302, ['/v1/list']]);
    });
  }

  it('is not followed on to another host either', async () => {
    const { response, urls } = await sent({
      [START]: to('/two'),
      'https://api.example/two': to('https://evil.example/'),
    });
    assert.equal(urls.length, 2);
    assert.deepEqual(response.movedFrom, ['/v1/list', '/two']);
  });

  it('is no matter for an answer that is none', async () => {
    for (const status of [200, 204, 300, 304, 305, 404, 500]) {
      const answer = textResponse('', status, { location: '/two' });
      const { response } = await sent({ [START]: answer });
      assert.equal(response, answer);
    }
  });
});

describe('a redirect of what is no read', () => {
  it('is not followed when the caller forbids it', async () => {
    const { response, urls } = await sent({ [START]: to('/two') }, { mayFollow: false });
    assert.deepEqual([urls, response.status, response.movedFrom], [[START], 302, undefined]);
  });

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    it(`is not followed with ${method}`, async () => {
      const { response, urls } = await sent({ [START]: to('/two', 307) }, { method });
      assert.deepEqual([urls, response.status, response.movedFrom], [[START], 307, undefined]);
    });
  }
});

describe('a status', () => {
  it('says that the answer is elsewhere, or not', () => {
    const elsewhere = Array.from({ length: 500 }, (_, index) => index + 100).filter(isRedirect);
    assert.deepEqual(elsewhere, [301, 302, 303, 307, 308]);
  });
});
