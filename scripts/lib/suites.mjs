// The suites of `npm test`, in the order in which they run, and how each is counted.
import { mkdir, rm } from 'node:fs/promises';
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
  types: npmRun('types'),
  knip: npmRun('knip'),
  unit: { ...mocha('unit'), covers: true },
  http: { ...mocha('http'), covers: true },
  faults: { ...mocha('faults'), covers: true },
  properties: { ...mocha('properties'), covers: true },
  coverage: { command: [process.execPath, inCheckout('scripts', 'coverage.mjs')], mocha: false },
  processes: mocha('processes'),
  golden: mocha('golden'),
  openapi: mocha('openapi'),
  host: { command: [process.execPath, inCheckout('scripts', 'test-host.mjs')], mocha: true, browser: true },
  e2e: { ...mocha('e2e'), browser: true },
};

/**
 * Runs one suite with its output on the terminal. A suite that dies, or that holds no test, counts as a failure.
 * @param {string} name
 * @param {Suite} suite
 * @returns {Promise<Counts>}
 */
export async function runSuite(name, suite) {
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
  const succeeded = (await exitCode(program, args, { cwd: inCheckout(), env, shell })) === 0;
  if (!suite.mocha) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = await readJson(file).catch(() => ({ passed: 0, failed: 0 }));
  const { passed, failed } = /** @type {Counts} */ (counts);
  return { passed, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed };
}
