import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ran, Runnable } from '../runner';
import { call, inFolder, twoAtATime } from './program';

/** How an interpreter is called for a snippet that stands in a file. */
export interface Interpreter {
  readonly command: string;
  readonly args: readonly string[];
  readonly file: string;
}

/** Executes each snippet as a file in an empty folder of its own, two at a time. */
export const runEach = (
  snippets: readonly Runnable[],
  env: Readonly<Record<string, string>>,
  { command, args, file }: Interpreter,
): Promise<readonly Ran[]> =>
  twoAtATime(snippets, ({ code }) =>
    inFolder(async (folder) => {
      await writeFile(join(folder, file), code);
      return call(command, args, env, folder);
    }),
  );
