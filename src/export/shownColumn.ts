import type { CellKind, Column } from '../protocol/results';
import { fieldReader } from '../table/columns';

/** A column of what is written: what stands above it, and where its values are in a row. */
export interface ShownColumn {
  readonly title: string;
  readonly kind: CellKind;
  /** Undefined where the row has none. */
  readonly read: (row: unknown) => unknown;
}

/** The columns of a table as they are, one to one. */
export const shownAsTheyAre = (columns: readonly Pick<Column, 'id' | 'kind'>[]): readonly ShownColumn[] =>
  columns.map(({ id, kind }) => ({ title: id, kind, read: fieldReader(id) }));
