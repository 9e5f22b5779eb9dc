import { valueAt } from '../../catalog/pointer';
import { LosslessNumber, jsonText } from '../../http/json/json';

/**
 * Finds rows of a list that came on a page before. Rows with an identity are compared with all pages; rows
 * of a list that names none, by their text, and with the last page only: equal texts further apart may well
 * be two rows. Rows of one page are never compared with each other.
 */
export class Duplicates {
  private seen = new Set<string | undefined>();

  constructor(private readonly identity: string | undefined) {}

  /** The rows that are new. Pages are given in their order. */
  drop(rows: readonly unknown[]): readonly unknown[] {
    const keys = rows.map((row) => this.keyOf(row));
    const fresh = rows.filter((_, index) => !this.seen.has(keys[index]));
    if (this.identity === undefined) this.seen = new Set(keys);
    else for (const key of keys) if (key !== undefined) this.seen.add(key);
    return fresh;
  }

  /** Undefined for a row that cannot be told from others, which is kept: its identity may not have been asked for. */
  private keyOf(row: unknown): string | undefined {
    if (this.identity === undefined) return jsonText(row);
    const value = valueAt(row, [this.identity]);
    const tells = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return tells || value instanceof LosslessNumber ? jsonText(value) : undefined;
  }
}
