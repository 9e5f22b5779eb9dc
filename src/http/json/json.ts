import { LosslessNumber, stringify } from 'lossless-json';
import type { Facts } from '../errors';
import { IncompleteError, NotJsonError, UnreadableError } from '../errors';
import { breakOff } from './breakOff';
import { buildPieces } from './buildPieces';
import { isDeeperThan, isValueDeeperThan, opensMoreThan } from './depth';
import { buildExact } from './exactJson';

/** Lists and objects may stand so many levels in one another. */
export const MAX_DEPTH = 256;

/** So many levels are built in a moment: with fewer brackets the value tells its depth sooner than the text. */
const FEW_BRACKETS = 20_000;

/**
 * Parses JSON without changing a number: those that a double cannot hold come back as `LosslessNumber`, whose
 * text is the exact digits. Of equal keys the last one stands; `__proto__` is a key like any other. JavaScript
 * puts keys that are whole numbers first: for the order as it came, and for all equal keys, the text is the
 * truth. Throws as `checkJson` does.
 */
export function parseJson(text: string, about?: () => Facts): unknown {
  const pieces = buildPieces(text, MAX_DEPTH);
  let piece = pieces.next();
  while (piece.done !== true) piece = pieces.next();
  if (piece.value !== undefined) return piece.value;
  checkJson(text, about);
  return buildExact(text);
}

/** Numbers that end in zeros after the point, such as 12.50: a double holds the value, and not how it was written. */
const ENDS_IN_ZERO = /\d\.\d*0(?!\d)/;

/** Whether `buildWritten` may give something else than `parseJson` does. */
export const hasWrittenZeros = (text: string): boolean => ENDS_IN_ZERO.test(text);

/** Builds the value of a text that was checked; a number that would be written otherwise again is a `LosslessNumber`. */
export const buildWritten = (text: string): unknown =>
  buildExact(text, (word) => String(Number(word)) === word);

/**
 * Passes what JSON.parse takes, and throws `NotJsonError` with line and column, `IncompleteError` when the
 * text ends too early, or `UnreadableError` when it is nested deeper than 256. `about` is asked for what
 * the error shall carry; the parser's own message is not kept, because it quotes the text.
 */
export function checkJson(text: string, about: () => Facts = () => ({})): void {
  const mayBeDeep = opensMoreThan(text, MAX_DEPTH);
  const tooDeep = () =>
    new UnreadableError(`The answer is nested deeper than ${String(MAX_DEPTH)} levels.`, about());
  // Built, a very deep one would take a hundred times the memory of its text.
  const isLarge = mayBeDeep && opensMoreThan(text, FEW_BRACKETS);
  if (isLarge && isDeeperThan(text, MAX_DEPTH)) throw tooDeep();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (mayBeDeep && isDeeperThan(text, MAX_DEPTH)) throw tooDeep();
    const position = breakOff(text);
    if (position === text.length && text.trim() !== '') {
      throw new IncompleteError('The answer ended before it was complete.', about());
    }
    throw new NotJsonError(`${whatItIs(text)} ${placeOf(text, position)}`.trim(), about());
  }
  if (mayBeDeep && !isLarge && isValueDeeperThan(value, MAX_DEPTH)) throw tooDeep();
}

/** The text of a number as it came, for showing and copying. */
export const numberText = (value: number | LosslessNumber): string =>
  typeof value !== 'number' ? value.value : Object.is(value, -0) ? '-0' : String(value);

/** A parsed value as compact JSON again: no number has another value than it came with. */
export const jsonText = (value: unknown): string => written(value);

/** JSON text with its parts on lines of their own, its values untouched; any other text as it is. */
export function prettyJson(text: string): string {
  try {
    return written(parseJson(text), 2);
  } catch {
    return text;
  }
}

export { LosslessNumber };

/** JSON.stringify loses the sign of -0. */
const negativeZero = { test: (value: unknown) => Object.is(value, -0), stringify: () => '-0' };

const written = (value: unknown, space?: number): string =>
  stringify(value, undefined, space, [negativeZero]) ?? '';

function whatItIs(text: string): string {
  if (text.trim() === '') return 'The answer is empty.';
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return 'A web page came instead of data.';
  return 'The answer is not JSON.';
}

function placeOf(text: string, position: number): string {
  if (text.trim() === '') return '';
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  return `It breaks off at line ${String(line)}, column ${String(position - before.lastIndexOf('\n'))}.`;
}
