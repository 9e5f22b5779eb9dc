import type { Metafile } from 'esbuild';
import { budgets, bytesOf } from '../../../scripts/lib/budgets.mjs';
import { readJson } from '../../../scripts/lib/json.mjs';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import type { Section } from '../figures';

/** What is loaded at once, by the name of its build and of its budget. */
const entries = [
  { entry: 'dist/extension.js', build: 'host', budget: 'host' },
  { entry: 'dist/engine.mjs', build: 'engine', budget: 'engine' },
  { entry: 'dist/core.mjs', build: 'engine', budget: 'core' },
  { entry: 'dist/webview/main.js', build: 'webview', budget: 'webview' },
  { entry: 'dist/webview/credentials.js', build: 'webview', budget: 'credentials' },
] as const;

/** What each bundle weighs with all that it loads at once. */
export async function measureBundles(): Promise<Section> {
  const figures = entries.map(async ({ entry, build, budget }) => {
    const metafile = (await readJson(inCheckout('dist', `${build}.meta.json`))) as Metafile; // esbuild wrote it
    const targets = [{ atMost: budgets[budget] / 1000 }];
    return { what: entry, unit: 'KB', ours: [bytesOf(entry, metafile) / 1000], targets } as const;
  });
  return {
    title: 'Bundles',
    method:
      'From the metafiles of the build: each entry point with all that it imports statically, minified, as it lies on ' +
      'the disk. A build that exceeds a budget fails.',
    figures: await Promise.all(figures),
  };
}
