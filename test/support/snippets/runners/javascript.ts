import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Ran, Runnable, Runner } from '../runner';

export const nodeWithFetch = nodeRunner('javascript-fetch', 'node', []);

export const nodeWithUndici = nodeRunner('node-undici', 'node with undici', ['undici']);

export const nodeWithAxios = nodeRunner('axios', 'node with axios and qs', ['axios', 'qs']);

/** Each snippet is a process of its own, two at a time; the project's own packages are installed for it. */
function nodeRunner(target: string, name: string, modules: readonly string[]): Runner {
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
    run: runAll,
  };
}

async function runAll(snippets: readonly Runnable[], env: Readonly<Record<string, string>>): Promise<Ran[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vendorscope-node-'));
  try {
    await symlink(packagesFolder(), join(folder, 'node_modules'));
    const results: Ran[] = [];
    const waiting = snippets.entries();
    const work = async () => {
      for (const [index, snippet] of waiting) results[index] = await runOne(snippet, folder, env);
    };
    await Promise.all([work(), work()]);
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where undici is installed, and the others beside it. */
const packagesFolder = (): string =>
  dirname(dirname(createRequire(import.meta.url).resolve('undici/package.json')));

async function runOne(
  { name, code }: Runnable,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  const own = join(folder, name);
  await mkdir(own);
  await writeFile(join(own, 'snippet.mjs'), code);
  const child = spawn(process.execPath, ['snippet.mjs'], {
    cwd: own,
    env: { PATH: process.env.PATH, HOME: own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? -1);
    });
  });
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code: status, output, errors };
}
