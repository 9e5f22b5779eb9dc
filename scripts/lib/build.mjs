// From the sources to what ships.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inCheckout } from './paths.mjs';
import { run } from './processes.mjs';

/** Builds `dist`, except the types of the library. */
export async function buildExtension() {
  await run(process.execPath, [inCheckout('esbuild.mjs')], { cwd: inCheckout() });
}

/** Writes the types of `dist/core.mjs`; seconds of compiling that only users of the library need. */
export async function buildTypes() {
  await rm(inCheckout('dist', 'types'), { recursive: true, force: true });
  const tsc = inCheckout('node_modules', 'typescript', 'bin', 'tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: inCheckout() });
  await writeFile(inCheckout('dist', 'core.d.mts'), "export * from './types/core.js';\n");
}

/**
 * Builds `dist`, which vsce does through `vscode:prepublish`, and packages it as a VSIX.
 * @param {string} vsix the file to write
 */
export async function packageExtension(vsix) {
  await mkdir(dirname(vsix), { recursive: true });
  const vsce = inCheckout('node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: inCheckout() });
}
