// Checks, after the suites that record coverage, that every branch of the client's core was taken in some
// test. A branch that none can take carries `/* c8 ignore next -- why */`.
import { transform } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COVERAGE_FOLDER } from './lib/coverage.mjs';
import { readJson } from './lib/json.mjs';
import { inCheckout } from './lib/paths.mjs';
import { exitCode } from './lib/processes.mjs';
import { runScript } from './lib/progress.mjs';

/** What the promise is about. */
const folders = ['src/http', 'src/quota', 'src/client'];

/**
 * @typedef {object} Script
 * @property {{ functionName: string, ranges: { endOffset: number, count: number }[] }[]} functions
 */

/**
 * @typedef {object} FileCoverage
 * @property {Record<string, { loc: { start: { line: number } } }>} branchMap
 * @property {Record<string, number[]>} b how often each was taken
 */

await runScript(async () => {
  await dropLoaderExports();
  const coverage = await recorded();
  const holes = [];
  let branches = 0;
  for (const file of await files()) {
    const seen = coverage[inCheckout(file)];
    if (seen === undefined && (await runs(file))) holes.push(`${file}: no test loads it`);
    for (const { line, taken } of seen === undefined ? [] : branchesOf(seen)) {
      branches++;
      if (!taken) holes.push(`${file}:${String(line)}`);
    }
  }
  process.stdout.write(`${String(branches)} branches, ${String(holes.length)} holes\n`);
  for (const hole of holes) process.stdout.write(`  ${hole}\n`);
  process.exitCode = branches > 0 && holes.length === 0 ? 0 : 1;
});

/** The loader ends each module with `0 && (module.exports = …)`, a branch that is never taken. */
async function dropLoaderExports() {
  const folder = inCheckout(COVERAGE_FOLDER);
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    const record = /** @type {{ result: Script[] }} */ (await readJson(file));
    for (const { functions } of record.result) {
      for (const { functionName, ranges } of functions) {
        const end = ranges[0]?.endOffset ?? 0;
        const last = ranges.at(-1);
        const isExports = last?.count === 0 && last !== ranges[0] && last.endOffset >= end - 4;
        if (functionName === '' && isExports) ranges.pop();
      }
    }
    await writeFile(file, JSON.stringify(record));
  }
}

/**
 * What the suites recorded, by path.
 * @returns {Promise<Record<string, FileCoverage>>}
 */
async function recorded() {
  const reports = inCheckout('out', 'coverage-report');
  const args = [
    inCheckout('node_modules', 'c8', 'bin', 'c8.js'),
    ...['report', '--reporter', 'json', '--merge-async', '--exclude-after-remap'],
    ...['--temp-directory', inCheckout(COVERAGE_FOLDER), '--reports-dir', reports],
    ...folders.flatMap((folder) => ['--include', `${folder}/**`]),
  ];
  if ((await exitCode(process.execPath, args, { cwd: inCheckout() })) !== 0) {
    throw new Error('Nothing was recorded: run the suites first, with npm test.');
  }
  return /** @type {Record<string, FileCoverage>} */ (await readJson(join(reports, 'coverage-final.json')));
}

/** @returns {Promise<string[]>} the files of the folders, from the checkout's root */
async function files() {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(inCheckout(folder), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
    }),
  );
  return found.flat().sort();
}

/**
 * The branches of a file, without those of the helpers that the loader puts before its first line.
 * @param {FileCoverage} coverage
 */
function branchesOf({ branchMap, b }) {
  return Object.entries(branchMap).flatMap(([id, { loc }]) =>
    loc.start.line === 1 ? [] : [{ line: loc.start.line, taken: (b[id]?.[0] ?? 0) > 0 }],
  );
}

/**
 * Whether a file holds anything but types.
 * @param {string} file
 */
async function runs(file) {
  const { code } = await transform(await readFile(inCheckout(file), 'utf8'), { loader: 'ts' });
  return code.trim() !== '';
}
