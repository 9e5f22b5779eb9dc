import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import type { PageServer } from '../client/startPageServer';
import type { Manner } from '../client/pageServer';
import type { Program } from './peerPrograms';

/** Runs a program to its end and gives the milliseconds; what it said and what the server got are checked. */
export async function runProgram(
  server: PageServer,
  manner: Manner,
  { title, args, cwd }: Program,
  check: (output: string) => boolean = () => true,
): Promise<number> {
  await server.set(manner);
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  const ms = performance.now() - began;
  const { requests, refused } = await server.report();
  if (code !== 0 || requests !== manner.pages || refused > 0 || !check(output)) {
    throw new Error(
      `${title} ended with ${String(code)} after ${String(requests)} requests:\n${output.slice(0, 2000)}`,
    );
  }
  return ms;
}
