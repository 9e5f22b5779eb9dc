import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { readJson } from '../../../scripts/lib/json.mjs';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import type { Section } from '../figures';

/** What is loaded at once, by the name of its build, with what scripts/lib/budgets.mjs allows it in KiB. */
const entries = [
  { entry: 'dist/extension.js', build: 'host', budget: 60 },
  { entry: 'dist/engine.mjs', build: 'engine', budget: 350 },
  { entry: 'dist/core.mjs', build: 'engine', budget: 600 },
  { entry: 'dist/webview/main.js', build: 'webview', budget: 250 },
  { entry: 'dist/webview/credentials.js', build: 'webview', budget: 160 },
] as const;

/** What each bundle weighs with all that it loads at once. */
export async function measureBundles(): Promise<Section> {
  const figures = entries.map(async ({ entry, build, budget }) => {
    const file = inCheckout(join('dist', `${build}.meta.json`));
    const { outputs } = (await readJson(file)) as Metafile; // esbuild wrote it
    const bytes = loadedBy(entry, outputs).reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
    const targets = [{ atMost: budget * 1.024 }];
    return { what: entry, unit: 'KB', ours: [bytes / 1000], targets } as const;
  });
  return {
    title: 'Bundles',
    method:
      'From the metafiles of the build: each entry point with all that it imports statically, minified, as it lies on ' +
      'the disk. A build that exceeds a budget fails.',
    figures: await Promise.all(figures),
  };
}

/** An output and what it imports statically. */
function loadedBy(entry: string, outputs: Metafile['outputs']): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (output === undefined || seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  visit(entry);
  return [...seen];
}
