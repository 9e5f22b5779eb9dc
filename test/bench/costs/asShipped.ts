import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import type { Section } from '../figures';

/** What measures one part: a file `measure.ts` in the part's folder. */
interface Measuring {
  readonly measure: () => Promise<readonly Section[]>;
}

/**
 * Measures a part with the product's code bundled as it ships. Run from its sources, every name that a module imports
 * is looked up anew each time, which costs the product's small functions as much as their work.
 */
export async function asShipped(part: 'costs' | 'grid' | 'growth'): Promise<readonly Section[]> {
  const folder = inCheckout('out', 'bench');
  await build({
    entryPoints: {
      [`measure/${part}`]: inCheckout('test', 'bench', part, 'measure.ts'),
      parseWorker: inCheckout('src', 'http', 'json', 'parseWorker.ts'), // stands one folder above who starts it
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    plugins: [
      {
        name: 'what knows its own place stays there',
        setup: (bundling) => {
          bundling.onResolve({ filter: /\/scripts\/lib\/.*\.mjs$/ }, ({ path }) => ({
            path: pathToFileURL(inCheckout(path.slice(path.indexOf('scripts/lib/')))).href,
            external: true,
          }));
        },
      },
    ],
  });
  const made: unknown = await import(
    pathToFileURL(inCheckout('out', 'bench', 'measure', `${part}.mjs`)).href
  );
  return (made as Measuring).measure(); // what was just built
}
