import type { Cell, Column, Results } from '../../src/protocol/results';
import type { Span } from './geometry';
import type { CellRef } from './references';
import type { RowCache } from './rowCache';

/** A column as the grid draws it. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** Said by the pointer's tooltip and to screen readers. */
  readonly title: string;
  readonly atEnd: boolean;
  readonly documented: boolean;
  /** Characters that fit most values. */
  readonly characters: number;
  /** Takes the room that is left. */
  readonly fills: boolean;
}

/** What a grid shows, wherever the cells come from. */
export interface GridSource {
  readonly columns: readonly GridColumn[];
  readonly rowCount: number;
  /** Undefined while the row is on its way. */
  cell(row: number, column: number): Cell | undefined;
  /** Which of the host's cells stands here, when it opens something. */
  reference(row: number, column: number): CellRef | undefined;
  /** Says which rows are in sight. */
  ensure(rows: Span): void;
}

/** A list: one row for each row. */
export function listSource(results: Results, cache: RowCache): GridSource {
  const gone: Cell = { text: '', kind: 'missing' };
  return {
    columns: results.columns.map(gridColumn),
    rowCount: results.rowCount,
    cell(row, column) {
      const cells = cache.get(row);
      return cells === undefined ? undefined : (cells[column] ?? gone);
    },
    reference: (row, column) => referenceIn(results, cache, row, column),
    ensure: (rows) => {
      cache.ensure(rows);
    },
  };
}

/** A single object: one row for each field, its name and its value. */
export function propertySource(results: Results, cache: RowCache): GridSource {
  const { columns } = results;
  const longest = Math.max(5, ...columns.map((column) => column.id.length));
  return {
    columns: [plainColumn('field', 'Field', longest, false), plainColumn('value', 'Value', 40, true)],
    rowCount: results.rowCount === 0 ? 0 : columns.length,
    cell(row, column) {
      if (column === 0) return { text: columns[row]?.id ?? '', kind: 'text' };
      return cache.get(0)?.[row];
    },
    reference: (row, column) => (column === 1 ? referenceIn(results, cache, 0, row) : undefined),
    ensure: () => {
      cache.ensure({ from: 0, to: 1 });
    },
  };
}

const referenceIn = ({ run }: Results, cache: RowCache, row: number, column: number): CellRef | undefined =>
  cache.get(row)?.[column]?.opens === true ? { run, row, column } : undefined;

function gridColumn(column: Column): GridColumn {
  return {
    id: column.id,
    label: column.id,
    title: columnTitle(column),
    atEnd: column.kind === 'number',
    documented: column.documented,
    characters: column.width,
    fills: false,
  };
}

function columnTitle(column: Column): string {
  const lines = [column.id];
  if (column.description !== undefined) lines.push(column.description);
  if (column.opens !== undefined) lines.push(`Opens ${column.opens.map(({ title }) => title).join(', ')}.`);
  if (!column.documented) lines.push('Not in the vendor’s document.');
  return lines.join('\n');
}

function plainColumn(id: string, label: string, characters: number, fills: boolean): GridColumn {
  return { id, label, title: label, atEnd: false, documented: true, characters, fills };
}
