import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest } from '../../src/sandbox/startSandbox';
import { startSandbox } from '../../src/sandbox/startSandbox';
import { listening } from './servers';

/** The key that the sandbox behind the gate takes. */
export const gateKey = 'sandbox-letsjobit-api-key';

/** LetsJobIt's sandbox behind a gate, which lets pages through, holds them back, or breaks their connection. */
export interface LetsJobItGate extends AsyncDisposable {
  readonly origin: string;
  /** From the page that begins at this row, requests wait at the gate. */
  holdFrom(start: number): void;
  /** From the page that begins at this row, connections are cut. */
  cutFrom(start: number): void;
  /** Lets all through, also those that wait. */
  open(): void;
  /** How many requests wait at the gate. */
  readonly held: number;
  /** Where the pages began that the sandbox was asked for since the last look, in the order of the answers. */
  asked(): number[];
}

/** Starts both on loopback. */
export async function letsJobItGate(): Promise<LetsJobItGate> {
  const sandbox = await startSandbox();
  const site = sandbox.vendors.letsjobit;
  if (site === undefined) throw new Error('The sandbox does not know LetsJobIt.');
  const waiting = new Set<() => void>();
  let from = Infinity;
  let cuts = false;
  let seen = 0;
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await fetch(new URL(request.url ?? '', site.origin), {
      method: request.method ?? 'GET',
      headers: { Authorization: request.headers.authorization ?? '' },
    });
    const type = answer.headers.get('content-type') ?? 'text/plain';
    response.writeHead(answer.status, { 'Content-Type': type }).end(await answer.text());
  };
  const server = createServer((request, response) => {
    const go = (): void => {
      waiting.delete(go);
      // Who gave up while it waited is not answered.
      if (!request.socket.destroyed) void pass(request, response);
    };
    if (startOf(request.url ?? '') < from) go();
    else if (cuts) request.socket.destroy();
    else {
      waiting.add(go);
      request.socket.once('close', () => waiting.delete(go));
    }
  });
  const set = (start: number, cut: boolean): void => {
    from = start;
    cuts = cut;
  };
  return {
    origin: await listening(server),
    holdFrom: (start) => {
      set(start, false);
    },
    cutFrom: (start) => {
      set(start, true);
    },
    open: () => {
      set(Infinity, false);
      for (const go of [...waiting]) go();
    },
    get held() {
      return waiting.size;
    },
    asked: () => {
      const { requests } = sandbox;
      const fresh = requests.slice(seen).filter(isVisits);
      seen = requests.length;
      return fresh.map(({ path }) => startOf(path));
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sandbox.close();
    },
  };
}

const isVisits = ({ operationId }: LoggedRequest): boolean => operationId === 'visits.list';

const startOf = (path: string): number => Number(/[?&]pagination=(\d+)/.exec(path)?.[1] ?? 0);
