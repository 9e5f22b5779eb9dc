// Large tools of the tests that come from npm, installed once into the cache and shared by all checkouts.
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './exists.mjs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';

/** Exactly these. httpYac (70 MB) runs .http files; the other (90 MB) compiles Kotlin. */
const versions = { httpyac: '6.16.7', 'kotlin-compiler': '2.4.20' };

/** @typedef {keyof typeof versions} NpmTool */

/**
 * Finds a tool in the cache, or installs it there.
 * @param {NpmTool} tool
 * @returns {Promise<string>} the folder of its package
 */
export async function provideNpmTool(tool) {
  const folder = join(cacheFolder(), `${tool}-${versions[tool]}`);
  const found = join(folder, 'node_modules', tool);
  if (await exists(found)) return found;
  await withLock(`${folder}.lock`, async () => {
    if (!(await exists(found))) await install(folder, tool);
  });
  return found;
}

/**
 * The folder gets its name only when it is complete, so a killed installation leaves nothing to trip over.
 * @param {string} folder
 * @param {NpmTool} tool
 */
async function install(folder, tool) {
  await mkdir(cacheFolder(), { recursive: true });
  const temporary = await mkdtemp(`${folder}.partial-`);
  try {
    const dependencies = { [tool]: versions[tool] };
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await npm(temporary, ['install', '--ignore-scripts', '--no-package-lock']);
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
