/** What runs in the thread that `ParseThread` starts: a file of its own in the build. */
import { parentPort } from 'node:worker_threads';
import type { Job } from './parseThread';
import { parseTasks } from './parseTasks';

parentPort?.on('message', ({ id, task, text }: Job) => {
  parentPort?.postMessage({ id, result: parseTasks[task](text) });
});
