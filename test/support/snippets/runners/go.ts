import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ran, Runnable, Runner } from '../runner';
import { call, callApart, compilerEnv, inFolder, succeeds, twoAtATime } from './program';

/** Go, which compiles all snippets as programs of one module. */
export const go: Runner = {
  target: 'go',
  name: 'go',
  packages: ['golang-go'],
  missing: async () => ((await succeeds('go', ['version'])) ? undefined : 'There is no Go compiler.'),
  run: (snippets, env) =>
    inFolder(async (folder) => {
      const built = await build(folder, snippets);
      return twoAtATime(snippets, async ({ name }) => {
        const program = join(folder, 'bin', name);
        const exists = await access(program).then(
          () => true,
          () => false,
        );
        return exists ? callApart(program, [], env) : { ...built, code: undefined };
      });
    }),
};

async function build(folder: string, snippets: readonly Runnable[]): Promise<Ran> {
  await writeFile(join(folder, 'go.mod'), 'module snippets\n\ngo 1.19\n');
  for (const { name, code } of snippets) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'main.go'), code);
  }
  const offline = { GOPROXY: 'off', GOTOOLCHAIN: 'local' };
  return call(
    'go',
    ['build', '-ldflags=-s -w', '-o', 'bin/', './...'],
    { ...compilerEnv, ...offline },
    folder,
  );
}
