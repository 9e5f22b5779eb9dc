// The Node that package.json asks for.
import { readJson } from './json.mjs';
import { inCheckout } from './paths.mjs';

/**
 * Throws when a Node is older than package.json allows.
 * @param {string} [version]
 */
export async function requireNode(version = process.versions.node) {
  const { engines } = /** @type {{ engines: { node: string } }} */ (
    await readJson(inCheckout('package.json'))
  );
  const wanted = numbers(engines.node);
  const present = numbers(version);
  const index = wanted.findIndex((number, at) => number !== present[at]);
  if (index < 0 || (present[index] ?? 0) > (wanted[index] ?? 0)) return;
  throw new Error(`Vendorscope needs Node ${wanted.join('.')} or newer; this is Node ${version}.`);
}

/** @param {string} version */
const numbers = (version) => (version.match(/\d+/g) ?? []).map(Number);
