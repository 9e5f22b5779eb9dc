import { build } from 'esbuild';
import { join } from 'node:path';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';

/**
 * A program of the bench as what ships is built: in ES modules, split, with everything in it. Run from the sources,
 * each import of a constant would be the call of a getter, and ours would be several times slower than it is.
 */
export async function bundle(...path: readonly [string, ...string[]]): Promise<string> {
  const outdir = temporaryFolder('bench-program');
  await build({
    entryPoints: { program: inCheckout('test', 'bench', ...path) },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    // undici is CommonJS and calls require('node:…'); ES modules have no require of their own.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  });
  return join(outdir, 'program.mjs');
}
