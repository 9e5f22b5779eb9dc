import type { Cell, Column, Results } from '../../src/protocol/results';
import { shownColumns } from '../../src/protocol/table';
import type { Selection, SortBy, TableView } from '../../src/protocol/table';
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
  /** Of a list's column: what can be done with it, and what is. */
  readonly list?: ListColumn;
}

interface ListColumn {
  /** Its place in `Results.columns`. */
  readonly place: number;
  readonly pinned: boolean;
  readonly sort?: SortBy['direction'];
  /** Its number among several that sort, from 1. */
  readonly sortRank?: number;
  readonly filter: string;
  readonly filterIssue?: string;
}

/** What a grid shows, wherever the cells come from. */
export interface GridSource {
  readonly columns: readonly GridColumn[];
  /** So many columns at the start are pinned. */
  readonly pinned: number;
  readonly rowCount: number;
  /** Undefined while the row is on its way. */
  cell(row: number, column: number): Cell | undefined;
  /** Which of the host's cells stands here. */
  ref(row: number, column: number): CellRef | undefined;
  /** The host's cells for these of the grid. */
  selection(rows: readonly Span[], columns: Span): Selection;
  /** Says which rows are in sight. */
  ensure(rows: Span): void;
}

/** A list: one row for each row. */
export function listSource(results: Results, view: TableView, cache: RowCache): GridSource {
  const places = shownColumns(results.columns, view.columns);
  const gone: Cell = { text: '', kind: 'missing' };
  const columns = places.flatMap((place) => {
    const column = results.columns[place];
    return column === undefined ? [] : [listColumn(column, place, results, view)];
  });
  return {
    columns,
    pinned: columns.filter(({ list }) => list?.pinned === true).length,
    rowCount: results.rowCount,
    cell(row, column) {
      const cells = cache.get(row);
      return cells === undefined ? undefined : (cells[places[column] ?? -1] ?? gone);
    },
    ref(row, column) {
      const place = places[column];
      return place === undefined ? undefined : { run: results.run, row, column: place };
    },
    selection: (rows, { from, to }) => ({ rows, columns: places.slice(from, to) }),
    ensure: (rows) => {
      cache.ensure(rows);
    },
  };
}

/** A single object: one row for each field, its name and its value. */
export function propertySource(results: Results, view: TableView, cache: RowCache): GridSource {
  const places = shownColumns(results.columns, view.columns);
  const names = places.map((place) => results.columns[place]?.id ?? '');
  const longest = Math.max(5, ...names.map((name) => name.length));
  return {
    columns: [plainColumn('field', 'Field', longest, false), plainColumn('value', 'Value', 40, true)],
    pinned: 0,
    rowCount: results.rowCount === 0 ? 0 : places.length,
    cell(row, column) {
      if (column === 0) return { text: names[row] ?? '', kind: 'text' };
      return cache.get(0)?.[places[row] ?? -1];
    },
    ref(row, column) {
      const place = places[row];
      return column !== 1 || place === undefined ? undefined : { run: results.run, row: 0, column: place };
    },
    selection: (rows) => ({
      rows: [{ from: 0, to: 1 }],
      columns: rows.flatMap(({ from, to }) => places.slice(from, to)),
    }),
    ensure: () => {
      cache.ensure({ from: 0, to: 1 });
    },
  };
}

function listColumn(column: Column, place: number, results: Results, view: TableView): GridColumn {
  const rank = view.sort.findIndex((by) => by.column === column.id);
  const sort = view.sort[rank]?.direction;
  const filterIssue = results.filterIssues[column.id];
  return {
    id: column.id,
    label: column.id,
    title: columnTitle(column),
    atEnd: column.kind === 'number',
    documented: column.documented,
    // A picture has an icon before its text.
    characters: column.width + (column.kind === 'image' ? 3 : 0),
    fills: false,
    list: {
      place,
      pinned: view.columns.pinned.includes(column.id),
      filter: view.filters[column.id] ?? '',
      ...(sort === undefined ? {} : { sort }),
      ...(sort === undefined || view.sort.length < 2 ? {} : { sortRank: rank + 1 }),
      ...(filterIssue === undefined ? {} : { filterIssue }),
    },
  };
}

function columnTitle(column: Column): string {
  const lines = [column.id];
  if (column.type !== undefined) lines.push(column.type);
  if (column.description !== undefined) lines.push(column.description);
  if (column.opens !== undefined) lines.push(`Opens ${column.opens.map(({ title }) => title).join(', ')}.`);
  if (!column.documented) lines.push('Not in the vendor’s document.');
  return lines.join('\n');
}

function plainColumn(id: string, label: string, characters: number, fills: boolean): GridColumn {
  return { id, label, title: label, atEnd: false, documented: true, characters, fills };
}
