import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import type { Report, Task } from '../../processes/memoryWorker';
import type { Figure } from '../figures';

const ROUNDS = 5;

/** What stays in a process that shows a page of 2 MB a hundred times, once it is warm; a process of its own each time. */
export async function memoryOfRuns(): Promise<Figure> {
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { before, after, requests } = await report({ what: 'run', warmUp: 10, times: 100 });
    if (requests !== 100) throw new Error(`${String(requests)} requests were sent.`);
    ours.push(after - before);
  }
  return {
    what: 'heap after 100 runs with 2 MB each, more than before',
    unit: 'MB',
    ours,
    targets: [{ atMost: 30 }],
  };
}

async function report(task: Task): Promise<Report> {
  const worker = inCheckout('test', 'processes', 'memoryWorker.ts');
  const child = fork(worker, { execArgv: ['--expose-gc', '--import', 'tsx'] });
  try {
    await once(child, 'message');
    child.send(task);
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Report | number]; // a report, or how the process ended
    if (typeof said !== 'object') throw new Error(`The process ended with ${String(said)}.`);
    return said;
  } finally {
    child.kill('SIGKILL');
  }
}
