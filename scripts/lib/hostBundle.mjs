// The tests that run inside VS Code's extension host, each file bundled by itself; test/host/index.ts finds them.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { inCheckout } from './paths.mjs';

/** What VS Code is told to load: it exports `run()`. */
export const hostTestsEntry = inCheckout('out', 'test', 'host', 'index.js');

/** Bundles test/host into out/test/host. */
export async function bundleHostTests() {
  const outdir = inCheckout('out', 'test', 'host');
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: inCheckout(),
    entryPoints: ['test/host/index.ts', 'test/host/**/*.test.ts'],
    outbase: 'test/host',
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}
