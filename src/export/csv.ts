import { withoutFormula } from './formulas';
import { plainText } from './plainText';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** Texts that a spreadsheet would run get an apostrophe; see `withoutFormula`. */
  readonly guardFormulas: boolean;
  readonly headers: boolean;
}

/**
 * CSV after RFC 4180: lines end with CR LF, also the last one; a cell with a separator, a quote, a line break or
 * spaces at its ends is quoted. Of a lone surrogate UTF-8 can keep nothing: it becomes U+FFFD in the file.
 */
export function csvFormat(
  columns: readonly ShownColumn[],
  { separator, bom, guardFormulas, headers }: CsvOptions,
): TextFormat {
  const textOf = guardFormulas ? withoutFormula : plainText;
  const cell = (value: unknown): string => quoted(textOf(value));
  const line = (cells: readonly string[]): string => {
    const text = cells.join(separator);
    // An empty line is no row to most readers.
    return `${text === '' && cells.length > 0 ? '""' : text}\r\n`;
  };
  return {
    start: `${bom ? '\ufeff' : ''}${headers ? line(columns.map(({ title }) => cell(title))) : ''}`,
    row: (row) => line(columns.map(({ read }) => cell(read(row)))),
    end: () => '',
  };
}

/** All three separators ask for quotes, so that a reader that guesses another one splits less. */
const NEEDS_QUOTES = /["\r\n,;\t]|^\s|\s$/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
