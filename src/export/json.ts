import { rowJson } from './rowJson';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

/** A JSON array, a row on each line; see `rowJson`. */
export const jsonFormat = (columns: readonly ShownColumn[]): TextFormat => ({
  start: '[',
  row: (row, index) => `${index === 0 ? '\n' : ',\n'}${rowJson(row, columns)}`,
  end: (rows) => (rows === 0 ? ']\n' : '\n]\n'),
});
