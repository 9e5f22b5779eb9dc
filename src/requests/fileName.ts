/** Characters of a file's name without its ending; four bytes each at most, so that it fits every file system. */
const LONGEST = 60;

/** Names of devices, which Windows gives to no file whatever its ending. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;

/**
 * A file's name made of a request's: small letters, safe on every system, and no other than those `taken`
 * also where large and small letters are the same.
 */
export function fileNameOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const trimmed = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
  const stem = trimmed === '' ? 'request' : reserved.test(trimmed) ? `${trimmed}-request` : trimmed;
  const used = new Set(taken.map((one) => one.normalize('NFC').toLowerCase()));
  for (let number = 1; ; number++) {
    const file = number === 1 ? `${stem}.json` : `${stem}-${String(number)}.json`;
    if (!used.has(file)) return file;
  }
}
