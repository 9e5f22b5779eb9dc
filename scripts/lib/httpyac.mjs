// The command line of httpYac, which runs .http files, installed once into the cache and shared by all checkouts.
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';

const version = '6.16.7';

/**
 * Finds httpYac in the cache, or installs it there (about 20 s and 70 MB, once).
 * @returns {Promise<string>} its script for Node
 */
export async function provideHttpyac() {
  const folder = join(cacheFolder(), `httpyac-${version}`);
  const script = join(folder, 'node_modules', 'httpyac', 'bin', 'httpyac.js');
  if (await exists(script)) return script;
  await withLock(`${folder}.lock`, async () => {
    if (!(await exists(script))) await install(folder);
  });
  return script;
}

/**
 * The folder gets its name only when it is complete, so a killed installation leaves nothing to trip over.
 * @param {string} folder
 */
async function install(folder) {
  await mkdir(cacheFolder(), { recursive: true });
  const temporary = await mkdtemp(`${folder}.partial-`);
  try {
    const dependencies = { httpyac: version };
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await npm(temporary, ['install', '--ignore-scripts', '--no-package-lock']);
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** @param {string} path */
async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
