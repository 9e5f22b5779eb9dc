import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { TestServer } from './servers';

/**
 * A server that answers a request once it is there with header and body, as the test says, and writes down
 * the method of each. `count` is how many it has seen with this one.
 */
export async function writeServer(
  reply: (socket: Socket, count: number) => void,
): Promise<TestServer & { readonly requests: readonly string[] }> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let received = '';
    socket.on('data', (data) => {
      received += data.toString('latin1');
      // What is not HTTP, such as the first bytes of TLS, is no request; its sender is turned away.
      if (!/^[A-Z]/.test(received)) {
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
        return;
      }
      const length = requestLength(received);
      if (length === undefined || received.length < length) return;
      requests.push(received.slice(0, received.indexOf(' ')));
      received = received.slice(length);
      reply(socket, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Bytes of the first request in a text; undefined while its header is not complete. */
function requestLength(text: string): number | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const body = /^content-length: (\d+)$/im.exec(text.slice(0, end))?.[1] ?? '0';
  return end + 4 + Number(body);
}
