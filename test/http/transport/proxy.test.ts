import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { ProxyError, TlsError } from '../../../src/http/errors';
import type { Route } from '../../../src/http/transport/route';
import { createAuthority } from '../../support/certificates';
import { json, say, tunnel } from '../../support/faults/replies';
import { madeUpNames } from '../../support/faults/names';
import type { Reply } from '../../support/faults/server';
import { faultServer } from '../../support/faults/server';
import { failureOf, open, route, send } from './send';

const now = () => 0;
const authority = createAuthority();
const ca = [authority.ca];
const identity = authority.issue({ names: ['127.0.0.1'] });
const vendor = () => faultServer({ now, reply: () => json('{}'), identity });
const proxyServer = (reply: () => Reply = () => [tunnel]) => faultServer({ now, reply });

/** A port that nobody listens on. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? String(address?.port) : '';
}

describe('a proxy', () => {
  it('is asked for the way, and sees neither address nor headers of a request', async () => {
    await using server = await vendor();
    await using proxy = await proxyServer();
    await using transport = open({ by: route({ ca, proxy: proxy.origin }) });
    const { timing } = await send(transport, server.origin);
    await send(transport, server.origin);
    assert.equal(proxy.requests.length, 1, 'the connection through it is kept');
    const [asked] = proxy.requests;
    assert.deepEqual([asked?.method, asked?.target], ['CONNECT', `127.0.0.1:${String(server.port)}`]);
    assert.deepEqual([...(asked?.headers.keys() ?? [])].sort(), ['connection', 'host', 'proxy-connection']);
    assert.equal(server.requests[0]?.headers.get('api-key'), 'secret');
    assert.equal(server.requests[0].headers.has('proxy-authorization'), false);
    assert.ok((timing.connectMs ?? Infinity) <= (timing.secureMs ?? 0));
  });

  it('gets the credentials that stand in its address, decoded', async () => {
    for (const [userinfo, expected] of [
      ['user:p%40ss@', 'user:p@ss'],
      ['user@', 'user:'],
      [':pass@', ':pass'],
      ['%zz:1@', '%zz:1'],
    ] as const) {
      await using server = await vendor();
      await using proxy = await proxyServer();
      const address = proxy.origin.replace('//', `//${userinfo}`);
      await using transport = open({ by: route({ ca, proxy: address }) });
      await send(transport, server.origin);
      const sent = proxy.requests[0]?.headers.get('proxy-authorization');
      assert.equal(sent, `Basic ${Buffer.from(expected).toString('base64')}`);
    }
  });

  it('may be spoken to in TLS, and plain connections go through it too', async () => {
    await using plain = await faultServer({ now, reply: () => json('{}') });
    await using secure = await vendor();
    await using proxy = await faultServer({ now, reply: () => [tunnel], identity });
    await using transport = open({ by: route({ ca, proxy: proxy.origin }) });
    for (const server of [plain, secure]) assert.equal((await send(transport, server.origin)).status, 200);
    assert.equal(proxy.requests.length, 2);
  });

  it('is asked for the ordinary port when the address names none', async () => {
    await using proxy = await proxyServer(() => say({ status: 403 }));
    await using transport = open({ by: route({ proxy: proxy.origin }) });
    await failureOf(send(transport, 'https://vendor.test'));
    await failureOf(send(transport, 'http://[2001:db8::1]'));
    assert.deepEqual(
      proxy.requests.map(({ target }) => target),
      ['vendor.test:443', '[2001:db8::1]:80'],
    );
  });

  for (const [status, reason, text] of [
    [407, 'sign-in', /^The proxy 127\.0\.0\.1:\d+ asks for a sign-in\.$/],
    [403, 'blocked', /^The proxy 127\.0\.0\.1:\d+ blocked vendor\.test \(403\)\.$/],
    [502, 'blocked', /^The proxy 127\.0\.0\.1:\d+ blocked vendor\.test, or cannot reach it \(502\)\.$/],
  ] as const) {
    it(`that answers ${String(status)} is told as such, and is not asked again`, async () => {
      await using proxy = await proxyServer(() => say({ status }));
      await using transport = open({ by: route({ proxy: proxy.origin.replace('//', '//user:pass@') }) });
      const error = await failureOf(send(transport, 'https://vendor.test'));
      assert.ok(error instanceof ProxyError, error.message);
      assert.equal(error.reason, reason);
      assert.match(error.message, text);
      assert.equal(error.sent, false);
      assert.equal(proxy.requests.length, 1);
    });
  }

  it('that hangs up, is gone, or never answers cannot be reached', async () => {
    await using hangingUp = await proxyServer(() => [({ socket }) => void socket.destroy()]);
    await using silent = await proxyServer(() => []);
    await using notHttp = await proxyServer(() => [
      ({ socket }) => void socket.end('SSH-2.0-OpenSSH\r\n\r\n'),
    ]);
    for (const [proxy, text] of [
      [hangingUp.origin, /the connection to it failed \(ECONNRESET\)\.$/],
      [`http://127.0.0.1:${await closedPort()}`, /it is not accepting connections\.$/],
      [silent.origin, /it did not answer within 0\.1 seconds\.$/],
      [notHttp.origin, /the connection to it failed \(HPE_\w+\)\.$/],
    ] as const) {
      await using transport = open({ by: route({ proxy }), limits: { connectMs: 100 } });
      const error = await failureOf(send(transport, 'https://vendor.test'));
      assert.ok(error instanceof ProxyError && error.reason === 'unreachable', error.message);
      assert.match(error.message, text);
      assert.equal(error.sent, false);
    }
    assert.deepEqual(
      [hangingUp, silent].map(({ requests }) => requests.length),
      [1, 1],
    );
  });

  it('with a certificate that is not good is not told anything', async () => {
    await using proxy = await faultServer({ now, reply: () => [tunnel], identity });
    await using transport = open({ by: route({ proxy: proxy.origin.replace('//', '//user:pass@') }) });
    const error = await failureOf(send(transport, 'https://vendor.test'));
    assert.ok(error instanceof TlsError);
    assert.match(error.message, /^The certificate of the proxy 127\.0\.0\.1:\d+ is not trusted/);
    assert.deepEqual(proxy.requests, []);
  });

  it('does not weaken the check of the vendor behind it', async () => {
    await using server = await faultServer({
      now,
      reply: () => json('{}'),
      identity: authority.issue({
        names: ['127.0.0.1'],
        from: new Date(0),
        to: new Date('2020-12-31T00:00:00Z'),
      }),
    });
    await using proxy = await proxyServer();
    await using transport = open({ by: route({ ca, proxy: proxy.origin }) });
    const error = await failureOf(send(transport, server.origin));
    assert.match(error.message, /^The certificate of 127\.0\.0\.1:\d+ expired on 2020-12-31/);
    assert.deepEqual(server.requests, []);
  });

  it('in the environment is not used', async () => {
    await using server = await faultServer({ now, reply: () => json('{}') });
    await using proxy = await proxyServer();
    const before = process.env.http_proxy;
    process.env.http_proxy = proxy.origin;
    try {
      await using transport = open();
      await send(transport, server.origin);
    } finally {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    }
    assert.deepEqual(proxy.requests, []);
  });
});

describe('a route', () => {
  it('that stays the same keeps its connections, whatever reason is given for it', async () => {
    await using server = await vendor();
    let asked = 0;
    const findRoute = () => Promise.resolve(route({ ca: [...ca], because: `reason ${String(asked++)}` }));
    await using transport = open({ findRoute });
    for (let i = 0; i < 3; i++) await send(transport, server.origin);
    assert.deepEqual([asked, server.connections.length], [3, 1]);
  });

  it('that changes gets new connections; what is under way comes to its end', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await using server = await faultServer({
      now,
      identity,
      reply: (_, index) => [...(index === 0 ? [() => released] : []), ...json('{}')],
    });
    await using proxy = await proxyServer();
    let current: Route = route({ ca });
    await using transport = open({ findRoute: () => Promise.resolve(current) });
    const first = send(transport, server.origin);
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    current = route({ ca, proxy: proxy.origin });
    assert.equal((await send(transport, server.origin)).status, 200);
    assert.equal(proxy.requests.length, 1);
    release();
    assert.equal((await first).status, 200);
    current = route();
    assert.equal((await failureOf(send(transport, server.origin))).kind, 'tls', 'the authority is gone');
  });

  it('that cannot be found is the failure of the request', async () => {
    await using transport = open({ findRoute: () => Promise.reject(new Error('settings are broken')) });
    const error = await failureOf(send(transport, 'https://vendor.test'));
    assert.deepEqual([error.message, error.sent], ['The request to vendor.test failed.', false]);
  });

  it('without authorities of its own trusts those that Node knows', async () => {
    using names = madeUpNames();
    names.add('vendor.test', () => [{ address: '127.0.0.1', family: 4 }], now);
    await using server = await faultServer({ now, reply: () => json('{}'), identity });
    await using transport = open();
    const error = await failureOf(send(transport, `https://vendor.test:${String(server.port)}`));
    assert.equal(error.kind, 'tls');
  });
});
