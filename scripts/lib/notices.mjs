// The licences of everything that ended up in a bundle, as its authors ask for it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from './json.mjs';
import { inCheckout } from './paths.mjs';

/**
 * Writes one notice per package. Where a package names no terms there is nothing to pass on, and no build.
 * @param {Iterable<string>} inputs files that were bundled, relative to the checkout
 * @returns {Promise<string>}
 */
export async function noticesFor(inputs) {
  const notices = await Promise.all(packagesOf(inputs).map(noticeOf));
  return `Vendorscope contains the following software of others.\n\n${notices.join('\n')}`;
}

/**
 * The folders of the packages that files belong to, each once and in order. A package may bring its own copy of another.
 * @param {Iterable<string>} inputs
 * @returns {string[]}
 */
export function packagesOf(inputs) {
  const folders = [...inputs].flatMap(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/**
 * Packages whose authors leave the text out, and another of the same authors under the same licence that has it.
 * @type {Readonly<Record<string, string>>}
 */
const sameTerms = Object.fromEntries(
  ['fast-element', 'fast-foundation', 'fast-web-utilities'].map((name) => [
    `@microsoft/${name}`,
    'node_modules/@vscode/webview-ui-toolkit',
  ]),
);

/** @param {string} path */
async function noticeOf(path) {
  const folder = inCheckout(path);
  const { name, version, license } = /** @type {{ name: string; version: string; license: string }} */ (
    await readJson(join(folder, 'package.json'))
  );
  const text = (await textsIn(folder)) || (await textsIn(inCheckout(sameTerms[name] ?? path)));
  if (text === '') throw new Error(`${name} is bundled, and comes without the text of its licence.`);
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${text}\n`;
}

/** @param {string} folder */
async function textsIn(folder) {
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.join('\n').trim();
}
