// node_modules, as the lockfile says.
import { join } from 'node:path';
import { readJson } from './json.mjs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { checkoutCacheFolder, inCheckout } from './paths.mjs';
import { step } from './progress.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** Installs the locked dependencies when they are missing or not the locked ones. No install script runs. */
export async function ensureDependencies() {
  if (await installed()) return;
  await step('Installing dependencies', () =>
    withLock(join(checkoutCacheFolder(), 'dependencies.lock'), async () => {
      // A production environment (NODE_ENV, npm's own settings) would leave out what builds and tests.
      const all = ['--include=dev', '--include=optional'];
      if (!(await installed())) await npm(inCheckout(), ['ci', '--ignore-scripts', ...all]);
    }),
  );
}

/**
 * npm writes a lockfile of what it installed as its very last act, so comparing the two contents also
 * notices an installation that was killed, a checkout of another branch and a hand-installed package.
 */
async function installed() {
  const [wanted, present] = await Promise.all([
    packagesIn('package-lock.json'),
    packagesIn('node_modules/.package-lock.json').catch(() => undefined),
  ]);
  if (!wanted) throw new Error('package-lock.json lists no packages.');
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, LockedPackage> | undefined>}
 */
async function packagesIn(file) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (await readJson(inCheckout(file)));
  return lock.packages;
}
