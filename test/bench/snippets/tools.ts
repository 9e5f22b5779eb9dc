import { execFile } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { twoAtATime } from '../../support/snippets/runners/program';
import type { Row } from './generators';

/** A snippet to execute with these variables. */
export interface Execution {
  readonly code: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What executes the snippets of a row. */
export interface Tool {
  readonly row: Row;
  readonly title: string;
  /** Ends with success when it is there. */
  readonly probe: Command;
  /** Executes each, as a file of its own; whether it parsed, or compiled where the language does. */
  readonly execute: (snippets: readonly Execution[]) => Promise<boolean[]>;
}

type Command = readonly [program: string, ...args: string[]];

const TIMEOUT_MS = 60_000;

/** For a language that is run from its source: how a file is checked, and how it is run. */
const interpreted =
  (fileName: (code: string) => string, check: Command, run: Command): Tool['execute'] =>
  (snippets) =>
    twoAtATime(snippets, async ({ code, env }) => {
      const file = join(await emptyFolder(), fileName(code));
      await writeFile(file, code);
      // What ends with success has been parsed; a failure may have other reasons.
      return (await succeeds([...run, file], env)) || succeeds([...check, file], env);
    });

const named = (name: string) => () => name;
// Both kinds of module are written for Node; only the code says which it is.
const nodeFile = (code: string) =>
  /^(var|const) \w+ = require\(/m.test(code) ? 'snippet.cjs' : 'snippet.mjs';
// Debian's packages are those of its own Python, which need not be the first on the path.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const pythonCheck = "import sys; compile(open(sys.argv[1], encoding='utf-8').read(), 'snippet', 'exec')";

/** One a row, in the order of the table. */
export const tools: readonly Tool[] = [
  {
    row: 'curl',
    title: 'curl (sh)',
    probe: ['curl', '--version'],
    execute: interpreted(named('snippet.sh'), ['sh', '-n'], ['sh']),
  },
  {
    row: 'fetch',
    title: 'JavaScript (fetch)',
    probe: ['node', '--version'],
    execute: interpreted(named('snippet.mjs'), ['node', '--check'], ['node']),
  },
  {
    row: 'node',
    title: 'Node.js (undici; the others: http)',
    probe: ['node', '--version'],
    execute: interpreted(nodeFile, ['node', '--check'], ['node']),
  },
  {
    row: 'python',
    title: 'Python (requests)',
    probe: [python, '-c', 'import requests'],
    execute: interpreted(named('snippet.py'), [python, '-c', pythonCheck], [python]),
  },
  { row: 'go', title: 'Go (net/http)', probe: ['go', 'version'], execute: compiledGo },
  {
    row: 'php',
    title: 'PHP (cURL)',
    probe: ['php', '-r', "exit(function_exists('curl_init') ? 0 : 1);"],
    execute: interpreted(named('snippet.php'), ['php', '-l'], ['php']),
  },
  {
    row: 'ruby',
    title: 'Ruby (net/http)',
    probe: ['ruby', '--version'],
    execute: interpreted(named('snippet.rb'), ['ruby', '-c'], ['ruby']),
  },
];

/** Whether a program ends with success in a folder of its own. */
export async function succeeds(
  [program, ...args]: Command,
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): Promise<boolean> {
  const folder = cwd ?? (await emptyFolder());
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, ...env },
      timeout: TIMEOUT_MS,
    };
    execFile(program, args, options, (error) => {
      resolve(error === null);
    });
  });
}

/**
 * All in one module, a package each: compiling them together takes a tenth of the time. Each becomes a package
 * `sN` with a `Main`; those that compile are linked into one program, which runs the one that it is told.
 */
async function compiledGo(snippets: readonly Execution[]): Promise<boolean[]> {
  const module = await emptyFolder();
  await writeFile(join(module, 'go.mod'), 'module bench\n\ngo 1.19\n');
  for (const [index, { code }] of snippets.entries()) {
    const name = `s${String(index)}`;
    await mkdir(join(module, name));
    const text = code.replace(/^package main$/m, `package ${name}`).replace(/^func main\(\)/m, 'func Main()');
    await writeFile(join(module, name, 'snippet.go'), text);
  }
  const build = { GOFLAGS: '-mod=mod', HOME: process.env.HOME ?? module };
  const compiles = await twoAtATime([...snippets.keys()], (index) =>
    succeeds(['go', 'build', `./s${String(index)}`], build, module),
  );
  const names = [...snippets.keys()].filter((index) => compiles[index]).map((index) => `s${String(index)}`);
  const main = [
    'package main',
    `import ("os"; ${names.map((name) => `"bench/${name}"`).join('; ')})`,
    `func main() { switch os.Args[1] { ${names.map((name) => `case "${name}": ${name}.Main()`).join('; ')} } }`,
  ];
  await writeFile(join(module, 'main.go'), `${main.join('\n')}\n`);
  await succeeds(['go', 'build', '-o', 'all', '.'], build, module);
  // All packages are initialized, and one of ours reads its variables then.
  const variables = Object.assign({}, ...snippets.map(({ env }) => env)) as Record<string, string>;
  await twoAtATime([...snippets.entries()], ([index, { env }]) =>
    succeeds([join(module, 'all'), `s${String(index)}`], { ...variables, ...env }),
  );
  return compiles;
}

const root = temporaryFolder('bench-snippets');
symlinkSync(inCheckout('node_modules'), join(root, 'node_modules'));
let folders = 0;

/** An empty folder, from which the project's packages are found. */
async function emptyFolder(): Promise<string> {
  const folder = join(root, String(folders++));
  await mkdir(folder);
  return folder;
}
