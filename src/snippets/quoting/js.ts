import { escapeInvisible } from './invisible';

/** A piece of a text for code: its characters, or an expression whose value stands there. */
export type JsPart = string | JsExpression;

/** Code that has a value. */
export interface JsExpression {
  readonly code: string;
}

/** A JavaScript or TypeScript string literal in single quotes; what cannot be seen is escaped. */
export function jsString(text: string): string {
  const body = text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`);
  return `'${escapeInvisible(body, jsEscape)}'`;
}

/** A text with expressions in it: a template literal, or the literal or the expression alone where there is one. */
export function jsText(parts: readonly JsPart[]): string {
  const [first = '', ...others] = parts;
  if (others.length === 0) return typeof first === 'string' ? jsString(first) : first.code;
  if (parts.every((part) => typeof part === 'string')) return jsString(parts.join(''));
  const body = parts.map((part) => (typeof part === 'string' ? templateText(part) : `\${${part.code}}`));
  return `\`${body.join('')}\``;
}

/** A name of a field in an object literal. `__proto__` written plainly would be no field. */
export function jsKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return identifier.test(name) ? name : jsString(name);
}

/** The value at a place of an object: `answer.result['entity-list']`. */
export const jsAccess = (object: string, pointer: readonly string[]): string =>
  pointer.reduce(
    (code, name) => (identifier.test(name) ? `${code}.${name}` : `${code}[${jsString(name)}]`),
    object,
  );

const identifier = /^[A-Za-z_$][\w$]*$/;

/** A dollar at the end could meet a brace of what follows. */
const templateText = (text: string): string =>
  escapeInvisible(text.replace(/[\\`]|\$(?=\{|$)/g, String.raw`\$&`), jsEscape);

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
