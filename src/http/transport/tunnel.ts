import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request as sendHttp } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Asks a proxy, over an open connection to it, for a way to `authority` ("api.example.com:443"). Resolves
 * with its status: with 200 the connection now leads there.
 */
export async function openTunnel(
  socket: Socket,
  authority: string,
  authorization: string | undefined,
  signal: AbortSignal,
): Promise<number | undefined> {
  const request = sendHttp({
    method: 'CONNECT',
    path: authority,
    headers: {
      host: authority,
      'proxy-connection': 'keep-alive',
      ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
    },
    createConnection: () => socket,
    // VS Code replaces this function by one that chooses a way of its own, except where a path to a socket is
    // given. Nobody else looks at it: the socket is there already.
    socketPath: 'given',
  });
  request.on('error', () => undefined); // who waits hears of it; later on, nobody has to
  request.end();
  // Every answer to CONNECT is a "connect", whatever its status. Nobody at the other end speaks first.
  const [{ statusCode }] = (await once(request, 'connect', { signal })) as [IncomingMessage]; // as node:http documents it
  return statusCode;
}
