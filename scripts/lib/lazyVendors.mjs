// Has each vendor of the catalog made when it is first asked for: a program needs one of them, and making the schemas of
// all takes longer than everything else that loads.
import { readFile } from 'node:fs/promises';

/** @type {import('esbuild').Plugin} */
export const lazyVendors = {
  name: 'lazy-vendors',
  setup(build) {
    build.onLoad({ filter: /[\\/]catalog[\\/]vendors[\\/]index\.ts$/ }, async ({ path }) => ({
      contents: withGetters(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * The list of vendors with a getter in place of each. esbuild bundles what is required like what is imported, and runs
 * it when it is reached.
 * @param {string} source
 */
function withGetters(source) {
  const files = new Map(
    [...source.matchAll(/^import \{ (\w+) \} from '(.+)';$/gm)].map(([, name = '', file = '']) => [
      name,
      file,
    ]),
  );
  const names = /^export const vendors = \{ (.+) \} as const;$/m.exec(source)?.[1]?.split(', ') ?? [];
  if (names.length === 0 || names.some((name) => !files.has(name)))
    throw new Error(
      'The list of vendors is not written as it was: scripts/lib/lazyVendors.mjs cannot read it.',
    );
  const getters = names.map((name) => `get ${name}() { return require('${files.get(name)}').${name}; },`);
  return `export const vendors = {\n${getters.join('\n')}\n};\n`;
}
