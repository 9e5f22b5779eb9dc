import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Identity } from '../certificates';

/** A request as it arrived, and when in the test's own time. */
export interface Received {
  readonly method: string;
  readonly target: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly at: number;
  /** Which connection it came on, counted from 0. */
  readonly connection: number;
}

/** One end of a connection, while it is being answered. */
export interface Peer {
  readonly socket: Socket;
  /** Takes the connection out of the server's hands; what arrives is no longer read as requests. */
  takeOver(): void;
}

/** One thing that a server does; a reply is several, one after another, until the connection is gone. */
export type Step = (peer: Peer, request: Received) => void | Promise<void>;
export type Reply = readonly Step[];

export interface FaultServerOptions {
  /** The test's own time, for when requests arrived. */
  readonly now: () => number;
  /** Speaks TLS as this one; plain TCP without it. */
  readonly identity?: Identity;
  /** Sees every connection before a byte of it, and says whether it has dealt with it. */
  readonly greet?: (socket: Socket, index: number) => boolean;
  /** How the request is answered that arrived as number `index`, counted from 0. */
  readonly reply: (request: Received, index: number) => Reply;
}

/** A server on loopback that breaks in every way a network and a vendor can. */
export interface FaultServer extends AsyncDisposable {
  readonly port: number;
  /** Scheme, address and port: what a client is given. */
  readonly origin: string;
  readonly requests: readonly Received[];
  /** When each connection was opened. */
  readonly connections: readonly number[];
  /** Ends every connection that is open. */
  disconnect(): void;
}

/** See `FaultServer`. */
export async function faultServer(options: FaultServerOptions): Promise<FaultServer> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const connections: number[] = [];
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return socket.on('error', () => undefined);
  };
  const server = createServer((raw) => {
    const connection = connections.push(options.now()) - 1;
    keep(raw);
    if (options.greet?.(raw, connection) === true) return;
    const { identity } = options;
    const socket = identity === undefined ? raw : keep(new TLSSocket(raw, { isServer: true, ...identity }));
    readRequests(socket, (text, peer) => {
      const request = { ...parseRequest(text), at: options.now(), connection };
      const index = requests.push(request) - 1;
      void answer(options.reply(request, index), peer, request);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    origin: `${options.identity === undefined ? 'http' : 'https'}://127.0.0.1:${String(port)}`,
    requests,
    connections,
    disconnect: () => {
      for (const socket of sockets) socket.destroy();
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function answer(reply: Reply, peer: Peer, request: Received): Promise<void> {
  for (const step of reply) {
    if (peer.socket.destroyed) return;
    await step(peer, request);
  }
}

/** Cuts what arrives into requests by their own length, one answer at a time. */
function readRequests(socket: Socket, onRequest: (text: string, peer: Peer) => void): void {
  let received = '';
  const read = (data: Buffer): void => {
    received += data.toString('latin1');
    for (let length = requestLength(received); length !== undefined; length = requestLength(received)) {
      const text = received.slice(0, length);
      received = received.slice(length);
      onRequest(text, { socket, takeOver: () => socket.off('data', read) });
    }
  };
  socket.on('data', read);
}

/** Bytes of the first request in a text; undefined while it is not complete. */
function requestLength(text: string): number | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const length = end + 4 + Number(/^content-length: (\d+)$/im.exec(text.slice(0, end))?.[1] ?? '0');
  return text.length < length ? undefined : length;
}

function parseRequest(text: string): Pick<Received, 'method' | 'target' | 'headers' | 'body'> {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const [method = '', target = ''] = first.split(' ');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const body = Buffer.from(text.slice(end + 4), 'latin1').toString('utf8');
  return { method, target, headers: new Map(headers), body };
}
