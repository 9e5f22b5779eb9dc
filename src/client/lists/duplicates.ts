import { valueAt } from '../../catalog/pointer';
import { LosslessNumber, jsonText, numberText } from '../../http/json/json';

/** What is new on a page. */
interface Found {
  readonly rows: readonly unknown[];
  /** How many rows were left out before the first one that is new. */
  readonly skippedFirst: number;
  /** The page is the one before it once more, row by row. */
  readonly repeats: boolean;
}

/**
 * Finds rows of a list that came on a page before. Rows with an identity are compared with all pages. Where a
 * list names none, equal texts may well be two rows: only a page that begins as the last one ended is taken for
 * one whose rows moved on, and only where no count speaks against it. Rows of one page are never compared with
 * each other.
 */
export class Duplicates {
  private readonly seen = new Set<Key>();
  /** The last page's rows as texts, of a list without an identity. */
  private last: readonly string[] = [];

  constructor(private readonly identity: string | undefined) {}

  /** Pages are given in their order. `counted`: the vendor counts these rows as others than those before. */
  find(rows: readonly unknown[], counted: boolean): Found {
    return this.identity === undefined ? this.byText(rows, counted) : this.byIdentity(rows, this.identity);
  }

  private byIdentity(rows: readonly unknown[], identity: string): Found {
    const keys = rows.map((row) => keyOf(row, identity));
    const isNew = keys.map((key) => key === undefined || !this.seen.has(key));
    for (const key of keys) if (key !== undefined) this.seen.add(key);
    const fresh = rows.filter((_, index) => isNew[index]);
    const first = isNew.indexOf(true);
    return {
      rows: fresh,
      skippedFirst: first === -1 ? rows.length : first,
      repeats: rows.length > 0 && fresh.length === 0,
    };
  }

  private byText(rows: readonly unknown[], counted: boolean): Found {
    const { last } = this;
    const texts = rows.map((row) => jsonText(row));
    this.last = texts;
    const overlap = overlapOf(last, texts);
    const repeats = overlap > 0 && overlap === texts.length && overlap === last.length;
    const skippedFirst = counted ? 0 : overlap;
    return { rows: rows.slice(skippedFirst), skippedFirst, repeats };
  }
}

/** How many texts the second list begins with that the first one ends with, at the most. */
function overlapOf(first: readonly string[], second: readonly string[]): number {
  let count = Math.min(first.length, second.length);
  while (count > 0 && !second.slice(0, count).every((text, i) => text === first[first.length - count + i]))
    count--;
  return count;
}

/** A number stands for itself, which takes the least memory. Other numbers are their digits, and a text has quotes. */
type Key = string | number;

/** Undefined for a row that cannot be told from others, which is kept: its identity may not have been asked for. */
function keyOf(row: unknown, identity: string): Key | undefined {
  const value = valueAt(row, [identity]);
  // A set takes 0 and -0 for one.
  if (typeof value === 'number' && !Object.is(value, -0)) return value;
  if (typeof value === 'number' || value instanceof LosslessNumber) return numberText(value);
  return typeof value === 'string' && value !== '' ? `"${value}"` : undefined;
}
