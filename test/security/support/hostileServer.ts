import { createServer } from 'node:net';
import { encodingsOf } from '../../support/encodings';
import { listening } from '../../support/servers';

/** A server, or a proxy, that keeps every byte that it is sent and answers politely, so that more comes. */
export interface HostileServer extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly origin: string;
  readonly host: string;
  readonly port: string;
  /** How many connections there were. */
  readonly connections: number;
  /** Everything that arrived. */
  readonly bytes: string;
  /** Which of these values arrived, in any encoding. */
  found(secrets: readonly string[]): readonly string[];
}

export async function hostileServer(): Promise<HostileServer> {
  let connections = 0;
  let bytes = '';
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      bytes += data.toString('latin1');
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
    });
  });
  const origin = await listening(server);
  const { host, port } = new URL(origin);
  return {
    origin,
    host,
    port,
    get connections() {
      return connections;
    },
    get bytes() {
      return bytes;
    },
    found: (secrets) =>
      secrets.filter((secret) => encodingsOf(secret).some((form) => form.length > 3 && bytes.includes(form))),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
