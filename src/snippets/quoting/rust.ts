import { INVISIBLE, escapeInvisible } from './invisible';

/** A Rust string literal: a raw one where that saves escapes. */
export function rustString(text: string): string {
  const wellFormed = text.toWellFormed();
  if (/["\\]/.test(wellFormed) && wellFormed.search(INVISIBLE) === -1) {
    // More signs than follow any quote of the text.
    const runs = wellFormed.match(/(?<=")#*/g) ?? [];
    const signs = '#'.repeat(Math.max(0, ...runs.map(({ length }) => length + 1)));
    return `r${signs}"${wellFormed}"${signs}`;
  }
  const body = wellFormed.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  return `"${escapeInvisible(body, rustEscape)}"`;
}

const short: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** A pair is one character for Rust, which has no surrogates. */
const rustEscape = (characters: string): string =>
  short[characters] ?? `\\u{${(characters.codePointAt(0) ?? 0).toString(16)}}`;
