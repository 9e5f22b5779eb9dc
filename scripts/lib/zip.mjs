// As much of ZIP as a VSIX needs.
import { inflateRawSync } from 'node:zlib';

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} central where its record in the directory at the end begins
 * @property {() => Buffer} read
 */

/**
 * The files in an archive, in its order.
 * @param {Buffer} zip
 * @returns {ZipEntry[]}
 */
export function entriesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end === -1) throw new Error('This is no ZIP archive.');
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const central = at;
    const lengthOfName = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + lengthOfName);
    entries.push({ name, central, read: () => contentOf(zip, central) });
    at += 46 + lengthOfName + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The same archive in which every file is one that its owner writes and all read: the modes of a checkout are those
 * of whoever made it.
 * @param {Buffer} zip
 * @returns {Buffer}
 */
export function withPlainModes(zip) {
  const plain = Buffer.from(zip);
  for (const { central } of entriesOf(plain)) plain.writeUInt32LE((0o100644 << 16) >>> 0, central + 38);
  return plain;
}

/**
 * @param {Buffer} zip
 * @param {number} central
 */
function contentOf(zip, central) {
  const isDeflated = zip.readUInt16LE(central + 10) === 8;
  const length = zip.readUInt32LE(central + 20);
  const local = zip.readUInt32LE(central + 42);
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(begin, begin + length);
  return isDeflated ? inflateRawSync(content) : content;
}
