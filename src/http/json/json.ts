import { LosslessNumber, stringify } from 'lossless-json';
import type { Facts } from '../errors';
import { IncompleteError, NotJsonError, UnreadableError } from '../errors';
import { breakOff } from './breakOff';
import { isDeeperThan, isValueDeeperThan, opensMoreThan } from './depth';
import { buildExact } from './exactJson';

const MAX_DEPTH = 256;

/** So many levels are built in a moment: with fewer brackets the value tells its depth sooner than the text. */
const FEW_BRACKETS = 20_000;

/** Numbers that a double would change: 16 digits or more, or an exponent. Strings may match too, which only costs time. */
const CAREFUL = /(?:^|[[:,\s])-?(?:\d(?:\.?\d){15}|\d[\d.]*[eE])/;
const EXPONENT = /\d[eE][-+]?\d/;
const needsCare = (text: string): boolean =>
  (hasLongNumber(text) || EXPONENT.test(text)) && CAREFUL.test(text);

const LONG = 16;

/** Whether 16 digits and points stand in a row: no such row lies between the places that are looked at. */
function hasLongNumber(text: string): boolean {
  for (let at = LONG - 1; at < text.length; at += LONG) {
    if (!isOfNumber(text, at)) continue;
    let [from, to] = [at, at + 1];
    while (isOfNumber(text, from - 1)) from--;
    while (to - from < LONG && isOfNumber(text, to)) to++;
    if (to - from >= LONG) return true;
  }
  return false;
}

function isOfNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || code === 46; // 0 to 9, and the point
}

/**
 * Parses JSON without changing a number: those that a double cannot hold come back as `LosslessNumber`, whose
 * text is the exact digits. Of equal keys the last one stands; `__proto__` is a key like any other. JavaScript
 * puts keys that are whole numbers first: for the order as it came, and for all equal keys, the text is the
 * truth. Throws as `checkJson` does.
 */
export function parseJson(text: string, about?: () => Facts): unknown {
  const plain = checkJson(text, about);
  return needsCare(text) ? buildExact(text) : plain;
}

/** The same for a text that was checked: it cannot fail. */
export const buildJson = (text: string): unknown => (needsCare(text) ? buildExact(text) : JSON.parse(text));

/** Numbers that end in zeros after the point, such as 12.50: a double holds the value, and not how it was written. */
const ENDS_IN_ZERO = /\d\.\d*0(?!\d)/;

/** Whether `buildWritten` may give something else than `buildJson` does. */
export const hasWrittenZeros = (text: string): boolean => ENDS_IN_ZERO.test(text);

/** Builds the value of a text that was checked; a number that would be written otherwise again is a `LosslessNumber`. */
export const buildWritten = (text: string): unknown =>
  buildExact(text, (word) => String(Number(word)) === word);

/**
 * Reads JSON as JSON.parse does, or throws `NotJsonError` with line and column, `IncompleteError` when the
 * text ends too early, or `UnreadableError` when it is nested deeper than 256. `about` is asked for what
 * the error shall carry; the parser's own message is not kept, because it quotes the text.
 */
export function checkJson(text: string, about: () => Facts = () => ({})): unknown {
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
  return value;
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
