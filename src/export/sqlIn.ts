import { LosslessNumber, numberText } from '../http/json/json';
import { plainText } from './plainText';
import type { ShownColumn } from './shownColumn';

/**
 * A column's values for a condition in SQL: `IN (1, 'a')`. Each value once, in the order shown; numbers bare with
 * their exact digits, booleans as words, texts between quotes as the standard has it, what holds others as JSON.
 * Nothing and null are left out, because `IN` never finds them. Left out and counted in a comment is a text that
 * some databases would read beyond its end: one with NUL, or with a backslash before a quote or at its end.
 */
export function* sqlIn(rows: readonly unknown[], { read }: ShownColumn): Generator<undefined, string> {
  const values = new Set<string>();
  const unsafe = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    const value = read(row);
    if (value === undefined || value === null) continue;
    const text = plainText(value);
    if (isBare(value)) values.add(text);
    else if (READ_BEYOND.test(text)) unsafe.add(text);
    else values.add(`'${text.replaceAll("'", "''")}'`);
  }
  // `IN ()` is no SQL; this one finds nothing.
  const list = values.size === 0 ? 'NULL' : [...values].join(', ');
  return `IN (${list})${unsafe.size === 0 ? '' : ` ${comment(unsafe.size)}`}`;
}

/** So many rows are read in one step: about a millisecond's work. */
const ROWS_A_STEP = 256;

const isBare = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || value instanceof LosslessNumber;

// eslint-disable-next-line no-control-regex -- NUL is what is looked for
const READ_BEYOND = /\u0000|\\(?='|$)/;

const comment = (count: number): string =>
  `/* left out: ${numberText(count)} ${count === 1 ? 'text' : 'texts'} with NUL or a backslash before a quote or at the end */`;
