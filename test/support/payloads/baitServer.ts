import { createServer } from 'node:http';
import { listening } from '../servers';
import { BAIT } from './index';

/** The server that payloads lead to, on a port of its own: nothing may ever ask it. */
export interface BaitServer extends AsyncDisposable {
  readonly origin: string;
  /** The paths that were asked for. */
  readonly taken: readonly string[];
  /** A page without any policy, of this HTML. */
  serve(path: string, html: string): void;
}

/** Starts one. */
export async function baitServer(): Promise<BaitServer> {
  const taken: string[] = [];
  const pages = new Map<string, string>();
  const server = createServer(({ url = '' }, response) => {
    if (url.startsWith(BAIT)) taken.push(url);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pages.get(url) ?? '');
  });
  return {
    origin: await listening(server),
    taken,
    serve: (path, html) => pages.set(path, html),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
