// Measures the client, bundled as it ships, in a process of its own: node --expose-gc measure.mjs <origin>
import type { Figure } from '../figures';
import type { Fetcher } from './fetchers';
import { ourFetcher, undiciFetcher, zodSchema } from './fetchers';
import { growth } from './growth';
import { AT_ONCE, LATENCY_MS, PAGES, PAGE_ROWS, ZOD } from './lists';
import type { Taken } from './rounds';
import { inRounds, inUse, processor, wall } from './rounds';

const ROUNDS = 15;
/** Until the compiler has seen enough: a process that is warm is what is measured. */
const WARM_UPS = 15;

const [origin = ''] = process.argv.slice(2);
const fetchers = {
  ours: ourFetcher(origin),
  drift: ourFetcher(origin, { drift: true }),
  floor: undiciFetcher(origin),
  zod: undiciFetcher(origin, zodSchema()),
};

void (async () => {
  const figures = [
    ...(await timesOf(fetchers, 1)),
    ...(await timesOf(fetchers, AT_ONCE)),
    await withLatency(fetchers),
    await memoryOf(fetchers),
    ...(await growth(fetchers.ours)),
  ];
  process.send?.(figures, () => process.exit(0));
})();

type Fetchers = Readonly<Record<'ours' | 'drift' | 'floor' | 'zod', Fetcher>>;

async function timesOf(fetchers: Fetchers, atOnce: number): Promise<Figure[]> {
  const taken = await inRounds(
    ROUNDS,
    {
      ours: () => all(fetchers.ours, atOnce),
      drift: () => all(fetchers.drift, atOnce),
      floor: () => all(fetchers.floor, atOnce),
      zod: () => all(fetchers.zod, atOnce),
    },
    WARM_UPS,
  );
  const how = atOnce === 1 ? 'in sequence' : `${String(atOnce)} at a time`;
  const figure = (what: string, of: (taken: readonly Taken[]) => number[]): Figure[] => [
    {
      what: `${what}, ${how}`,
      unit: 'ms',
      ours: of(taken.ours),
      floor: of(taken.floor),
      peers: { [ZOD]: of(taken.zod) },
      targets: [{ atMost: 1.25, of: 'floor' }],
    },
    {
      what: `${what}, ${how}, every page compared`,
      unit: 'ms',
      ours: of(taken.drift),
      floor: of(taken.floor),
      peers: { [ZOD]: of(taken.zod) },
      targets: [{ atMost: 1, of: ZOD }],
    },
  ];
  return [...figure('time', wall), ...figure('processor time', processor)];
}

async function withLatency({ ours, floor }: Fetchers): Promise<Figure> {
  const taken = await inRounds(
    5,
    { ours: () => all(ours, AT_ONCE, LATENCY_MS), floor: () => all(floor, AT_ONCE, LATENCY_MS) },
    1,
  );
  return {
    what: `time, ${String(AT_ONCE)} at a time, each answer after ${String(LATENCY_MS)} ms`,
    unit: 'ms',
    ours: wall(taken.ours),
    floor: wall(taken.floor),
    targets: [{ atMost: 1.25, of: 'floor' }],
  };
}

/** What all pages take up while the caller holds them. */
async function memoryOf({ ours, floor, zod }: Fetchers): Promise<Figure> {
  const held = async (fetcher: Fetcher): Promise<number> => {
    const kept: unknown[] = [];
    const before = await inUse();
    await fetcher.fetch({ pages: PAGES, onPage: (page) => kept.push(page) });
    const after = await inUse();
    if (kept.length !== PAGES) throw new Error('Not every page was kept.');
    return after - before;
  };
  const taken: Record<'ours' | 'floor' | 'zod', number[]> = { ours: [], floor: [], zod: [] };
  for (let round = 0; round < 5; round++) {
    taken.ours.push(await held(ours));
    taken.floor.push(await held(floor));
    taken.zod.push(await held(zod));
  }
  return {
    what: 'memory of all pages, answers as text included',
    unit: 'MB',
    ours: taken.ours,
    floor: taken.floor,
    peers: { [ZOD]: taken.zod },
  };
}

async function all(fetcher: Fetcher, atOnce: number, latency = 0): Promise<void> {
  const rows = await fetcher.fetch({ pages: PAGES, atOnce, latency });
  if (rows !== PAGES * PAGE_ROWS) throw new Error(`${String(rows)} rows came.`);
}
