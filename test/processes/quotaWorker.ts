// One process of several that share a key: it waits for the word, sends its requests and says how they ended.
import { autovu } from '../../src/catalog/vendors/autovu/vendor';
import type { RateLimit } from '../../src/catalog/rateLimit';
import { createDynamicClient } from '../../src/client/apiClient';
import { listDiary } from '../../src/catalog/vendors/autovu/diary';
import { systemClock } from '../../src/http/clock';
import { lazyTransport } from '../../src/http/transport/lazyTransport';
import { withLock } from '../../src/quota/fileLock';
import { Ledger } from '../../src/quota/ledger';
import { QuotaFolder } from '../../src/quota/quotaFolder';

/** What a worker is told. */
export interface Task {
  readonly folder: string;
  readonly origin: string;
  readonly credentials: { readonly apiKey: string; readonly scopecode: string; readonly apiPassword: string };
  readonly limit: RateLimit;
  readonly requests: number;
  readonly concurrency: number;
  /** `dies` as soon as the first answer is there, `locks` this file for ever. */
  readonly fate?: 'dies' | { readonly locks: string };
}

/** What a worker says: that it is ready; then how many were answered, and from when to when. */
export type Report = 'ready' | { readonly answered: number; readonly failed: readonly string[] };

const say = (report: Report) => process.send?.(report);

async function run(task: Task): Promise<void> {
  const { folder, origin, credentials, limit, fate } = task;
  if (typeof fate === 'object') {
    await withLock(fate.locks, { clock: systemClock, random: Math.random, patienceMs: 1000 }, () => {
      for (;;); // until somebody kills it
    });
  }
  const ledger = new Ledger(limit, systemClock, new QuotaFolder(folder).store(origin, credentials.apiKey));
  const network = lazyTransport({ clock: systemClock });
  const client = createDynamicClient({
    vendor: { ...autovu, rateLimit: limit },
    origin,
    credentials,
    ledger,
    transport: {
      exchange: async (request, signal) => {
        const response = await network.exchange(request, signal);
        if (fate === 'dies') process.kill(process.pid, 'SIGKILL');
        return response;
      },
      close: () => network.close(),
    },
  });
  const failed: string[] = [];
  let left = task.requests;
  const input = { path: { startDate: '2026-11-16' }, query: { pageSize: 1 } };
  const one = async () => {
    while (left-- > 0) {
      await client.call(listDiary, input, new AbortController().signal).catch((error: unknown) => {
        failed.push(String(error));
      });
    }
  };
  await Promise.all(Array.from({ length: task.concurrency }, one));
  say({ answered: task.requests - failed.length, failed });
  ledger.close();
  await client.close();
  process.disconnect();
}

process.on('message', (task: Task) => void run(task));
say('ready');
