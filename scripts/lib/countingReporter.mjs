// Mocha's spec reporter, which also writes how many tests passed and failed to the file in VENDORSCOPE_COUNTS.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Mocha from 'mocha';

/** @typedef {{ passed: number, failed: number }} Counts */

export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      writeCounts({ passed: this.stats.passes, failed: this.stats.failures });
    });
  }
}

/** @param {Counts} counts */
export function writeCounts(counts) {
  const file = process.env.VENDORSCOPE_COUNTS;
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}
