import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageTemplate } from '../../../src/host/panel/pageTemplate';
import { bundledFiles, filledPage } from './pageFiles';
import type { PageOptions } from './pageFiles';

/** A server on loopback for one page and what it loads. */
export interface PageServer {
  readonly origin: string;
  close(): void;
}

/** Serves the panel's page; whatever else is asked for is not there. */
export async function servePage(options: Omit<PageOptions, 'origin'>): Promise<PageServer> {
  const files = await bundledFiles();
  let origin = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(filledPage(pageTemplate, { ...options, origin }));
      return;
    }
    const file = files.get(pathname.slice(1));
    if (file === undefined) response.statusCode = 404;
    else response.setHeader('content-type', file.type);
    response.end(file?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`; // it listens on a port
  return {
    origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
