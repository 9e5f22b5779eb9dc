import type { Operation } from '../../catalog/operation';
import { copyText } from '../../export/copyText';
import { eventLoop, runInSlices } from '../../http/pause';
import type { RequestParams } from '../../protocol/contract';
import type { Detail, DetailPath, ImageView } from '../../protocol/detail';
import type { Cell, Column } from '../../protocol/results';
import type { Distribution, Selection, Summary } from '../../protocol/table';
import { cellsOf, columnLabels, fieldOf } from '../../table/columns';
import { detailOf, valueText } from '../../table/detail';
import { distributionOf } from '../../table/distribution';
import { imageOf } from '../../table/image';
import { schemaAt } from '../../table/schemaAt';
import { summaryOf } from '../../table/summary';
import { pathText, placeAt, valueAt } from '../../table/valueAt';
import type { Offer, References } from '../references';

/** Rows that are given at once: no screen shows more. */
const MOST_ROWS = 1_000;

/** Rows and columns on the screen. */
export interface ShownTable {
  readonly columns: readonly Column[];
  readonly rows: readonly unknown[];
}

/** The same, as they stand now. */
interface Table extends ShownTable {
  readonly run: number;
  /** Places of the rows in sight; all of them unless given. */
  readonly order: Uint32Array | undefined;
}

/** One value of the table. */
export interface CellPlace {
  readonly run: number;
  readonly row: number;
  readonly column: number;
}

/** What the cells of the rows shown hold. Whoever asks for another `run` than what is shown gets nothing. */
export class TableContent {
  private readonly cellOf: ReturnType<typeof cellsOf>;
  private readonly labels: ReturnType<typeof columnLabels>;
  private summing: AbortController | undefined;
  /** The copy under way: of two, the one that was asked for last is on the clipboard. */
  private copying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly operation: Operation,
    private readonly references: References,
    private readonly table: () => Table | undefined,
  ) {
    this.cellOf = cellsOf(operation);
    this.labels = columnLabels(operation);
  }

  /** Cells of rows in sight, of all columns; of so many at most that others need not wait for them. */
  rows(
    run: number,
    from: number,
    to: number,
  ): { run: number; from: number; rows: readonly (readonly Cell[])[] } {
    const table = this.at(run);
    if (table === undefined) return { run: this.table()?.run ?? 0, from, rows: [] };
    const until = Math.min(to, from + MOST_ROWS);
    const cells = rowsAt(table, from, until).map((row) => table.columns.map(({ id }) => this.cell(row, id)));
    return { run, from, rows: cells };
  }

  /** What a cell opens. */
  offers(place: CellPlace): readonly Offer[] {
    const at = this.cellAt(place);
    return at === undefined ? [] : this.references.offers(at.column, fieldOf(at.row, at.column));
  }

  /** The rows in sight, in their order. */
  rowsInOrder(): readonly unknown[] {
    const table = this.table();
    return table === undefined ? [] : rowsAt(table, 0, Infinity);
  }

  /** What selected cells come to. */
  async summary(run: number, selection: Selection): Promise<Summary | null> {
    this.summing?.abort(); // the user has selected something else since
    const { signal } = (this.summing = new AbortController());
    const table = this.at(run);
    if (table === undefined) return null;
    const { columns, rows } = selected(table, selection);
    return (await summaryOf(valuesOf(columns, rows), rows.length, { pause: eventLoop, signal })) ?? null;
  }

  /** Selected cells as text for the clipboard; undefined when other rows are shown by then. */
  async copy({ run, selection, format, headers }: RequestParams<'copyCells'>) {
    const table = this.at(run);
    if (table === undefined) return undefined;
    const { columns, rows } = selected(table, selection);
    const work = this.copying.then(() => runInSlices(copyText(format, headers, columns, rows), eventLoop));
    this.copying = work.catch(() => undefined); // told to who asked for it
    return { text: await work, rows: rows.length, cells: rows.length * columns.length };
  }

  /** A value in full, one level of it. */
  detail(place: CellPlace, path: DetailPath, from: number): Detail | null {
    const at = this.cellAt(place);
    if (at === undefined) return null;
    const schema = schemaAt(this.operation, at.column, path);
    return detailOf({ ...at, path, from, schema }) ?? null;
  }

  /** A value inside a cell's for copying; undefined when other rows are shown by then. */
  valueText(place: CellPlace, path: DetailPath): string | undefined {
    const at = this.cellAt(place);
    return at === undefined ? undefined : valueText(valueAt(at.row, at.column, path));
  }

  /** How a value's place is written: `customer.contacts[0].name`. */
  path(place: CellPlace, path: DetailPath): string | undefined {
    const at = this.cellAt(place);
    return at === undefined ? undefined : pathText(at.column, path);
  }

  /** The place on a map that a value names, or is a part of. */
  placeOnMap(place: CellPlace, path: DetailPath): ReturnType<typeof placeAt> {
    const at = this.cellAt(place);
    return at === undefined ? undefined : placeAt(at.row, at.column, path);
  }

  image(place: CellPlace, path: DetailPath): ImageView {
    const at = this.cellAt(place);
    return imageOf(at === undefined ? undefined : valueAt(at.row, at.column, path));
  }

  /** How the values of a column are spread over the rows in sight. */
  async distribution(run: number, column: number): Promise<Distribution | null> {
    const table = this.at(run);
    const about = table?.columns[column];
    if (table === undefined || about === undefined) return null;
    const values = valuesOf([about], rowsAt(table, 0, Infinity));
    const labels = this.labels.get(about.id);
    return (await distributionOf(values, about, { labels, pause: eventLoop })) ?? null;
  }

  private at(run: number): Table | undefined {
    const table = this.table();
    return table?.run === run ? table : undefined;
  }

  /** A row in sight and the name of one of its columns. */
  private cellAt({ run, row, column }: CellPlace): { row: unknown; column: string } | undefined {
    const table = this.at(run);
    const id = table?.columns[column]?.id;
    return table === undefined || id === undefined
      ? undefined
      : { row: rowsAt(table, row, row + 1)[0], column: id };
  }

  private cell(row: unknown, column: string): Cell {
    const value = fieldOf(row, column);
    const cell = this.cellOf(column, value);
    return this.references.offers(column, value).length > 0 ? { ...cell, opens: true } : cell;
  }
}

/** Selected rows and columns of a table; places that it does not have are left out. */
function selected(table: Table, { rows, columns }: Selection) {
  return {
    columns: columns.flatMap((column) => table.columns[column] ?? []),
    rows: rows.flatMap(({ from, to }) => rowsAt(table, from, to)),
  };
}

function* valuesOf(columns: readonly Column[], rows: readonly unknown[]): Generator {
  for (const row of rows) for (const { id } of columns) yield fieldOf(row, id);
}

/** The rows of a half-open range of the order shown. */
function rowsAt({ rows, order }: Table, from: number, to: number): readonly unknown[] {
  if (order === undefined) return rows.slice(from, to);
  return Array.from(order.subarray(from, Math.min(to, order.length)), (place) => rows[place]);
}
