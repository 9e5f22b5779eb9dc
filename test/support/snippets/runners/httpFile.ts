import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { provideNpmTool } from '../../../../scripts/lib/npmTool.mjs';
import type { Ran, Runnable, Runner } from '../runner';

/** What httpYac says with `--json`, as far as it is read here. */
interface Report {
  readonly requests: readonly {
    readonly fileName: string;
    readonly response?: { readonly statusCode: number; readonly body?: string };
  }[];
}

/** httpYac's command line, from npm. REST Client is an editor's extension only. */
export const httpYac: Runner = {
  target: 'http-file',
  name: 'httpYac',
  packages: [],
  missing: () =>
    provideNpmTool('httpyac').then(
      () => undefined,
      (error: unknown) => `httpYac could not be installed: ${String(error)}`,
    ),
  run: async (snippets, env) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'vendorscope-http-')));
    try {
      const names = await Promise.all(snippets.map((snippet) => write(folder, snippet)));
      const results: Ran[] = [];
      for (let at = 0; at < names.length; at += TOGETHER)
        results.push(...(await send(folder, names.slice(at, at + TOGETHER), env)));
      return results;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** So many files for one process, which takes a second to start. */
const TOGETHER = 50;

async function write(folder: string, { name, code }: Runnable): Promise<string> {
  await mkdir(join(folder, name));
  const file = join(name, `${name}.http`);
  await writeFile(join(folder, file), code);
  return file;
}

async function send(
  folder: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran[]> {
  const script = join(await provideNpmTool('httpyac'), 'bin', 'httpyac.js');
  // It ends before a pipe has taken all that it prints; a file has.
  const printed = await open(join(folder, 'printed.json'), 'w+');
  const child = spawn(process.execPath, [script, 'send', ...files, '--all', '--json', '--raw'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...env },
    stdio: ['ignore', printed.fd, 'pipe'],
  });
  const errors = child.stderr === null ? '' : await text(child.stderr);
  const output = await readFile(join(folder, 'printed.json'), 'utf8');
  await printed.close();
  const { requests } = JSON.parse(output) as Report; // what `--json` is documented to print
  return files.map((file) => {
    const one = requests.find(({ fileName }) => basename(fileName) === basename(file));
    return ranOf(one?.response, errors);
  });
}

/** It shows whatever comes; a status other than 2xx counts as a failure that it shows. */
function ranOf(response: Report['requests'][number]['response'], errors: string): Ran {
  if (response === undefined) return { code: 1, output: '', errors };
  const { statusCode, body = '' } = response;
  return statusCode >= 200 && statusCode < 300
    ? { code: 0, output: body, errors }
    : { code: 1, output: '', errors: `${String(statusCode)} ${body}` };
}
