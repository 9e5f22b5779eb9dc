import { createServer } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { TestServer } from '../../support/servers';
import { listening } from '../../support/servers';

/** How a vendor that was taken over leads elsewhere. */
export interface Lure {
  readonly what: string;
  /** In place of 200. */
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  /** In place of what the vendor would have said. */
  readonly body?: string;
  /** Changes what the vendor would have said. */
  readonly change?: (answer: unknown) => unknown;
}

/** A vendor that answers as the sandbox behind it does, with a lure in each answer that `lies` about. */
export async function lyingVendor(
  behind: string,
  lure: () => Lure,
  lies: (request: IncomingMessage) => boolean,
): Promise<TestServer> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array); // no encoding is set: bytes
    const told: Lure = lies(request) ? lure() : { what: 'the truth' };
    const { status = 200, headers = {}, body, change } = told;
    if (body !== undefined || status !== 200) {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(body ?? '{}');
      return;
    }
    const { host: _, connection: __, ...sent } = request.headers;
    const real = await fetch(`${behind}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers: sent as Record<string, string>, // none that the client sends stands twice
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    const text = await real.text();
    response.writeHead(real.status, { 'Content-Type': 'application/json', ...headers });
    response.end(change === undefined ? text : JSON.stringify(change(JSON.parse(text))));
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  const origin = await listening(server);
  return {
    origin,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
