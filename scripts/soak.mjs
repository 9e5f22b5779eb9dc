// npm run test:soak [cases]: every property on 100,000 cases, or on as many as said; then every fault and every echo
// of a secret with every vendor; then every snippet target on all operations and 20,000 hostile texts, then a build of
// a clean checkout. Set VENDORSCOPE_SEED to repeat a run.
import { buildExtension } from './lib/build.mjs';
import { inCheckout } from './lib/paths.mjs';
import { exitCode } from './lib/processes.mjs';
import { runScript } from './lib/progress.mjs';
import { provideSnippetTools } from './lib/snippetTools.mjs';

await runScript(async () => {
  const [cases = '100000'] = process.argv.slice(2);
  if (!/^[1-9]\d{0,8}$/.test(cases)) throw new Error(`"${cases}" is not a number of cases.`);
  const properties = await mocha('properties', { VENDORSCOPE_RUNS: cases });
  const secrets = await mocha('secrets', { VENDORSCOPE_SOAK: '1' });
  await provideSnippetTools();
  // Compilers take as long as they take.
  const snippets = await mocha('snippets', { VENDORSCOPE_SOAK: '1' }, '--timeout', '0');
  // A clean checkout is installed and built, as this one is.
  await buildExtension();
  const packaged = await mocha('package', { VENDORSCOPE_SOAK: '1' });
  process.exitCode = properties || secrets || snippets || packaged;
});

/**
 * @param {string} suite
 * @param {Record<string, string>} variables
 * @param {string[]} more
 */
function mocha(suite, variables, ...more) {
  const program = inCheckout('node_modules', 'mocha', 'bin', 'mocha.js');
  const args = [program, '--config', inCheckout('test', suite, '.mocharc.json'), '--forbid-only', ...more];
  return exitCode(process.execPath, args, { cwd: inCheckout(), env: { ...process.env, ...variables } });
}
