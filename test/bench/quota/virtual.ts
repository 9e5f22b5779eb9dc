import { createDynamicClient } from '../../../src/client/dynamicClient';
import { InstantClock } from '../../support/instantClock';
import type { HttpResponse } from '../../../src/http/exchange';
import { benchPages, credentials, PAGE_ROWS, pagedOperation } from '../client/lists';
import { AT_ONCE, idealMs, minute, quotaVendor } from './limits';

/** What came of a fetch-all: the share of the ideal throughput in percent, and how often it was refused. */
export interface Outcome {
  readonly share: number;
  readonly refused: number;
}

const PAGES = 600;

/** Fetches ten minutes' worth of requests, each answered after so many milliseconds, in time that passes at once. */
export async function inVirtualTime(latencyMs: number): Promise<Outcome> {
  const clock = new InstantClock();
  const text = benchPages();
  const arrivals: number[] = [];
  let refused = 0;
  const client = createDynamicClient({
    vendor: quotaVendor(minute),
    credentials,
    clock,
    random: () => 0.5,
    transport: {
      exchange: async ({ url }, signal) => {
        // The vendor counts when the request arrives: half of the time after it was sent.
        await clock.sleep(latencyMs / 2, signal);
        const at = clock.elapsed();
        const left = minute.windows.map(
          ({ requests, seconds }) => requests - arrivals.filter((one) => one > at - seconds * 1000).length,
        );
        const isRefused = Math.min(...left) <= 0;
        if (isRefused) refused++;
        else arrivals.push(at);
        await clock.sleep(latencyMs / 2, signal);
        if (isRefused) return answer(429, '{}', clock, []);
        const page = Number(new URL(url).searchParams.get('page') ?? 1);
        const headers = minute.windows.map(
          ({ remainingHeader = '' }, index) =>
            [remainingHeader.toLowerCase(), String((left[index] ?? 1) - 1)] as const,
        );
        return answer(200, text(page, PAGES), clock, headers);
      },
      close: () => Promise.resolve(),
    },
  });
  let rows = 0;
  for await (const page of client.fetchAll(pagedOperation, {}, { concurrency: AT_ONCE, reserve: 0 }))
    rows += page.rows.length;
  await client.close();
  if (rows !== PAGES * PAGE_ROWS) throw new Error(`${String(rows)} rows came.`);
  const tookMs = Math.max(...arrivals) - Math.min(...arrivals);
  return { share: (idealMs(PAGES, minute) / tookMs) * 100, refused };
}

const answer = (
  status: number,
  text: string,
  clock: InstantClock,
  headers: readonly (readonly [string, string])[],
): HttpResponse => ({
  status,
  headers: new Map([['content-type', 'application/json'], ...headers]),
  text,
  wireBytes: text.length,
  decodedBytes: text.length,
  at: clock.now(),
  timing: { headersMs: 1, totalMs: 2 },
});
