import type { CellKind } from '../protocol/results';
import { cellOf } from './cells';
import type { Exact } from './exactNumber';
import { compareNumbers, exactOf, readNumber } from './exactNumber';
import { isTranslated } from './objects';
import { timeOf } from './readDate';
import { isEmpty, shownText } from './shownText';
import type { TextKey } from './textOrder';
import { compareTexts, textKey } from './textOrder';

/** What of a value is compared with others of its column. */
export interface SortValue {
  /** Values of another rank are never mixed, whatever the direction. */
  readonly rank: number;
  /** What is compared: a number, a time, or `text`, which then is given. */
  readonly number: Exact;
  readonly text?: string;
}

/** The same, made ready for being compared many times. */
interface SortKey extends Omit<SortValue, 'text'> {
  readonly text?: TextKey;
}

/**
 * What of a value is compared in a column of a kind. First come values of that kind: numbers by their exact value, also
 * those sent as text; dates by their time, those without a zone as if it were UTC; texts, and the words of
 * translated ones, as `compareTexts` does; false before true. Then the others: numbers, booleans, texts, nested
 * ones by the text that is shown. Missing, null and empty ones are always last.
 */
export function sortValueOf(value: unknown, kind: CellKind): SortValue {
  if (isEmpty(value)) return EMPTY;
  if (typeof value === 'boolean') return { rank: kind === 'boolean' ? OWN : BOOLEAN, number: value ? 1 : 0 };
  const number =
    exactOf(value) ?? (kind === 'number' && typeof value === 'string' ? readNumber(value) : undefined);
  if (number !== undefined) return { rank: kind === 'number' ? OWN : NUMBER, number };
  const time = kind === 'date' ? timeOf(value) : undefined;
  if (time !== undefined) return { rank: OWN, number: time };
  if (typeof value === 'string' || isTranslated(value))
    return { rank: texts.has(kind) ? OWN : TEXT, number: 0, text: shownText(value) };
  return { rank: kind === 'nested' ? OWN : NESTED, number: 0, text: cellOf(value).text };
}

/** The key of a value in a column of a kind: see `sortValueOf`. */
export function sortKeyOf(value: unknown, kind: CellKind): SortKey {
  const { rank, number, text } = sortValueOf(value, kind);
  return text === undefined ? { rank, number } : { rank, number, text: textKey(text) };
}

/** Orders two values of a column; 0 when neither comes first. `direction` is -1 for descending. */
export function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.text === undefined || b.text === undefined) return direction * compareNumbers(a.number, b.number);
  return direction * compareTexts(a.text, b.text);
}

/** The rank of values of the column's own kind. */
export const OWN = 0;
const NUMBER = 1;
const BOOLEAN = 2;
const TEXT = 3;
const NESTED = 4;
const EMPTY: SortValue = { rank: 5, number: 0 };

/** What is text where nothing else is known of it. */
const texts: ReadonlySet<CellKind> = new Set(['text', 'image', 'null', 'missing']);

/** Whether a column of this kind holds texts of its own kind. */
export const holdsTexts = (kind: CellKind): boolean => texts.has(kind);
