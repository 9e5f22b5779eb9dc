import { rowJson } from './rowJson';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

/** A JSON array, a row on each line; see `rowJson`. */
export function jsonFormat(columns: readonly ShownColumn[]): TextFormat {
  const written = rowJson(columns);
  return {
    start: '[',
    row: (row, index) => `${index === 0 ? '\n' : ',\n'}${written(row)}`,
    end: (rows) => (rows === 0 ? ']\n' : '\n]\n'),
  };
}
