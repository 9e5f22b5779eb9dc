import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ProxyAgent, fetch as undiciFetch } from 'undici';
import type { Clock } from '../../../src/http/clock';
import { systemClock } from '../../../src/http/clock';
import { RequestError } from '../../../src/http/errors';
import type { HttpRequest } from '../../../src/http/exchange';
import { createFetchTransport } from '../../../src/http/transport/fetchTransport';
import { timeoutLayer } from '../../../src/http/layers/timeout';
import type { Limits } from '../../../src/http/transport/limits';
import { defaultLimits } from '../../../src/http/transport/limits';
import type { Transport } from '../../../src/http/transport/transport';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';
import { ManualClock } from '../../support/manualClock';
import { echoServer, rawServer } from '../../support/servers';

const { signal } = new AbortController();
const get = (origin: string): HttpRequest => ({
  method: 'GET',
  url: `${origin}/a?b=c`,
  headers: [['api-key', 'k']],
});

type Open = (options?: { readonly limits?: Limits; readonly clock?: Clock }) => Transport;
const overFetch: Open = ({ clock = systemClock, limits } = {}) =>
  createFetchTransport({ clock, fetch: globalThis.fetch, ...(limits === undefined ? {} : { limits }) });
const overUndici: Open = ({ clock = systemClock, limits } = {}) =>
  createUndiciTransport({ clock, ...(limits === undefined ? {} : { limits }) });

const write =
  (head: string, body: string | Buffer = '', then: 'end' | 'reset' | 'stay' = 'end') =>
  (socket: Socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n`);
    socket.write(body, () => {
      if (then === 'end') socket.end();
      if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 10);
    });
  };

/** What becomes of a request: its status and text, or the kind of the failure and whether it was sent. */
async function outcome(
  transport: Transport,
  reply: (socket: Socket) => void,
  deadlineMs = 5_000,
): Promise<string> {
  await using server = await rawServer(reply);
  const exchange = timeoutLayer(deadlineMs)(transport.exchange);
  return await exchange(get(server.origin), signal).then(
    ({ status, text }) => `${String(status)} ${text}`,
    (error: unknown) => (error instanceof RequestError ? error.kind : `unclassified ${String(error)}`),
  );
}

for (const [name, open] of [
  ['over a fetch', overFetch],
  ['over undici', overUndici],
] as const) {
  describe(`the transport ${name}, like the other one,`, () => {
    let transport: Transport;
    beforeEach(() => {
      transport = open();
    });
    afterEach(() => transport.close());

    const replies: readonly [what: string, reply: (socket: Socket) => void, expected: RegExp][] = [
      ['reads a whole reply', write('Content-Length: 2\r\n', '{}'), /^200 \{\}$/],
      [
        'reads a reply in pieces',
        write('Transfer-Encoding: chunked\r\n', '2\r\n{"\r\n5\r\na":1}\r\n0\r\n\r\n'),
        /^200 \{"a":1\}$/,
      ],
      [
        'reads a reply that the end of the connection ends',
        write('Connection: close\r\n', '{}'),
        /^200 \{\}$/,
      ],
      [
        'reads the character set that is stated',
        write('Content-Type: text/plain; charset=iso-8859-1\r\nContent-Length: 1\r\n', Buffer.from([0xfc])),
        /^200 ü$/,
      ],
      [
        'never takes a short reply for a whole one',
        write('Content-Length: 9\r\n', '{}'),
        /^(?:network|incomplete)$/,
      ],
      [
        'never takes a reply in pieces without its last one for a whole one',
        write('Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n'),
        /^(?:network|incomplete)$/,
      ],
      [
        'never takes a reset connection for the end',
        write('Content-Length: 9\r\n', '{}', 'reset'),
        /^(?:network|incomplete)$/,
      ],
      ['says when nothing comes', (socket) => socket.end(), /^network$/],
      ['refuses what is no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH\r\n\r\n'), /^unreadable$/],
      [
        'refuses a head that is too large',
        write(`X-Flood: ${'x'.repeat(1_000_000)}\r\nContent-Length: 2\r\n`, '{}'),
        /^unreadable$/,
      ],
      [
        'refuses encodings that it does not read',
        write('Content-Encoding: zstd\r\nContent-Length: 2\r\n', '{}'),
        /^unreadable$/,
      ],
    ];
    for (const [what, reply, expected] of replies) {
      it(what, async () => {
        assert.match(await outcome(transport, reply), expected);
      });
    }

    it('gives status, headers in lower case, sizes and times', async () => {
      await using server = await rawServer(
        write('X-One: a\r\nX-ONE: b\r\nSet-Cookie: c=1\r\nSet-Cookie: d=2\r\nContent-Length: 4\r\n', '"ü"'),
      );
      const response = await transport.exchange(get(server.origin), signal);
      assert.equal(response.headers.get('x-one'), 'a, b');
      assert.equal(response.headers.get('set-cookie'), 'c=1, d=2');
      assert.deepEqual([response.text, response.wireBytes, response.decodedBytes], ['"ü"', 4, 4]);
      assert.ok(response.timing.headersMs <= response.timing.totalMs);
    });

    it('sends the request line, the headers and the body as they are', async () => {
      await using server = await echoServer();
      await transport.exchange(
        {
          method: 'POST',
          url: `${server.origin}/a%20b?c=%7B%5B1-3%5D%7D&d=%27`,
          headers: [['X-Key', 'a b']],
          body: '{"ü":1}',
        },
        signal,
      );
      const [echo] = server.requests;
      assert.deepEqual(
        [echo?.method, echo?.target, echo?.headers['x-key'], echo?.body],
        ['POST', '/a%20b?c=%7B%5B1-3%5D%7D&d=%27', 'a b', '{"ü":1}'],
      );
    });

    it('keeps no cookies', async () => {
      await using server = await rawServer(write('Set-Cookie: c=1; Path=/\r\nContent-Length: 2\r\n', '{}'));
      await using echo = await echoServer();
      await transport.exchange(get(server.origin), signal);
      await transport.exchange(get(echo.origin), signal);
      assert.equal(echo.requests[0]?.headers.cookie, undefined);
    });

    it('does not follow a redirect, and the other host hears nothing', async () => {
      await using other = await echoServer();
      for (const status of [301, 302, 303, 307, 308]) {
        await using server = await rawServer((socket) => {
          socket.end(
            `HTTP/1.1 ${String(status)} Moved\r\nLocation: ${other.origin}/stolen\r\nContent-Length: 0\r\n\r\n`,
          );
        });
        const response = await transport.exchange(get(server.origin), signal);
        assert.deepEqual(
          [response.status, response.headers.get('location')],
          [status, `${other.origin}/stolen`],
        );
      }
      assert.deepEqual(other.requests, []);
    });

    it('reads an empty 204, also when it claims an encoding', async () => {
      await using server = await rawServer((socket) => {
        socket.write('HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n');
      });
      assert.equal((await transport.exchange(get(server.origin), signal)).text, '');
    });

    it('stops at its limit, however large the reply is', async () => {
      const small = open({ limits: { ...defaultLimits, decodedBytes: 1_000 } });
      const body = 'x'.repeat(1_001);
      assert.equal(await outcome(small, write('Content-Length: 1001\r\n', body)), 'unreadable');
      assert.match(await outcome(small, write('Content-Length: 1000\r\n', body.slice(1))), /^200 x/);
      await small.close();
    });

    it('ends at the deadline, whether nothing comes, half comes, or a drip', async () => {
      const drip = (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n');
        const timer = setInterval(() => socket.write('x'), 5);
        socket.on('close', () => {
          clearInterval(timer);
        });
      };
      assert.equal(await outcome(transport, () => undefined, 60), 'timeout');
      assert.equal(await outcome(transport, write('Content-Length: 100\r\n', '{', 'stay'), 60), 'timeout');
      assert.equal(await outcome(transport, drip, 60), 'timeout');
    });

    it('stops when it is told to, and says whether anything was sent', async () => {
      await using server = await rawServer(() => {
        stop.abort();
      });
      const stop = new AbortController();
      await assert.rejects(transport.exchange(get(server.origin), stop.signal), { kind: 'cancelled' });
      await assert.rejects(transport.exchange(get(server.origin), AbortSignal.abort()), {
        kind: 'cancelled',
        sent: false,
      });
    });

    it('says that nothing was sent when nobody accepts the connection', async () => {
      const port = await freePort();
      await assert.rejects(transport.exchange(get(`http://127.0.0.1:${port}`), signal), {
        kind: 'network',
        code: 'ECONNREFUSED',
        sent: false,
      });
    });

    it('says that it was sent once an answer began', async () => {
      await using server = await rawServer(write('Content-Length: 9\r\n', '{}', 'reset'));
      await assert.rejects(transport.exchange(get(server.origin), signal), { sent: true });
    });
  });
}

describe('the transport over a fetch', () => {
  it('asks for a reply that is not compressed', async () => {
    await using server = await echoServer();
    await overFetch().exchange(get(server.origin), signal);
    assert.equal(server.requests[0]?.headers['accept-encoding'], 'identity');
  });

  it('refuses one that is compressed all the same: half of it would look whole', async () => {
    const packed = gzipSync('{"rows":[1,2,3]}');
    const head = `Content-Encoding: gzip\r\nContent-Length: ${String(packed.length)}\r\n`;
    await using server = await rawServer(write(head, packed));
    await assert.rejects(overFetch().exchange(get(server.origin), signal), {
      kind: 'unreadable',
      status: 200,
      sent: true,
      next: 'Set vendorscope.network.transport to "undici".',
    });
  });

  for (const [what, request] of [
    ['POST', { method: 'POST', body: '{"ü":1}' }],
    ['POST without a body', { method: 'POST' }],
    ['DELETE', { method: 'DELETE' }],
  ] as const) {
    it(`sends a ${what} once also where the answer makes a fetch repeat what it can`, async () => {
      let heard = 0;
      await using server = await rawServer((socket) => {
        heard += 1;
        socket.write('HTTP/1.1 421 Misdirected Request\r\nContent-Length: 2\r\n\r\n{}');
      });
      const { status, text } = await overFetch().exchange({ ...get(server.origin), ...request }, signal);
      assert.deepEqual([status, text, heard], [421, '{}', 1]);
    });

    it(`tells the length of a ${what}, and sends nothing in pieces`, async () => {
      await using server = await echoServer();
      await overFetch().exchange({ ...get(server.origin), ...request }, signal);
      const [echo] = server.requests;
      const body = 'body' in request ? request.body : '';
      const length = request.method === 'DELETE' ? undefined : String(Buffer.byteLength(body));
      assert.deepEqual(
        [echo?.body, echo?.headers['content-length'], echo?.headers['transfer-encoding']],
        [body, length, undefined],
      );
    });
  }

  it('gives the answer to a write that is refused or moved', async () => {
    for (const status of [401, 307]) {
      await using server = await rawServer((socket) => {
        socket.end(`HTTP/1.1 ${String(status)} No\r\nLocation: /other\r\nContent-Length: 2\r\n\r\n{}`);
      });
      const request = { ...get(server.origin), method: 'POST', body: '{}' };
      assert.equal((await overFetch().exchange(request, signal)).status, status);
    }
  });

  it('reads one that says it is not compressed', async () => {
    const reply = write('Content-Encoding: Identity\r\nContent-Length: 2\r\n', '{}');
    assert.equal(await outcome(overFetch(), reply), '200 {}');
  });

  it('does not know whether a request was sent when no answer began', async () => {
    await using server = await rawServer((socket) => socket.end());
    await assert.rejects(overFetch().exchange(get(server.origin), signal), { sent: undefined });
  });

  it('waits for the beginning of an answer as long as for a connection and a head', async () => {
    const clock = new ManualClock();
    let arrived: () => void;
    const waiting = new Promise<void>((resolve) => (arrived = resolve));
    await using server = await rawServer(() => {
      arrived();
    });
    const { host } = new URL(server.origin);
    const exchange = overFetch({ clock }).exchange(get(server.origin), signal);
    const failed = assert.rejects(exchange, {
      kind: 'timeout',
      message: `${host} sent no reply within 40 seconds.`,
    });
    await waiting;
    await clock.advance(39_999);
    assert.equal(clock.sleeping, 1);
    await clock.advance(1);
    await failed;
  });

  it('leaves no timer behind', async () => {
    const clock = new ManualClock();
    await using server = await echoServer();
    const transport = overFetch({ clock });
    await transport.exchange(get(server.origin), signal);
    await assert.rejects(transport.exchange(get(`http://127.0.0.1:${await freePort()}`), signal));
    assert.equal(clock.sleeping, 0);
  });

  it('ends what is under way when it is closed', async () => {
    const transport = overFetch();
    await using server = await rawServer(() => void transport.close());
    await assert.rejects(transport.exchange(get(server.origin), signal), { kind: 'cancelled' });
  });

  for (const [status, reason] of [
    [407, 'sign-in'],
    [403, 'blocked'],
  ] as const) {
    it(`knows a proxy's ${String(status)} from an abort`, async () => {
      await using proxy = await rawServer((socket) => {
        socket.end(`HTTP/1.1 ${String(status)} No\r\nContent-Length: 0\r\n\r\n`);
      });
      const agent = new ProxyAgent(proxy.origin);
      // The host's fetch with its own proxy: the types of both copies of undici are not the same.
      const fetch = (url: unknown, init: unknown) =>
        undiciFetch(url as string, { ...(init as object), dispatcher: agent });
      const transport = createFetchTransport({
        clock: systemClock,
        fetch: fetch as unknown as typeof globalThis.fetch,
      });
      await assert.rejects(transport.exchange(get('https://api.example.com'), signal), {
        kind: 'proxy',
        reason,
        sent: false,
      });
      await agent.close();
    });
  }

  it('classifies also what a fetch throws without a cause', async () => {
    for (const thrown of [new TypeError('no cause'), 'no error at all']) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is the case
      const transport = createFetchTransport({ clock: systemClock, fetch: () => Promise.reject(thrown) });
      await assert.rejects(transport.exchange(get('https://api.example.com'), signal), {
        kind: 'network',
        sent: undefined,
      });
    }
  });

  it('says so when the host hides where it was redirected', async () => {
    const hidden = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null };
    const fetch = () => Promise.resolve(hidden as Response); // all that the transport looks at
    const transport = createFetchTransport({ clock: systemClock, fetch });
    await assert.rejects(transport.exchange(get('https://api.example.com'), signal), {
      kind: 'redirect',
      sent: true,
      host: undefined,
    });
  });
});

/** A port that nobody listens on. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(typeof address === 'object' ? address?.port : '');
}
