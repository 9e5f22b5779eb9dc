// The tools that execute snippets in the tests: as root on Debian, what is missing comes from the distribution.
import { join } from 'node:path';
import { onPath } from './onPath.mjs';
import { inCheckout } from './paths.mjs';
import { run } from './processes.mjs';
import { step } from './progress.mjs';

/**
 * Installs what runners miss where that needs no question. What cannot be had is not an error: the tests leave its
 * runner out and say why.
 */
export async function provideSnippetTools() {
  const wanted = await missingPackages();
  const apt = onPath('apt-get');
  if (wanted.length === 0 || apt === undefined || process.getuid?.() !== 0) return;
  await step('Installing tools that execute snippets', () => installWith(apt, wanted));
}

/**
 * Asks the runners, each for the packages that would bring its tool.
 * @returns {Promise<string[][]>}
 */
async function missingPackages() {
  const script = join('test', 'support', 'snippets', 'missingPackages.ts');
  const said = await run(process.execPath, ['--import', 'tsx', script], { cwd: inCheckout() });
  /** @type {unknown} */
  const packages = JSON.parse(said.trim().split('\n').at(-1) ?? '[]');
  return /** @type {string[][]} */ (packages);
}

/**
 * @param {string} apt
 * @param {string[][]} wanted
 */
async function installWith(apt, wanted) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  const install = (/** @type {string[]} */ packages) =>
    run(apt, [...patient, 'install', '-y', '--no-install-recommends', ...packages], { env });
  // Without the network the lists are those of the last time.
  await run(apt, [...patient, 'update'], { env }).catch(() => undefined);
  const all = [...new Set(wanted.flat())];
  // One that the distribution does not have must not keep the others away.
  await install(all).catch(async () => {
    for (const packages of wanted) await install(packages).catch(() => undefined);
  });
}
