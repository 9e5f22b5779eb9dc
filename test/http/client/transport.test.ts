import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { systemClock } from '../../../src/http/clock';
import { RequestError } from '../../../src/http/errors';
import { timeoutLayer } from '../../../src/http/layers/timeout';
import type { Transport } from '../../../src/http/transport/transport';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';
import { echoServer, rawServer } from '../../support/servers';
import type { Socket } from 'node:net';

const { signal } = new AbortController();
const get = (origin: string) =>
  ({ method: 'GET', url: `${origin}/a?b=c`, headers: [['api-key', 'k']] }) as const;

describe('the transport', () => {
  let transport: Transport;
  beforeEach(() => {
    transport = createUndiciTransport({ clock: systemClock });
  });
  afterEach(() => transport.close());

  /** What becomes of a request whose server writes this. */
  async function outcome(reply: (socket: Socket) => void, deadlineMs = 5_000): Promise<string> {
    await using server = await rawServer(reply);
    const exchange = timeoutLayer(deadlineMs)(transport.exchange);
    return await exchange(get(server.origin), signal).then(
      ({ status, text }) => `${String(status)} ${text}`,
      (error: unknown) => (error instanceof RequestError ? error.kind : `unclassified ${String(error)}`),
    );
  }
  const write =
    (head: string, body: string | Buffer = '', then: 'end' | 'reset' | 'stay' = 'end') =>
    (socket: Socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n`);
      socket.write(body, () => {
        if (then === 'end') socket.end();
        if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 10);
      });
    };

  it('gives status, headers in lower case, text, sizes and times', async () => {
    await using server = await rawServer(write('X-One: a\r\nX-ONE: b\r\nContent-Length: 2\r\n', '{}'));
    const response = await transport.exchange(get(server.origin), signal);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('x-one'), 'a, b');
    assert.equal(response.text, '{}');
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
    assert.equal(echo?.target, '/a%20b?c=%7B%5B1-3%5D%7D&d=%27');
    assert.equal(echo.headers['x-key'], 'a b');
    assert.equal(echo.body, '{"ü":1}');
  });

  it('says that nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => closed.close(resolve));
    await assert.rejects(transport.exchange(get(`http://127.0.0.1:${String(port)}`), signal), {
      kind: 'network',
      code: 'ECONNREFUSED',
    });
  });

  it('never takes a reply that breaks off for a complete one', async () => {
    assert.equal(await outcome((socket) => socket.end()), 'network');
    assert.equal(await outcome((socket) => socket.resetAndDestroy()), 'network');
    assert.equal(await outcome(write('Content-Length: 100\r\n', '{"a":1}', 'reset')), 'network');
    assert.match(await outcome(write('Content-Length: 100\r\n', '{"a":1}')), /^(network|incomplete)$/);
    assert.match(
      await outcome(write('Transfer-Encoding: chunked\r\n', '5\r\n{"a":')),
      /^(network|incomplete)$/,
    );
  });

  it('never takes a compressed reply that breaks off for a complete one', async () => {
    const packed = gzipSync(JSON.stringify({ rows: Array.from({ length: 500 }, (_, i) => i) }));
    for (const length of [10, 100, packed.length - 4]) {
      const cut = packed.subarray(0, length);
      assert.equal(
        await outcome(write('Content-Encoding: gzip\r\nConnection: close\r\n', cut)),
        'incomplete',
      );
      const head = `Content-Encoding: gzip\r\nContent-Length: ${String(length)}\r\n`;
      assert.equal(await outcome(write(head, cut)), 'incomplete');
    }
  });

  it('reads a reply that only the end of the connection ends', async () => {
    assert.equal(await outcome(write('Connection: close\r\n', '{"a":1}')), '200 {"a":1}');
  });

  it('refuses encodings that it does not read, and what is no HTTP', async () => {
    assert.equal(await outcome(write('Content-Encoding: zstd\r\nContent-Length: 2\r\n', '{}')), 'unreadable');
    assert.equal(
      await outcome(write('Content-Encoding: constructor\r\nContent-Length: 2\r\n', '{}')),
      'unreadable',
    );
    assert.equal(await outcome((socket) => socket.end('SSH-2.0-OpenSSH\r\n\r\n')), 'unreadable');
  });

  it('refuses a flood of headers', async () => {
    assert.equal(
      await outcome(write(`X-Flood: ${'x'.repeat(1_000_000)}\r\nContent-Length: 2\r\n`, '{}')),
      'unreadable',
    );
    const many = Array.from({ length: 5_000 }, (_, i) => `X-${String(i)}: ${'y'.repeat(50)}\r\n`).join('');
    assert.equal(await outcome(write(`${many}Content-Length: 2\r\n`, '{}')), 'unreadable');
  });

  it('ends at the deadline, whether nothing comes, half comes, or a drip', async () => {
    const drip = (socket: Socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n');
      const timer = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => {
        clearInterval(timer);
      });
    };
    assert.equal(await outcome(() => undefined, 60), 'timeout');
    assert.equal(await outcome(write('Content-Length: 100\r\n', '{', 'stay'), 60), 'timeout');
    assert.equal(await outcome(drip, 60), 'timeout');
  });

  it('stops when it is told to, and says so', async () => {
    await using server = await rawServer(() => {
      stop.abort();
    });
    const stop = new AbortController();
    await assert.rejects(transport.exchange(get(server.origin), stop.signal), { kind: 'cancelled' });
    await assert.rejects(transport.exchange(get(server.origin), AbortSignal.abort()), { kind: 'cancelled' });
  });

  it('does not follow a redirect, and the other host hears nothing', async () => {
    await using other = await echoServer();
    for (const status of [301, 302, 303, 307, 308]) {
      await using server = await rawServer((socket) => {
        socket.end(
          `HTTP/1.1 ${String(status)} Moved\r\nLocation: ${other.origin}/stolen\r\nContent-Length: 0\r\n\r\n`,
        );
      });
      assert.equal((await transport.exchange(get(server.origin), signal)).status, status);
    }
    assert.deepEqual(other.requests, []);
  });

  it('reads an empty 204, also when it claims an encoding', async () => {
    await using server = await rawServer((socket) => {
      socket.write('HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n');
    });
    assert.equal((await transport.exchange(get(server.origin), signal)).text, '');
  });
});
