import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { bundle } from '../client/bundle';
import type { Figure, Part } from '../figures';
import { inRealTime } from '../quota/realTime';
import type { Outcome } from '../quota/virtual';
import { inVirtualTime } from '../quota/virtual';

const ROUNDS = 5;
const LATENCIES_MS = [50, 100, 200, 400, 800];

/** A list fetched to its end under a quota. */
export const bench: Part = async () => {
  const simulated: Outcome[] = [];
  for (const latency of LATENCIES_MS) simulated.push(await inVirtualTime(latency));
  const worker = await bundle('quota', 'worker.ts');
  const folder = temporaryFolder('bench-quota');
  const alone = await inRealTime(worker, folder, 1, ROUNDS);
  const shared = await inRealTime(worker, folder, 4, ROUNDS);
  return {
    title: 'Fetch-all under quota: share of the ideal throughput',
    method:
      'The documented quotas of AutoVu (60 a minute, 600 pages in simulated time, a round each with answers after ' +
      `${LATENCIES_MS.join(', ')} ms) and LetsJobIt (100 in 10 seconds, 300 pages in real time), nothing reserved. The ` +
      'ideal is full windows one after another: 540 s from the first request to the last for the one, 20 s for the ' +
      'other; the share is that time by the time that passed at the server. The server refuses what exceeds the ' +
      'quota in any stretch of its length.',
    figures: [
      ...figures('60 a minute, simulated', simulated, 97),
      ...figures('100 in 10 s, one process', alone, 97),
      ...figures('100 in 10 s, four processes that share the count', shared, 90),
    ],
  };
};

const figures = (what: string, outcomes: readonly Outcome[], atLeast: number): Figure[] => [
  { what, unit: '%', ours: outcomes.map(({ share }) => share), targets: [{ atLeast }] },
  {
    what: `${what}: answers with 429`,
    unit: '',
    ours: outcomes.map(({ refused }) => refused),
    targets: [{ atMost: 0 }],
  },
];
