// Where things are: the checkout, and a cache outside it for what takes long to fetch.
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout. */
const checkout = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The folder shared by all checkouts: `VENDORSCOPE_CACHE`, or `vendorscope` in the user's cache folder. */
export function cacheFolder() {
  const { VENDORSCOPE_CACHE, XDG_CACHE_HOME } = process.env;
  if (VENDORSCOPE_CACHE) return resolve(VENDORSCOPE_CACHE);
  return join(XDG_CACHE_HOME ? resolve(XDG_CACHE_HOME) : join(homedir(), '.cache'), 'vendorscope');
}

/** The part of the cache that belongs to this checkout alone. */
export function checkoutCacheFolder() {
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  return join(cacheFolder(), 'checkouts', name);
}

/**
 * A path inside the checkout.
 * @param {string[]} parts
 */
export function inCheckout(...parts) {
  return join(checkout, ...parts);
}
