import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Ran } from '../runner';

/** A program that hangs is ended after ten minutes, which leave a compiler its time. */
const timeout = 600_000;

/**
 * Calls a program in a folder with only these variables, and PATH and HOME. Its output goes to a file: what a program
 * that dies has still in hand for a pipe is lost where nobody reads it at once.
 */
export const call = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<Ran> =>
  inFolder(async (own) => {
    const printed = await open(join(own, 'output'), 'w+');
    try {
      const child = spawn(command, args, {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, ...env },
        stdio: ['ignore', printed.fd, 'pipe'],
      });
      const late = setTimeout(() => child.kill('SIGKILL'), timeout).unref();
      const ended = new Promise<number>((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (status) => {
          clearTimeout(late);
          resolve(status ?? -1);
        });
      });
      const [errors, code] = await Promise.all([child.stderr === null ? '' : text(child.stderr), ended]);
      return { code, output: await readFile(join(own, 'output'), 'utf8'), errors };
    } finally {
      await printed.close();
    }
  });

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
