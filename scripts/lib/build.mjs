// From the sources to what ships.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inCheckout } from './paths.mjs';
import { run } from './processes.mjs';

/** Builds `dist`. */
export async function buildExtension() {
  await run(process.execPath, [inCheckout('esbuild.mjs')], { cwd: inCheckout() });
}

/**
 * Packages `dist` as a VSIX.
 * @param {string} vsix the file to write
 */
export async function packageExtension(vsix) {
  await mkdir(dirname(vsix), { recursive: true });
  const vsce = inCheckout('node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: inCheckout() });
}
