import { INVISIBLE, escapeInvisible } from './invisible';
import { unicodeEscape } from './js';

/** A C# string literal: between three quotes where that saves escapes. */
export function csharpString(text: string): string {
  const isPlain = !/"""|^"|"$/.test(text) && text.search(INVISIBLE) === -1;
  if (isPlain && /["\\]/.test(text)) return `"""${text}"""`;
  const body = text.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`);
  return `"${escapeInvisible(body, csharpEscape)}"`;
}

const short: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

const csharpEscape = (characters: string): string => short[characters] ?? unicodeEscape(characters);
