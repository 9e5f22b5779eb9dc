import { unicodeEscape } from './js';

const SHORT: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/** The short escape of what has one in every language, and a language's own one of all else. */
export const shortOr =
  (escape: (characters: string) => string) =>
  (characters: string): string =>
    SHORT[characters] ?? escape(characters);

/** A UTF-16 unit in four digits, as C#, Java and Kotlin write it. */
export const unitEscape = shortOr(unicodeEscape);

/** A code point in braces, as PHP, Ruby and Rust write it. */
export const bracedEscape = shortOr((characters) => `\\u{${(characters.codePointAt(0) ?? 0).toString(16)}}`);
