import { isSafeNumber, LosslessNumber, parse as parseLossless, stringify } from 'lossless-json';
import type { Facts } from './errors';
import { IncompleteError, NotJsonError, UnreadableError } from './errors';

const MAX_DEPTH = 256;

/** Numbers that a double would change: 16 digits or more, or an exponent. Strings may match too, which only costs time. */
const NEEDS_CARE = /\d(?:\.?\d){15}|\d[eE][+-]?\d/;

/**
 * Parses JSON without changing a number: those that a double cannot hold come back as `LosslessNumber`,
 * whose text is the exact digits. Throws `NotJsonError` with line and column, `IncompleteError` when the
 * text ends too early, or `UnreadableError` when it is nested deeper than 256. `about` is asked for what
 * the error shall carry; the parser's own message is not kept, because it quotes the text.
 */
export function parseJson(text: string, about: () => Facts = () => ({})): unknown {
  if (isTooDeep(text)) {
    throw new UnreadableError(`The answer is nested deeper than ${String(MAX_DEPTH)} levels.`, about());
  }
  try {
    if (!NEEDS_CARE.test(text)) return JSON.parse(text);
    JSON.parse(text); // refuses what the lenient parser would accept, with the position
    return parseLossless(text, undefined, {
      parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : new LosslessNumber(digits)),
      onDuplicateKey: ({ newValue }) => newValue,
    });
  } catch (cause) {
    const position = breaksAt(text, cause);
    if (position === text.length && /^\s*[[{"]/.test(text)) {
      throw new IncompleteError('The answer ended before it was complete.', about());
    }
    throw new NotJsonError(`${whatItIs(text)} ${placeOf(text, position)}`.trim(), about());
  }
}

/** The text of a number as it came, for showing and copying. */
export const numberText = (value: number | LosslessNumber): string =>
  typeof value !== 'number' ? value.value : Object.is(value, -0) ? '-0' : String(value);

/** A parsed value as compact JSON again, with the digits as they came. */
export const jsonText = (value: unknown): string => stringify(value) ?? '';

/** JSON text with its parts on lines of their own, its values untouched; any other text as it is. */
export function prettyJson(text: string): string {
  try {
    return stringify(parseJson(text), undefined, 2) ?? text;
  } catch {
    return text;
  }
}

export { LosslessNumber };

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}

function whatItIs(text: string): string {
  if (text.trim() === '') return 'The answer is empty.';
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return 'A web page came instead of data.';
  return 'The answer is not JSON.';
}

/** Where parsing stops. V8 does not always say; the other parser does, but takes some texts that V8 refuses. */
function breaksAt(text: string, cause: unknown): number | undefined {
  try {
    parseLossless(text);
  } catch (error) {
    const position = statedPosition(error);
    if (position !== undefined) return position;
  }
  return statedPosition(cause);
}

function statedPosition(error: unknown): number | undefined {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? undefined : Number(position);
}

function placeOf(text: string, position: number | undefined): string {
  if (position === undefined || text.trim() === '') return '';
  const before = text.slice(0, position).split('\n');
  return `It breaks off at line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}.`;
}
