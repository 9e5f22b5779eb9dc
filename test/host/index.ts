// Runs every test of this folder inside the extension host. Both drivers (the browser's and test-electron) call run().
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import CountingReporter, { writeCounts } from '../../scripts/lib/countingReporter.mjs';

/** Runs the tests; rejects if one fails. With VENDORSCOPE_HOST_LOG set, what they print goes to that file; with
 * VENDORSCOPE_HOST_ONLY, those whose file's name holds it. */
export async function run(): Promise<void> {
  const log = process.env.VENDORSCOPE_HOST_LOG;
  if (log) {
    Mocha.reporters.Base.consoleLog = (...line: unknown[]) => {
      appendFileSync(log, `${format(...line)}\n`);
    };
  }
  const failures = await runAll().catch((error: unknown) => {
    // A file that cannot be loaded ends the run before there is anything to count.
    Mocha.reporters.Base.consoleLog(error);
    writeCounts({ passed: 0, failed: 1 });
    return 1;
  });
  if (failures > 0) throw new Error(`${String(failures)} of the tests in the extension host failed.`);
}

async function runAll(): Promise<number> {
  const mocha = new Mocha({ ui: 'bdd', reporter: CountingReporter, timeout: 30_000 });
  const { VENDORSCOPE_HOST_ONLY: only = '' } = process.env;
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js') && file.includes(only)) mocha.addFile(join(__dirname, file));
  }
  return new Promise((resolve) => mocha.run(resolve));
}
