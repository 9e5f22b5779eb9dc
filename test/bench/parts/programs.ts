import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { pathToFileURL } from 'node:url';
import { AT_ONCE, LATENCY_MS, PAGES, PAGE_ROWS, ZOD } from '../client/lists';
import { startPageServer } from '../client/startPageServer';
import type { Part } from '../figures';
import { providePeers } from '../peers/providePeers';
import type { Program } from '../programs/peerPrograms';
import { peerPrograms } from '../programs/peerPrograms';
import { runProgram } from '../programs/runProgram';

const ROUNDS = 9;
const PEER_ROUNDS = 5;

/** Whole programs, from their start to their end, that fetch the same pages. */
export const bench: Part = async () => {
  const server = await startPageServer();
  const { origin } = server;
  const peers = await peerPrograms(await providePeers(), origin, PAGES, temporaryFolder('bench-programs'));
  const core = pathToFileURL(inCheckout('dist', 'core.mjs')).href;
  const own = (title: string, ...args: string[]): Program => ({
    title,
    args: [inCheckout('test', 'bench', 'programs', `${title}.mjs`), ...args],
  });
  const run = (program: Program, latencyMs?: number) =>
    runProgram(server, { pages: PAGES, ...(latencyMs === undefined ? {} : { latencyMs }) }, program, isWhole);

  const taken = { ours: new Array<number>(), floor: new Array<number>(), zod: new Array<number>() };
  const others = new Map(peers.map((peer): [Program, number[]] => [peer, []]));
  const late = { ours: new Array<number>(), floor: new Array<number>() };
  for (let round = -1; round < ROUNDS; round++) {
    const times = {
      zod: await run(own('zod', origin, String(PAGES))),
      ours: await run(own('ours', core, origin)),
      floor: await run(own('undici', origin, String(PAGES))),
    };
    if (round < 0) continue; // the first round reads the files from the disk
    for (const name of ['ours', 'floor', 'zod'] as const) taken[name].push(times[name]);
    late.ours.push(await run(own('ours', core, origin, String(AT_ONCE)), LATENCY_MS));
    late.floor.push(await run(own('undici', origin, String(PAGES), String(AT_ONCE)), LATENCY_MS));
    if (round >= PEER_ROUNDS) continue;
    for (const [peer, ms] of others) {
      ms.push(await runProgram(server, { pages: PAGES }, peer));
    }
  }
  server.close();
  return {
    title: 'Programs: the same 100 pages, from the start of the process to its end',
    method:
      `${String(PAGES)} pages of ${String(PAGE_ROWS)} rows with 40 fields of a documented list (LetsJobIt’s visits). ` +
      'Ours is a script with `dist/core.mjs`: the documented quota of 100 requests in 10 seconds is counted, and every ' +
      'page is compared with its document. The floor is a script with undici alone; “undici + zod” also validates ' +
      'every row. The others get the same requests as a `.http` file, a collection of `.bru` files and a Postman ' +
      'collection, and print as little as they can; that all requests arrived is checked.',
    figures: [
      {
        what: 'in sequence',
        unit: 'ms',
        ours: taken.ours,
        floor: taken.floor,
        peers: {
          [ZOD]: taken.zod,
          ...Object.fromEntries([...others].map(([{ title }, ms]) => [title, ms])),
        },
        targets: [{ atMost: 1, of: ZOD }],
      },
      {
        what: `${String(AT_ONCE)} at a time, each answer after ${String(LATENCY_MS)} ms`,
        unit: 'ms',
        ours: late.ours,
        floor: late.floor,
        targets: [{ atMost: 1.25, of: 'floor' }],
      },
    ],
  };
};

/** What our scripts say: every row came, and none differs from its document. */
function isWhole(output: string): boolean {
  const { rows, different = 0 } = JSON.parse(output) as { rows: number; different?: number }; // as the scripts write it
  return rows === PAGES * PAGE_ROWS && different === 0;
}
