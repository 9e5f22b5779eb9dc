import { asNumber, type Fields } from '../../read';

/** A record with the number that its operation takes. */
export interface Entry {
  readonly id: number;
  readonly row: Fields;
}

/** The row of the record with this id, or nothing. */
export const rowOf = (entries: readonly Entry[], id: unknown): Fields | undefined =>
  entries.find((entry) => entry.id === asNumber(id))?.row;
