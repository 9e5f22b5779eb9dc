import type { CellKind } from '../protocol/results';
import type { Labels } from './cells';
import type { Exact } from './exactNumber';
import { compareNumbers, exactOf, readNumber } from './exactNumber';
import { searchFor } from './fold';
import { isTranslated } from './objects';
import type { DateRead } from './readDate';
import { readDate } from './readDate';
import { isEmpty, shownText } from './shownText';

/** Whether a value of the column is let through. */
export type Matches = (value: unknown) => boolean;

/** A test of values, or why there is none, in words. */
export type Test = Matches | string;

type Order = '>' | '>=' | '<' | '<=';

/** The texts by which a value is found: as it is shown, and what a label or translated words stand for. */
export function textsOf(value: unknown, labels?: Labels): readonly string[] {
  const shown = shownText(value, labels);
  if (isTranslated(value)) return [shown, ...[value.text, value.key].map((part) => shownText(part))];
  if (labels === undefined || (typeof value === 'object' && exactOf(value) === undefined)) return [shown];
  const sent = shownText(value);
  return [shown, sent, Object.hasOwn(labels, sent) ? (labels[sent] ?? '') : ''];
}

/** Numbers and dates by what they are, everything also by its text, whatever its case and accents. */
export function equals(operand: string, kind: CellKind, labels?: Labels): Matches {
  const number = readNumber(operand);
  const date = kind === 'date' ? readDate(operand) : undefined;
  const pattern = searchFor(operand, 'whole');
  return (value) => {
    if (isEmpty(value)) return false;
    const found = number === undefined ? undefined : numberIn(value, kind);
    if (number !== undefined && found !== undefined && compareNumbers(found, number) === 0) return true;
    if (date !== undefined && placeIn(date, value) === 0) return true;
    return textsOf(value, labels).some((text) => pattern.test(text));
  };
}

/** Undefined where the operand has no order among values of this kind. */
export function ordered(
  operator: Order,
  operand: string,
  kind: CellKind,
  labels?: Labels,
): Matches | undefined {
  const holds = orders[operator];
  if (kind === 'boolean') return undefined;
  if (kind === 'date') {
    const date = readDate(operand);
    return date && ((value) => holds(placeIn(date, value)));
  }
  const number = readNumber(operand);
  if (kind === 'number' && number === undefined) return undefined;
  return (value) => {
    if (isEmpty(value)) return false;
    const found = number === undefined ? undefined : numberIn(value, kind);
    if (number !== undefined && found !== undefined) return holds(compareNumbers(found, number));
    return kind !== 'number' && holds(collator.compare(shownText(value, labels), operand));
  };
}

/** Whether a range of numbers or dates ends before it begins. */
export function between(from: string, to: string, kind: CellKind): 'reversed' | undefined {
  if (kind === 'date') {
    const [first, last] = [readDate(from), readDate(to)];
    if (first === undefined || last === undefined) return undefined;
    return first.wall - (first.offset ?? 0) >= last.until - (last.offset ?? 0) ? 'reversed' : undefined;
  }
  const [first, last] = kind === 'number' ? [readNumber(from), readNumber(to)] : [];
  if (first === undefined || last === undefined) return undefined;
  return compareNumbers(first, last) > 0 ? 'reversed' : undefined;
}

/** -1 before, 0 within, 1 after what the filter names; NaN for what is no date. */
function placeIn(date: DateRead, value: unknown): number {
  const found = typeof value === 'string' ? readDate(value) : undefined;
  if (found === undefined) return NaN;
  // Without a zone the filter means what stands in the table; with one it means a moment.
  const shift = date.offset === undefined ? 0 : date.offset - (found.offset ?? 0);
  const at = found.wall + shift;
  return at < date.wall ? -1 : at >= date.until ? 1 : 0;
}

/** Digits sent as text are a number only in a column of numbers: elsewhere 007 is not 7. */
function numberIn(value: unknown, kind: CellKind): Exact | undefined {
  if (isTranslated(value)) return exactOf(value.key);
  return exactOf(value) ?? (kind === 'number' && typeof value === 'string' ? readNumber(value) : undefined);
}

const orders: Readonly<Record<Order, (place: number) => boolean>> = {
  '>': (place) => place > 0,
  '>=': (place) => place >= 0,
  '<': (place) => place < 0,
  '<=': (place) => place <= 0,
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
