// From the sources to what ships.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inCheckout } from './paths.mjs';
import { run } from './processes.mjs';
import { withPlainModes } from './zip.mjs';

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

/** What a VSIX would otherwise take from the machine that builds it: the time, its zone, the order of a language. */
const anywhere = { SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC', LC_ALL: 'C' };

/**
 * Builds `dist`, which vsce does through `vscode:prepublish`, and packages it as a VSIX. The same sources, packages and
 * Node give the same bytes, whenever and wherever that is.
 * @param {string} vsix the file to write
 * @param {string} [folder] the checkout, or a copy of it
 */
export async function packageExtension(vsix, folder = inCheckout()) {
  await mkdir(dirname(vsix), { recursive: true });
  const vsce = inCheckout('node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
    cwd: folder,
    env: { ...process.env, ...anywhere },
  });
  await writeFile(vsix, withPlainModes(await readFile(vsix)));
}
