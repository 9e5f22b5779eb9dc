// What the bundles may weigh and hold. A build that exceeds it fails.

/** @typedef {import('esbuild').Metafile} Metafile */

const KIB = 1024;

/**
 * Largest size in bytes of what an entry point loads, chunks that load later apart. The headless core is not part of
 * what an editor loads, and holds everything that writes snippets.
 */
export const budgets = {
  host: 60 * KIB,
  engine: 350 * KIB,
  core: 600 * KIB,
  webview: 250 * KIB,
  credentials: 160 * KIB,
};

/** What activation may load beside the one file: nothing of ours, and of Node's what the editor's host has loaded itself. */
const atActivation = [
  'vscode',
  ...['crypto', 'module', 'path', 'timers/promises', 'tls', 'util'].map((name) => `node:${name}`),
];

/**
 * What is over budget, one line each.
 * @param {'host' | 'engine' | 'webview'} name
 * @param {Metafile} metafile
 * @returns {string[]}
 */
export function overBudget(name, metafile) {
  return entryPoints(metafile).flatMap((entry) => {
    const loaded = loadedBy(entry, metafile);
    const bytes = bytesOf(entry, metafile);
    const budget = budgets[smaller(entry) ?? name];
    const foreign = loaded.flatMap((path) =>
      Object.keys(metafile.outputs[path]?.inputs ?? {}).filter((input) => isForeign(name, input)),
    );
    const required = (entry.endsWith('/extension.js') ? (metafile.outputs[entry]?.imports ?? []) : [])
      .filter(({ path, kind }) => kind !== 'dynamic-import' && !atActivation.includes(path))
      .map(({ path }) => `${entry} loads ${path} at activation, which can wait.`);
    return [
      ...required,
      ...(bytes > budget ? [`${entry} loads ${String(bytes)} bytes; ${String(budget)} are allowed.`] : []),
      ...foreign.slice(0, 1).map((input) => `${entry} loads ${input}, which it must not.`),
    ];
  });
}

/**
 * The budget of an entry point that has one of its own.
 * @param {string} entry
 */
const smaller = (entry) =>
  entry.endsWith('/core.mjs') ? 'core' : entry.endsWith('/credentials.js') ? 'credentials' : undefined;

/**
 * undici loads with the first request, and no bundle but its own may hold it. The webview has no zod.
 * @param {string} name
 * @param {string} input
 */
const isForeign = (name, input) =>
  input.includes('node_modules/undici/') || (name !== 'engine' && input.includes('node_modules/zod/'));

/**
 * Scripts that load by themselves.
 * @param {Metafile} metafile
 */
const entryPoints = ({ outputs }) =>
  Object.entries(outputs)
    .filter(([path, { entryPoint }]) => /\.m?js$/.test(path) && entryPoint !== undefined)
    .map(([path]) => path)
    .filter((path) => !path.includes('/chunks/'));

/**
 * What an entry point weighs with what it imports statically, in bytes.
 * @param {string} entry
 * @param {Metafile} metafile
 */
export const bytesOf = (entry, metafile) =>
  loadedBy(entry, metafile).reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);

/**
 * An entry point and what it imports statically.
 * @param {string} entry
 * @param {Metafile} metafile
 */
function loadedBy(entry, { outputs }) {
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ path) => {
    if (seen.has(path) || !outputs[path]) return;
    seen.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') visit(next);
  };
  visit(entry);
  return [...seen];
}
