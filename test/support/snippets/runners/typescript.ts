import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Ran, Runnable, Runner } from '../runner';
import { call, inFolder, succeeds, twoAtATime } from './program';

/** Typed snippets with fetch, their types taken off, in Node. */
export const typescriptWithFetch = runner('typescript-fetch', 'tsc and node', []);

/** Typed snippets with undici and zod, the same way. */
export const typescriptWithUndici = runner('typescript-undici', 'tsc and node with undici and zod', [
  'undici',
  'zod',
]);

/** That the types are right is another test's to show; here, each snippet is a process of its own. */
function runner(target: string, name: string, modules: readonly string[]): Runner {
  return {
    target,
    name,
    packages: ['nodejs'],
    missing: async () => {
      const isRecent = 'process.exitCode = Number.parseInt(process.versions.node) < 20 ? 1 : 0';
      if (!(await succeeds(process.execPath, ['-e', isRecent]))) return 'It needs Node 20.';
      const imports = modules.map((one) => `import '${one}';`).join('\n');
      const [ran] = await runAll([{ name: 'check', code: imports }], {});
      return ran?.code === 0 ? undefined : `Node does not find ${modules.join(' and ')}.`;
    },
    run: (snippets, env) => runAll(snippets, env),
  };
}

const runAll = (
  snippets: readonly Runnable[],
  env: Readonly<Record<string, string>>,
): Promise<readonly Ran[]> =>
  inFolder(async (folder) => {
    // The project's own packages are installed for it: undici, and the others beside it.
    const undici = dirname(createRequire(import.meta.url).resolve('undici/package.json'));
    await symlink(dirname(undici), join(folder, 'node_modules'));
    return twoAtATime(snippets, async ({ name, code }) => {
      const own = join(folder, name);
      await mkdir(own);
      await writeFile(join(own, 'snippet.mjs'), javaScriptOf(code));
      return call(process.execPath, ['snippet.mjs'], { HOME: own, ...env }, own);
    });
  });

const javaScriptOf = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;
