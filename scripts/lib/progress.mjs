// One line per step, with the time that it took.
import { performance } from 'node:perf_hooks';
import { requireNode } from './nodeVersion.mjs';
import { isStopping } from './processes.mjs';

/**
 * Runs one named step and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  process.stdout.write(`  ${title} … `);
  const result = await work();
  process.stdout.write(`${seconds(performance.now() - begun)}\n`);
  return result;
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `3.2 s`
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs a script's main function, if this Node can; a failure is printed as one message, without a stack unless `DEBUG` is set.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await requireNode();
    await main();
  } catch (error) {
    if (isStopping()) return;
    const text = error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error);
    process.stderr.write(`\n${text ?? ''}\n`);
    process.exit(1);
  }
}
