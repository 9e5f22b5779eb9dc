import { escapeInvisible } from './invisible';

/** A JavaScript or TypeScript string literal in single quotes; what cannot be seen is escaped. */
export function jsString(text: string): string {
  const body = text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`);
  return `'${escapeInvisible(body, jsEscape)}'`;
}

const short: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

const jsEscape = (characters: string): string => short[characters] ?? unicodeEscape(characters);

/** `\uXXXX` for each UTF-16 unit, as JavaScript, Java, Kotlin and JSON read it. */
export const unicodeEscape = (characters: string): string =>
  Array.from(
    { length: characters.length },
    (_, at) => `\\u${characters.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
