// Builds everything that ships: the host (CommonJS, small, loaded at activation), the engine and the
// headless core (ES modules, split into chunks that load on first use), and the webview.
import { build, context } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { overBudget } from './scripts/lib/budgets.mjs';
import { lazyVendors } from './scripts/lib/lazyVendors.mjs';
import { noticesFor } from './scripts/lib/notices.mjs';
import { webviewBundles } from './scripts/lib/webview.mjs';

const watch = process.argv.includes('--watch');
const outdir = 'dist';

/** The host reaches everything that does not need `vscode` through one dynamic import, kept as a file of its own. */
const lazyEngine = {
  name: 'lazy-engine',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/engine$/ }, (args) =>
      args.kind === 'dynamic-import' ? { path: './engine.mjs', external: true } : undefined,
    );
  },
};

/** So does what of the host itself is not needed at activation. */
const lazyHost = {
  name: 'lazy-host',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/later$/ }, (args) =>
      args.kind === 'dynamic-import' ? { path: './chunks/later.js', external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: import.meta.dirname,
};

/** @type {import('esbuild').BuildOptions} */
const host = {
  ...shared,
  entryPoints: { extension: 'src/extension.ts', 'chunks/later': 'src/host/later.ts' },
  outdir,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  external: ['vscode'],
  plugins: [lazyEngine, lazyHost],
};

/** @type {import('esbuild').BuildOptions} */
const engine = {
  ...shared,
  // The worker is the program of a thread; ParseThread knows its file as ../parseWorker.mjs.
  entryPoints: { engine: 'src/engine.ts', core: 'src/core.ts', parseWorker: 'src/http/json/parseWorker.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  plugins: [lazyVendors],
  // undici is CommonJS and calls require('node:…'); ES modules have no require of their own.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
};

/** @type {import('esbuild').BuildOptions[]} */
const webview = Object.values(webviewBundles).map((bundle) => ({
  ...shared,
  ...bundle,
  outdir: `${outdir}/webview`,
}));

await clear();
await mkdir(`${outdir}/webview`, { recursive: true });
const targets = { host: [host], engine: [engine], webview };
if (watch) {
  for (const options of Object.values(targets).flat()) await (await context(options)).watch();
} else {
  /** @type {string[]} */
  const excesses = [];
  /** @type {string[]} */
  const bundled = [];
  for (const [name, bundles] of Object.entries(targets)) {
    const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: true })));
    const metafile = merged(built.map((one) => one.metafile));
    await writeFile(`${outdir}/${name}.meta.json`, JSON.stringify(metafile));
    bundled.push(...Object.keys(metafile.inputs));
    excesses.push(...overBudget(/** @type {keyof typeof targets} */ (name), metafile));
  }
  if (excesses.length > 0) throw new Error(excesses.join('\n'));
  await writeFile(`${outdir}/THIRD-PARTY-NOTICES.txt`, await noticesFor(bundled));
}

/**
 * What several bundles were made of, and what they became.
 * @param {import('esbuild').Metafile[]} metafiles
 * @returns {import('esbuild').Metafile}
 */
function merged(metafiles) {
  return {
    inputs: Object.fromEntries(metafiles.flatMap(({ inputs }) => Object.entries(inputs))),
    outputs: Object.fromEntries(metafiles.flatMap(({ outputs }) => Object.entries(outputs))),
  };
}

/** Removes what an earlier build left, except the types of core.mjs: those are scripts/types.mjs's to write. */
async function clear() {
  const types = ['core.d.mts', 'types'];
  const names = await readdir(outdir).catch(() => []);
  const old = names.filter((name) => !types.includes(name));
  await Promise.all(old.map((name) => rm(`${outdir}/${name}`, { recursive: true, force: true })));
}
