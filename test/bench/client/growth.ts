import { performance } from 'node:perf_hooks';
import type { Figure } from '../figures';
import type { Fetcher, OurFetcher } from './fetchers';
import { PAGE_ROWS } from './lists';
import { inUse } from './rounds';

const sizes = [10, 100, 1_000, 5_000] as const;
const ROUNDS = 5;

interface Grown {
  readonly ms: number[];
  readonly kb: number[];
}

/** What a page costs at the end of longer and longer lists: time, and memory that stays while rows are dropped. */
export async function growth(fetcher: OurFetcher): Promise<Figure[]> {
  const grown = new Map<number, Grown>(sizes.map((size) => [size, { ms: [], kb: [] }]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [size, { ms, kb }] of grown) {
      ms.push(await timeOf(fetcher, size));
      kb.push(await memoryOf(fetcher, size));
    }
  }
  const [smallest] = sizes;
  const least = grown.get(smallest);
  const beside = (kind: keyof Grown) => ({ [`${String(smallest)} pages`]: least?.[kind] ?? [] });
  return [...grown].slice(1).flatMap(([size, { ms, kb }]): Figure[] => {
    const target = [{ atMost: 1.2, of: `${String(smallest)} pages` }] as const;
    const pages = `a page of ${size.toLocaleString('en')}`;
    return [
      { what: `time of ${pages}`, unit: 'ms', ours: ms, peers: beside('ms'), targets: target },
      { what: `memory of ${pages}`, unit: 'KB', ours: kb, peers: beside('kb'), targets: target },
    ];
  });
}

/** Milliseconds a page. A short list is fetched again and again: one alone is over before the clock can tell. */
async function timeOf(fetcher: Fetcher, pages: number): Promise<number> {
  const times = Math.max(1, Math.round(200 / pages));
  const began = performance.now();
  for (let time = 0; time < times; time++) await whole(fetcher, pages);
  return (performance.now() - began) / (pages * times);
}

/**
 * Kilobytes that stay for a page once its rows are dropped: from the first page of a walk to its last. Of short lists
 * several are walked beside each other: one alone is less than what else comes and goes in a process.
 */
async function memoryOf({ walk }: OurFetcher, pages: number): Promise<number> {
  const walks = Array.from({ length: Math.max(1, 1_000 / pages) }, () => walk({ pages }));
  for (const one of walks) await one.next();
  const before = await inUse();
  for (const one of walks) for (let page = 1; page < pages; page++) await one.next();
  const kb = ((await inUse()) - before) * 1000;
  for (const one of walks) await one.return();
  return kb / (walks.length * (pages - 1));
}

async function whole(fetcher: Fetcher, pages: number): Promise<void> {
  const rows = await fetcher.fetch({ pages });
  if (rows !== pages * PAGE_ROWS) throw new Error(`${String(rows)} rows came.`);
}
