// Mocha's spec reporter, which also names the tests that had to be tried again, and writes how many tests passed and
// which ones failed to the file in VENDORSCOPE_COUNTS.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Mocha from 'mocha';

/** @typedef {{ passed: number, failed: number, failures?: string[] | undefined }} Counts `failures` names those that failed */

export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const again = [];
    /** @type {string[]} */
    const failures = [];
    runner.on('fail', (/** @type {Mocha.Test} */ test, /** @type {Error} */ error) => {
      failures.push(told(test, error));
    });
    runner.on('retry', (/** @type {Mocha.Test} */ test, /** @type {Error} */ error) => {
      again.push(told(test, error));
    });
    runner.once('end', () => {
      if (again.length > 0) process.stdout.write(`\n  Tried again after a failure:\n${again.join('\n')}\n`);
      writeCounts({ passed: this.stats.passes, failed: this.stats.failures, failures });
    });
  }
}

/**
 * @param {Mocha.Test} test
 * @param {Error} error
 */
function told(test, error) {
  return `  ${test.fullTitle()}\n    ${(error.stack ?? error.message).trim().replaceAll('\n', '\n    ')}`;
}

/** @param {Counts} counts */
export function writeCounts(counts) {
  const file = process.env.VENDORSCOPE_COUNTS;
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}
