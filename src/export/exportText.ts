import type { RequestParams } from '../protocol/contract';
import type { Column } from '../protocol/results';
import { csvFormat } from './csv';
import { flatten } from './flatten';
import { jsonFormat } from './json';
import { markdownFormat } from './markdown';
import { ndjsonFormat } from './ndjson';
import type { ShownColumn } from './shownColumn';
import { shownAsTheyAre } from './shownColumn';
import type { TextFormat } from './textFormat';

/** A piece of the text, and how many rows are whole once it is written. */
export interface Piece {
  readonly text: string;
  readonly rows: number;
}

/** How rows are written. `separator`, `bom` and `guardFormulas` are for CSV; JSON stays nested. */
export type ExportOptions = Omit<RequestParams<'exportRows'>, 'rows'>;

/**
 * Rows as the text of a file, a piece for each row, made as it is asked for. `columns` are those that are written,
 * in their order; when they are all there are, JSON and NDJSON hold the rows whole. With nested values as columns
 * all rows are looked at first, and empty pieces come meanwhile.
 */
export function* exportText(
  rows: readonly unknown[],
  columns: readonly Pick<Column, 'id' | 'kind'>[],
  options: ExportOptions,
): Generator<Piece, void, undefined> {
  const { start, row, end } = formatOf(yield* shownColumns(rows, columns, options), options);
  yield { text: start, rows: 0 };
  for (const [index, one] of rows.entries()) yield { text: row(one, index), rows: index + 1 };
  yield { text: end(rows.length), rows: rows.length };
}

function* shownColumns(
  rows: readonly unknown[],
  columns: readonly Pick<Column, 'id' | 'kind'>[],
  { format, nested }: ExportOptions,
): Generator<Piece, readonly ShownColumn[], undefined> {
  if (nested === 'json' || format === 'json' || format === 'ndjson') return shownAsTheyAre(columns);
  const flattening = flatten(rows, columns);
  for (;;) {
    const step = flattening.next();
    if (step.done === true) return step.value;
    yield { text: '', rows: 0 };
  }
}

function formatOf(columns: readonly ShownColumn[], options: ExportOptions): TextFormat {
  switch (options.format) {
    case 'csv':
      return csvFormat(columns, { ...options, headers: true });
    case 'json':
      return jsonFormat(columns);
    case 'ndjson':
      return ndjsonFormat(columns);
    case 'markdown':
      return markdownFormat(columns);
  }
}
