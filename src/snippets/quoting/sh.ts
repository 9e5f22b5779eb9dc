import type { SecretPart, TextPart } from '../../client/requestTemplate';
import { INVISIBLE } from './invisible';

/** What the shell puts in place of something like `$token`. It stands in double quotes. */
export interface Expansion {
  readonly expand: string;
}

/** What cannot be seen, save line breaks, which show as such between quotes. */
const HIDDEN = new RegExp(`(?:(?!\\n)(?:${INVISIBLE.source}))+`, 'g');

/** So many substitutions a word has at most. */
const MANY = 20;

/** Means itself in double quotes: printable ASCII but `!`, `"`, `$`, `\` and backticks. */
const PLAIN = /^[ #%-[\]-_a-~]*$/;

/**
 * A POSIX shell word: single quotes, in which nothing has a meaning, and `printf` for what cannot be seen.
 * NUL, which no program can be given as an argument, never comes: addresses and JSON escape it.
 */
export function shWord(text: string): string {
  const hidden = text.match(HIDDEN) ?? [];
  if (hidden.length > MANY) return printedWhole(text);
  const pieces = text
    .split(HIDDEN)
    .flatMap((seen, index) => [printed(hidden[index - 1] ?? ''), seen === '' ? '' : quoted(seen)]);
  return pieces.join('') || "''";
}

/** A shell word of text, secrets and other expansions. An unset secret stops the command with its name. */
export function shText(
  parts: readonly (TextPart | Expansion)[],
  secret: (part: SecretPart) => string = ({ env }) => `\${${env}:?}`,
): string {
  const all = parts.filter((part) => part !== '');
  const plain = all.every((part) => typeof part !== 'string' || PLAIN.test(part));
  const expansion = (part: SecretPart | Expansion) => ('expand' in part ? part.expand : secret(part));
  if (plain && all.some((part) => typeof part !== 'string'))
    return `"${all.map((part) => (typeof part === 'string' ? part : expansion(part))).join('')}"`;
  const words: string[] = [];
  let text = '';
  for (const part of all) {
    if (typeof part === 'string') text += part;
    else {
      if (text !== '') words.push(shWord(text));
      text = '';
      words.push(`"${expansion(part)}"`);
    }
  }
  if (text !== '') words.push(shWord(text));
  return words.join('') || "''";
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A substitution drops line breaks at its end, and there are none. */
const printed = (text: string): string => (text === '' ? '' : `"$(printf '${octal(text, '')}')"`);

/** One substitution for all of a text, since each is a process; line breaks at the end stand beside it. */
function printedWhole(text: string): string {
  const [, body = '', end = ''] = /^([^]*?)(\n*)$/.exec(text) ?? [];
  const escaped = body.replaceAll('\\', '\\\\').replace(HIDDEN, (part) => octal(part, '0'));
  return `"$(printf %b ${quoted(escaped)})"${end === '' ? '' : quoted(end)}`;
}

/** The one escape that every POSIX `printf` reads; in what `%b` prints it begins with a zero. */
const octal = (text: string, zero: '' | '0'): string =>
  [...new TextEncoder().encode(text)].map((byte) => `\\${zero}${byte.toString(8).padStart(3, '0')}`).join('');
