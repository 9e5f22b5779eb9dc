// A vendor in a process of its own: node --import tsx pageServer.ts; see startPageServer.ts.
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { listening } from '../../support/servers';
import type { PageText } from './lists';
import { benchPages, visitPages } from './lists';

/** How it answers from now on; an address may ask for other pages and another latency. */
export interface Manner {
  readonly pages: number;
  /** How long it takes to answer, in milliseconds. */
  readonly latencyMs?: number;
  /** At most so many requests in so many seconds, whenever they begin; more are refused with 429. */
  readonly quota?: { readonly requests: number; readonly seconds: number };
}

/** What it was asked for since its manner was set. */
export interface Report {
  readonly requests: number;
  readonly refused: number;
  /** Milliseconds from the first request's arrival to the last one's. */
  readonly spanMs: number;
}

/** What is kept: the texts of a short list. */
const MOST_KEPT = 400;

let manner: Manner = { pages: 1 };
let [requests, refused, first, last] = [0, 0, 0, 0];
/** When those requests arrived that count. */
let counted: number[] = [];

void (async () => {
  const lists: Readonly<Record<string, readonly [name: string, start: number, text: PageText]>> = {
    '/bench': ['page', 1, benchPages()],
    '/api/v2/visits': ['pagination', 0, await visitPages()],
  };
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [name, start, text] = lists[pathname] ?? [];
    if (name === undefined || text === undefined) {
      response.writeHead(404).end();
      return;
    }
    arrived();
    if (isRefused()) {
      refused++;
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' }).end('{}');
      return;
    }
    const position = Number(searchParams.get(name) ?? start);
    const pages = Number(searchParams.get('pages') ?? manner.pages);
    const latencyMs = Number(searchParams.get('latency') ?? manner.latencyMs ?? 0);
    const key = `${pathname} ${String(position)} ${String(pages)}`;
    const body = kept.get(key) ?? Buffer.from(text(position, pages));
    if (kept.size < MOST_KEPT) kept.set(key, body);
    const answer = () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    };
    if (latencyMs === 0) answer();
    else setTimeout(answer, latencyMs);
  });
  server.keepAliveTimeout = 60_000;
  const origin = await listening(server);
  process.on('message', (message: Manner | 'report') => {
    if (message === 'report') {
      process.send?.({ requests, refused, spanMs: last - first } satisfies Report);
      return;
    }
    manner = message;
    [requests, refused, first, last, counted] = [0, 0, 0, 0, []];
    process.send?.('set');
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.(origin);
})();

function arrived(): void {
  last = performance.now();
  if (requests++ === 0) first = last;
}

function isRefused(): boolean {
  const { quota } = manner;
  if (quota === undefined) return false;
  counted = counted.filter((at) => at > last - quota.seconds * 1000);
  if (counted.length >= quota.requests) return true;
  counted.push(last);
  return false;
}
