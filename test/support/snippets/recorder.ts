import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { listening } from '../servers';
import type { TestServer } from '../servers';

/** A request exactly as it came in. */
export interface Recorded {
  readonly method: string;
  /** Path and query, as they stood in the request line. */
  readonly target: string;
  /** As they were written, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** When its header had come in, in milliseconds since 1970. */
  readonly at: number;
}

/** What a recorder answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server on a port of its own that keeps what it receives. */
export interface Recorder extends TestServer {
  /** What came in since the last look. */
  take(): Recorded[];
}

/** Starts one; `reply` is asked once a request is there, with the number of those before it. */
export async function recorder(
  reply: (request: Recorded, before: number) => Reply | Promise<Reply>,
): Promise<Recorder> {
  let requests: Recorded[] = [];
  let count = 0;
  // An address may be long: one value has 10,000 characters, each of them nine when it is encoded.
  const server = createServer({ maxHeaderSize: 4_000_000 }, (request, response) => {
    const at = Date.now();
    void read(request, at).then(async (recorded) => {
      requests.push(recorded);
      const { status, headers, body } = await reply(recorded, count++);
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body ?? '');
    });
  });
  const origin = await listening(server);
  return {
    origin,
    take: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage, at: number): Promise<Recorded> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array)); // no encoding is set: bytes
  const { rawHeaders } = request;
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    headers,
    body: Buffer.concat(chunks),
    at,
  };
}
