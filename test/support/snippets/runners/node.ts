import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Ran, Runnable, Runner } from '../runner';
import { call, inFolder, twoAtATime } from './program';

/** What Node executes, and which packages it needs. */
interface NodeTarget {
  readonly target: string;
  readonly name: string;
  readonly modules: readonly string[];
  /** A snippet as JavaScript. */
  readonly javaScriptOf?: (code: string) => string;
}

/** Each snippet is a process of its own; the project's own packages are installed for it. */
export function nodeRunner({ target, name, modules, javaScriptOf = (code) => code }: NodeTarget): Runner {
  return {
    target,
    name,
    packages: ['nodejs'],
    missing: async () => {
      const check = [
        "if (Number.parseInt(process.versions.node) < 20) throw new Error('It needs Node 20.');",
        ...modules.map((one) => `await import('${one}');`),
      ];
      const [ran] = await runAll([{ name: 'check', code: check.join('\n') }], {});
      return ran?.code === 0 ? undefined : `Node cannot run it: ${ran?.errors ?? ''}`;
    },
    run: (snippets, env) =>
      runAll(
        snippets.map(({ name: own, code }) => ({ name: own, code: javaScriptOf(code) })),
        env,
      ),
  };
}

const runAll = (snippets: readonly Runnable[], env: Readonly<Record<string, string>>): Promise<Ran[]> =>
  inFolder(async (folder) => {
    const undici = dirname(createRequire(import.meta.url).resolve('undici/package.json'));
    await symlink(dirname(undici), join(folder, 'node_modules')); // the others stand beside it
    return twoAtATime(snippets, async ({ name, code }) => {
      const own = join(folder, name);
      await mkdir(own);
      await writeFile(join(own, 'snippet.mjs'), code);
      return call(process.execPath, ['snippet.mjs'], env, own);
    });
  });
