import { readFile } from 'node:fs/promises';

/**
 * Reads a JSON file. The result is `unknown`, so that every caller says what it expects.
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export async function readJson(file) {
  /** @type {unknown} */
  const value = JSON.parse(await readFile(file, 'utf8'));
  return value;
}
