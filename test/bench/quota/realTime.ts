import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PAGE_ROWS } from '../client/lists';
import { startPageServer } from '../client/startPageServer';
import { nextMessage } from '../nextMessage';
import { idealMs, tenSeconds } from './limits';
import type { Outcome } from './virtual';
import type { Done, Task } from './worker';

/** Three windows' worth of requests. */
const REQUESTS = 300;

/** How far apart rounds begin that run beside each other: their bursts, one every ten seconds, shall not meet. */
const APART_MS = 2_000;

/**
 * Fetches with one process or several that share a key, in real time. The rounds, of which five have room, run beside
 * each other, each with a vendor and a folder of its own: nearly all of the time they wait.
 */
export async function inRealTime(
  worker: string,
  folder: string,
  processes: number,
  rounds: number,
): Promise<Outcome[]> {
  const prepared = [];
  for (let round = 0; round < rounds; round++) {
    const server = await startPageServer();
    const [quota] = tenSeconds.windows;
    if (quota === undefined) throw new Error('There is no limit to obey.');
    await server.set({ pages: REQUESTS / processes, quota });
    const workers: ChildProcess[] = [];
    for (let count = 0; count < processes; count++) workers.push(await ready(worker));
    prepared.push({ server, workers });
  }
  return Promise.all(
    prepared.map(async ({ server, workers }, round): Promise<Outcome> => {
      await delay(round * APART_MS);
      const shared = processes === 1 ? {} : { folder: join(folder, `${String(processes)}-${String(round)}`) };
      const done = await Promise.all(
        workers.map((one) => finished(one, { origin: server.origin, ...shared })),
      );
      const { requests, refused, spanMs } = await server.report();
      server.close();
      const rows = done.reduce((sum, one) => sum + one.rows, 0);
      if (rows !== REQUESTS * PAGE_ROWS || !done.every(({ complete }) => complete))
        throw new Error(`${String(rows)} rows came with ${String(requests)} requests.`);
      return { share: (idealMs(REQUESTS, tenSeconds) / spanMs) * 100, refused };
    }),
  );
}

async function ready(worker: string): Promise<ChildProcess> {
  const child = fork(worker, { execArgv: [] });
  await nextMessage(child);
  return child;
}

async function finished(child: ChildProcess, task: Task): Promise<Done> {
  child.send(task);
  return (await nextMessage(child)) as Done; // what it says to a task
}
