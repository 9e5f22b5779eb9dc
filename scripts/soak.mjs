// npm run test:soak [cases]: every property on 100,000 cases, or on as many as said. Set VENDORSCOPE_SEED to
// repeat a run.
import { inCheckout } from './lib/paths.mjs';
import { exitCode } from './lib/processes.mjs';
import { runScript } from './lib/progress.mjs';

await runScript(async () => {
  const [cases = '100000'] = process.argv.slice(2);
  if (!/^[1-9]\d{0,8}$/.test(cases)) throw new Error(`"${cases}" is not a number of cases.`);
  const mocha = inCheckout('node_modules', 'mocha', 'bin', 'mocha.js');
  const args = [mocha, '--config', inCheckout('test', 'properties', '.mocharc.json'), '--forbid-only'];
  const env = { ...process.env, VENDORSCOPE_RUNS: cases };
  process.exitCode = await exitCode(process.execPath, args, { cwd: inCheckout(), env });
});
