import type { Span } from './geometry';
import type { Place } from './move';

/** Cells that the user picked, by rows and columns as they are shown. Never a list of cells: there can be millions. */
export interface Picked {
  /** Ascending, apart from each other. */
  readonly rows: readonly Span[];
  readonly columns: Span;
  /** Where it began: extending it goes from there. */
  readonly anchor: Place;
  /** Rows or columns as a whole: extending takes whole ones too. */
  readonly whole?: 'rows' | 'columns';
}

/** How much there is to pick from. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cells between two places, both included. */
export function rectangle(anchor: Place, to: Place): Picked {
  return { rows: [between(anchor.row, to.row)], columns: between(anchor.column, to.column), anchor };
}

/** Whole rows, from the anchor's to this one. */
export function wholeRows(anchor: Place, row: number, size: Size): Picked {
  return { rows: [between(anchor.row, row)], columns: all(size.columns), anchor, whole: 'rows' };
}

/** Whole columns, from the anchor's to this one. */
export function wholeColumns(anchor: Place, column: number, size: Size): Picked {
  return { rows: [all(size.rows)], columns: between(anchor.column, column), anchor, whole: 'columns' };
}

/** Every cell. */
export function everything(size: Size): Picked {
  return { rows: [all(size.rows)], columns: all(size.columns), anchor: { row: 0, column: 0 } };
}

/** What is picked once it reaches from its anchor to a place. */
export function extended(picked: Picked | undefined, from: Place, to: Place, size: Size): Picked {
  const anchor = picked?.anchor ?? from;
  if (picked?.whole === 'rows') return wholeRows(anchor, to.row, size);
  if (picked?.whole === 'columns') return wholeColumns(anchor, to.column, size);
  return rectangle(anchor, to);
}

/** Adds a whole row to those picked, or takes it away; undefined when none is left. */
export function withRowToggled(picked: Picked | undefined, place: Place, size: Size): Picked | undefined {
  const rows = picked?.whole === 'rows' ? picked.rows : [];
  const toggled = rows.some((span) => has(span, place.row))
    ? rows.flatMap((span) => without(span, place.row))
    : joined([...rows, between(place.row, place.row)]);
  if (toggled.length === 0) return undefined;
  return { rows: toggled, columns: all(size.columns), anchor: place, whole: 'rows' };
}

/** Whether a cell is picked. */
export function isPicked(picked: Picked | undefined, row: number, column: number): boolean {
  return picked !== undefined && has(picked.columns, column) && picked.rows.some((span) => has(span, row));
}

/** Whether a whole row is. */
export const isRowPicked = (picked: Picked | undefined, row: number): boolean =>
  picked?.whole === 'rows' && picked.rows.some((span) => has(span, row));

/** How many cells that are. */
export function cellsIn({ rows, columns }: Pick<Picked, 'rows' | 'columns'>): number {
  return rowsIn(rows) * (columns.to - columns.from);
}

/** How many rows these spans hold. */
function rowsIn(rows: readonly Span[]): number {
  return rows.reduce((sum, { from, to }) => sum + to - from, 0);
}

const all = (count: number): Span => ({ from: 0, to: count });

const between = (a: number, b: number): Span => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 });

const has = ({ from, to }: Span, index: number): boolean => index >= from && index < to;

function without({ from, to }: Span, index: number): readonly Span[] {
  if (!has({ from, to }, index)) return [{ from, to }];
  return [
    { from, to: index },
    { from: index + 1, to },
  ].filter((span) => span.from < span.to);
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}
