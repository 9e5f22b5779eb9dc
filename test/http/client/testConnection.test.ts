import assert from 'node:assert/strict';
import { vendors } from '../../../src/catalog/vendors/index';
import type { ConnectionTest } from '../../../src/client/testConnection';
import { testConnection } from '../../../src/client/testConnection';
import { systemClock } from '../../../src/http/clock';
import { ProxyError } from '../../../src/http/errors';
import { directRoute } from '../../../src/http/transport/route';
import { echoServer, rawServer } from '../../support/servers';

const test = (origin: string): ConnectionTest => ({
  vendor: vendors.auvo,
  origin,
  findRoute: directRoute,
  clock: systemClock,
  signal: new AbortController().signal,
});

describe('the test of a connection', () => {
  for (const [name, fetch] of [
    ['own', undefined],
    ["host's", globalThis.fetch],
  ] as const) {
    it(`sends one request without credentials over the ${name} transport`, async () => {
      await using server = await echoServer();
      const { reached, text } = await testConnection({ ...test(server.origin), fetch });
      assert.equal(reached, true);
      assert.match(text, /Status: 200/);
      assert.equal(server.requests.length, 1);
      const [request] = server.requests;
      assert.deepEqual([request?.method, request?.target], ['GET', vendors.auvo.basePath]);
      assert.doesNotMatch(JSON.stringify(request?.headers), /auth|key|token|cookie/i);
    });
  }

  it('says which way it went and to which machine', async () => {
    await using server = await echoServer();
    const { text } = await testConnection(test(server.origin));
    assert.match(text, /Way: direct, because of: no proxy is asked for\n/);
    assert.match(text, /Connected to: 127\.0\.0\.1\n/);
    assert.match(text, /connected \d+ ms, first byte \d+ ms, complete \d+ ms$/);
  });

  it('calls a failure by its name', async () => {
    await using server = await rawServer((socket) => socket.end());
    const { reached, summary } = await testConnection(test(server.origin));
    assert.equal(reached, false);
    assert.match(summary, /^Auvo could not be reached\. The connection to 127\.0\.0\.1:\d+ was lost/);
  });

  it('says when the proxy that is set cannot be used, and sends nothing', async () => {
    await using server = await echoServer();
    const findRoute = () => Promise.reject(new ProxyError('It is SOCKS.', 'unusable', { sent: false }));
    const { text } = await testConnection({ ...test(server.origin), findRoute });
    assert.match(text, /Failure: It is SOCKS\.\n/);
    assert.deepEqual(server.requests, []);
  });

  it('ends when it is cancelled', async () => {
    const stop = new AbortController();
    await using server = await rawServer(() => {
      stop.abort();
    });
    await assert.rejects(testConnection({ ...test(server.origin), signal: stop.signal }), {
      kind: 'cancelled',
    });
  });

  it('passes on what nobody expected', async () => {
    const fetch = () => Promise.reject(new Error('unexpected'));
    await assert.rejects(testConnection({ ...test('not an address'), fetch }), TypeError);
  });
});
