import { performance } from 'node:perf_hooks';
import type { Figure } from '../figures';
import type { Fetcher, OurFetcher } from './fetchers';
import { PAGE_ROWS } from './lists';
import { inUse } from './rounds';

const sizes = [10, 100, 1_000, 5_000] as const;
/**
 * The same for memory, each with as many rows as the set of their identities holds before it doubles: a set that has
 * just doubled takes twice as much for a page, however long the list is.
 */
const fullSizes = [10, 163, 1_310, 5_242] as const;
const ROUNDS = 5;

type Measured = Map<number, number[]>;

/** What a page costs at the end of longer and longer lists: time, and memory that stays while rows are dropped. */
export async function growth(fetcher: OurFetcher): Promise<Figure[]> {
  const [times, memory] = [measured(sizes), measured(fullSizes)];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [pages, ms] of times) ms.push(await timeOf(fetcher, pages));
    for (const [pages, kb] of memory) kb.push(await memoryOf(fetcher, pages));
  }
  return [...figures('time', 'ms', times), ...figures('memory', 'KB', memory)];
}

const measured = (pages: readonly number[]): Measured => new Map(pages.map((count) => [count, []]));

/** Every list beside the shortest. */
function figures(what: string, unit: 'ms' | 'KB', measured: Measured): Figure[] {
  const [[fewest, least] = [0, []], ...longer] = measured;
  const shortest = `${String(fewest)} pages`;
  return longer.map(([pages, ours]) => ({
    what: `${what} of a page of ${pages.toLocaleString('en')}`,
    unit,
    ours,
    peers: { [shortest]: least },
    targets: [{ atMost: 1.2, of: shortest }],
  }));
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
  const walks = Array.from({ length: Math.max(1, Math.round(1_000 / pages)) }, () => walk({ pages }));
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
