// The suites of `npm test`, in the order in which they start, and how each is counted.
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { COVERAGE_FOLDER } from './coverage.mjs';
import { readJson } from './json.mjs';
import { inCheckout } from './paths.mjs';
import { exitCode } from './processes.mjs';

/** @typedef {import('./countingReporter.mjs').Counts} Counts */

/**
 * @typedef {object} Suite
 * @property {string[]} command
 * @property {boolean} mocha whether it counts its own tests; otherwise it is one test
 * @property {boolean} [covers] whether it records which branches it takes, for the suite coverage
 * @property {boolean} [browser] whether it needs VS Code and Chromium
 * @property {boolean} [tools] whether it needs what executes snippets
 * @property {boolean} [alone] whether it wants the machine for itself, and all that stand before it done
 */

const bin = (/** @type {string[]} */ ...parts) => inCheckout('node_modules', ...parts);
const npmRun = (/** @type {string} */ script) => ({
  command: ['npm', 'run', '--silent', script],
  mocha: false,
});
const mocha = (/** @type {string} */ name) => ({
  command: [
    process.execPath,
    bin('mocha', 'bin', 'mocha.js'),
    '--config',
    join('test', name, '.mocharc.json'),
    '--forbid-only',
  ],
  mocha: true,
});

/** @type {Record<string, Suite>} */
export const suites = {
  lint: npmRun('lint'),
  unit: { ...mocha('unit'), covers: true },
  http: { ...mocha('http'), covers: true },
  faults: { ...mocha('faults'), covers: true },
  properties: { ...mocha('properties'), covers: true },
  secrets: mocha('secrets'),
  security: { ...mocha('security'), covers: true },
  types: npmRun('types'),
  openapi: mocha('openapi'),
  golden: mocha('golden'),
  package: mocha('package'),
  knip: npmRun('knip'),
  coverage: {
    command: [process.execPath, inCheckout('scripts', 'coverage.mjs')],
    mocha: false,
    alone: true,
  },
  processes: { ...mocha('processes'), alone: true },
  snippets: { ...mocha('snippets'), tools: true, alone: true },
  host: {
    command: [process.execPath, inCheckout('scripts', 'test-host.mjs')],
    mocha: true,
    browser: true,
    alone: true,
  },
  e2e: { ...mocha('e2e'), browser: true, alone: true },
};

/** @typedef {Counts & { time: number }} Result with the milliseconds that it took */

/**
 * Runs suites in their order, a few at a time where they do not mind, and shows what each printed when it is done;
 * one that runs alone shows it as it goes.
 * @param {[name: string, suite: Suite][]} chosen
 * @param {(name: string, result: Result) => void} report
 */
export async function runSuites(chosen, report) {
  const lanes = Math.min(2, availableParallelism());
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  for (const [name, suite] of chosen) {
    const alone = suite.alone === true || chosen.length === 1;
    while (running.size >= (alone ? 1 : lanes)) await Promise.race(running);
    const run = timed(name, suite, alone).then((result) => {
      running.delete(run);
      report(name, result);
    });
    running.add(run);
    if (alone) await run;
  }
  await Promise.all(running);
}

/**
 * @param {string} name
 * @param {Suite} suite
 * @param {boolean} alone
 * @returns {Promise<Result>}
 */
async function timed(name, suite, alone) {
  const begun = performance.now();
  const title = `\n── ${name} ──\n`;
  if (alone) {
    process.stdout.write(title);
    const counts = await runSuite(name, suite, 'inherit');
    return { ...counts, time: performance.now() - begun };
  }
  const file = inCheckout('out', 'counts', `${name}.log`);
  await mkdir(inCheckout('out', 'counts'), { recursive: true });
  const log = await open(file, 'w');
  const counts = await runSuite(name, suite, ['ignore', log.fd, log.fd]).finally(() => log.close());
  process.stdout.write(`${title}${await readFile(file, 'utf8')}`);
  return { ...counts, time: performance.now() - begun };
}

/**
 * Runs one suite. A suite that dies, or that holds no test, counts as a failure.
 * @param {string} name
 * @param {Suite} suite
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {Promise<Counts>}
 */
async function runSuite(name, suite, stdio) {
  const [program = '', ...args] = suite.command;
  const file = inCheckout('out', 'counts', `${name}.json`);
  await mkdir(inCheckout('out', 'counts'), { recursive: true });
  await rm(file, { force: true });
  const env = {
    ...process.env,
    ...(suite.mocha ? { VENDORSCOPE_COUNTS: file } : {}),
    ...(suite.covers ? { NODE_V8_COVERAGE: inCheckout(COVERAGE_FOLDER) } : {}),
  };
  const shell = process.platform === 'win32' && program === 'npm';
  const succeeded = (await exitCode(program, args, { cwd: inCheckout(), env, shell, stdio })) === 0;
  if (!suite.mocha) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = await readJson(file).catch(() => ({ passed: 0, failed: 0 }));
  const { passed, failed, failures } = /** @type {Counts} */ (counts);
  return { passed, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed, failures };
}
