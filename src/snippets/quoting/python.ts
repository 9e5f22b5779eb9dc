import { escapeInvisible } from './invisible';

/**
 * A Python string literal. Double quotes, unless single ones leave more of the text as it is, as formatters
 * of Python choose them.
 */
export function pythonString(text: string): string {
  const quote = count(text, '"') > count(text, "'") ? "'" : '"';
  const body = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return `${quote}${escapeInvisible(body, escape)}${quote}`;
}

const count = (text: string, character: string): number => text.split(character).length - 1;

const short: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

function escape(characters: string): string {
  const code = (characters.codePointAt(0) ?? 0).toString(16);
  return (
    short[characters] ?? (code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`)
  );
}
