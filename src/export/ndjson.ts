import { rowJson } from './rowJson';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

/** A JSON text on each line, one a row; see `rowJson`. */
export const ndjsonFormat = (columns: readonly ShownColumn[]): TextFormat => ({
  start: '',
  row: (row) => `${rowJson(row, columns)}\n`,
  end: () => '',
});
