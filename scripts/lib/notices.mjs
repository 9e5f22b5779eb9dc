// The licences of everything that ended up in a bundle, as its authors ask for it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from './json.mjs';
import { inCheckout } from './paths.mjs';

/**
 * Writes one notice per package.
 * @param {Iterable<string>} inputs files that were bundled, relative to the checkout
 * @returns {Promise<string>}
 */
export async function noticesFor(inputs) {
  const names = new Set([...inputs].flatMap((input) => packageOf(input) ?? []));
  const notices = await Promise.all([...names].sort().map(noticeOf));
  return `Vendorscope contains the following software of others.\n\n${notices.join('\n')}`;
}

/** @param {string} input */
function packageOf(input) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

/** @param {string} name */
async function noticeOf(name) {
  const folder = inCheckout('node_modules', name);
  const { version, license } = /** @type {{ version: string; license: string }} */ (
    await readJson(join(folder, 'package.json'))
  );
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${texts.join('\n').trim()}\n`;
}
