// What the bundles may weigh and hold. A build that exceeds it fails.

/** @typedef {import('esbuild').Metafile} Metafile */

const KIB = 1024;

/** Largest size in bytes of what each bundle loads, chunks that load later apart. */
const budgets = { host: 60 * KIB, engine: 350 * KIB, webview: 250 * KIB };

/**
 * What is over budget, one line each.
 * @param {keyof typeof budgets} name
 * @param {Metafile} metafile
 * @returns {string[]}
 */
export function overBudget(name, metafile) {
  const bytes = eagerOutputs(metafile).reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0);
  const foreign = eagerOutputs(metafile).flatMap((path) =>
    Object.keys(metafile.outputs[path]?.inputs ?? {}).filter((input) => isForeign(name, input)),
  );
  return [
    ...(bytes > budgets[name]
      ? [`${name} loads ${String(bytes)} bytes; ${String(budgets[name])} are allowed.`]
      : []),
    ...foreign.slice(0, 1).map((input) => `${name} loads ${input}, which it must not.`),
  ];
}

/**
 * undici loads with the first request, and no bundle but its own may hold it. The webview has no zod.
 * @param {string} name
 * @param {string} input
 */
const isForeign = (name, input) =>
  input.includes('node_modules/undici/') || (name !== 'engine' && input.includes('node_modules/zod/'));

/**
 * Scripts that load at once: the entry points and what they import statically.
 * @param {Metafile} metafile
 */
function eagerOutputs({ outputs }) {
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ path) => {
    if (seen.has(path) || !outputs[path]) return;
    seen.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') visit(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (/\.m?js$/.test(path) && entryPoint !== undefined && !path.includes('/chunks/')) visit(path);
  }
  return [...seen];
}
