/** A text without upper case and accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
}

/**
 * Finds a text in others whatever its case and its accents: anywhere, or as the whole. A pattern does that ten
 * times as fast as folding what is searched.
 */
export function searchFor(text: string, where: 'anywhere' | 'whole'): RegExp {
  const letters = Array.from(text.replace(MARKS, ''), (letter) => anyOf(fold(letter), letter));
  const pattern = letters.join('');
  return new RegExp(where === 'whole' ? `^[\\u0300-\\u036f]*${pattern}$` : pattern, 'iu');
}

// eslint-disable-next-line no-control-regex -- they are ASCII too
const ASCII = /^[\u0000-\u007f]*$/;

const MARKS = /[\u0300-\u036f]/g;

/** Letters with accents by those without: of the Latin, Greek and Cyrillic scripts. */
let accented: Map<string, string> | undefined;

const scripts = [
  [0x00c0, 0x0530],
  [0x1e00, 0x2000],
] as const;

function accentedLetters(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [from, to] of scripts)
    for (let code = from; code < to; code++) {
      const letter = String.fromCharCode(code);
      const plain = fold(letter);
      if (plain !== letter.toLowerCase()) found.set(plain, (found.get(plain) ?? '') + letter);
    }
  return found;
}

/** What stands for one letter; other letters than those of these scripts stand for themselves. */
function anyOf(plain: string, letter: string): string {
  accented ??= accentedLetters();
  const others = accented.get(plain);
  const own = others === undefined ? letter : plain;
  return `[${own.replace(/[\\\]^-]/g, '\\$&')}${others ?? ''}][\\u0300-\\u036f]*`;
}
