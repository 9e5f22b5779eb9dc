import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Ran } from '../runner';

/** Calls a program in a folder with only these variables, and PATH and HOME. */
export async function call(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<Ran> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? -1);
    });
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, errors };
}

/** The same in an empty folder, which is gone afterwards. */
export const callApart = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> => inFolder((folder) => call(command, args, env, folder));

/** Lets work be done in a folder that is gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'vendorscope-snippet-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does work for each item, two at a time; results in the order of the items. */
export async function twoAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** What a compiler needs of this machine's environment: its caches are where they always are. */
export const compilerEnv: Readonly<Record<string, string>> = { HOME: process.env.HOME ?? tmpdir() };

/** Whether a compiler is there and ends with 0. */
export const succeeds = (command: string, args: readonly string[]): Promise<boolean> =>
  callApart(command, args, compilerEnv).then(
    ({ code }) => code === 0,
    () => false,
  );
