import { rowJson } from './rowJson';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

/** A JSON text on each line, one a row; see `rowJson`. */
export function ndjsonFormat(columns: readonly ShownColumn[]): TextFormat {
  const written = rowJson(columns);
  return { start: '', row: (row) => `${written(row)}\n`, end: () => '' };
}
