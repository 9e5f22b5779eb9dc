import { isSafeNumber, LosslessNumber, parse as parseLossless } from 'lossless-json';
import { NotJsonError, UnreadableError } from './errors';

const MAX_DEPTH = 256;

/** Numbers that a double would change: 16 digits or more, or an exponent. Strings may match too, which only costs time. */
const NEEDS_CARE = /\d(?:\.?\d){15}|\d[eE][+-]?\d/;

/**
 * Parses JSON without changing a number: those that a double cannot hold come back as `LosslessNumber`,
 * whose text is the exact digits. Throws `NotJsonError` with line and column, or `UnreadableError` when
 * it is nested deeper than 256.
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new UnreadableError(`The answer is nested deeper than ${String(MAX_DEPTH)} levels.`, { answer: text });
  try {
    if (!NEEDS_CARE.test(text)) return JSON.parse(text);
    JSON.parse(text); // refuses what the lenient parser would accept, with the position
    return parseLossless(text, undefined, {
      parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : new LosslessNumber(digits)),
      onDuplicateKey: ({ newValue }) => newValue,
    });
  } catch (cause) {
    throw new NotJsonError(`${whatItIs(text)} ${positionOf(text, cause)}`.trim(), { answer: text, cause });
  }
}

/** The text of a number as it came, for showing and copying. */
export const numberText = (value: number | LosslessNumber): string =>
  typeof value === 'number' ? String(value) : value.value;

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

function positionOf(text: string, cause: unknown): string {
  const position = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined;
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `It breaks off at line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}.`;
}
