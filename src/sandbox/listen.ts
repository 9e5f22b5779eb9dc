import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request with its whole body, which is at most 1 MB. */
export interface Received {
  /** Scheme and host as the client wrote them. */
  readonly origin: string;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One listening address on 127.0.0.1. */
export interface Listener {
  readonly origin: string;
  readonly port: number;
  /** Ends idle and busy connections alike and frees the port. */
  close(): Promise<void>;
}

const mostBytes = 1_000_000;
const plain = { 'Content-Type': 'text/plain; charset=utf-8' };

/**
 * Listens on 127.0.0.1 only; port 0 takes a free one. Requests that name another host are refused:
 * a web page could reach the sandbox through a name that it points at 127.0.0.1.
 */
export async function listen(port: number, answer: (request: Received) => Promise<Reply>): Promise<Listener> {
  const server = createServer((request, response) => {
    void handle(request, response, answer);
  });
  const bound = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
  return {
    origin: `http://127.0.0.1:${String(bound)}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: Received) => Promise<Reply>,
): Promise<void> {
  try {
    const { method = 'GET', url: target = '/', headers } = request;
    if (!isLoopback(headers.host)) {
      send(response, { status: 403, headers: plain, body: 'The sandbox answers on loopback only.' });
      return;
    }
    const body = await readBody(request);
    if (body === undefined)
      send(response, { status: 413, headers: plain, body: 'The body is larger than 1 MB.' });
    else
      send(response, await answer({ origin: `http://${headers.host ?? ''}`, method, target, headers, body }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    if (!response.headersSent)
      send(response, { status: 500, headers: plain, body: `The sandbox failed: ${reason}` });
    else response.destroy();
  }
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

const isLoopback = (host = '') => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array); // no encoding is set, so chunks are bytes
    size += bytes.length;
    if (size > mostBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
