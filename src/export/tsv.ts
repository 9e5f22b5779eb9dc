import { withoutFormula } from './formulas';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

/**
 * Cells between tabs as spreadsheets put them on the clipboard: a cell with a tab or a line break, or that begins
 * with a quote, is quoted. They are pasted into spreadsheets, which then asks nobody, so texts that would run
 * there are guarded (`withoutFormula`).
 */
export function tsvFormat(columns: readonly ShownColumn[], headers: boolean): TextFormat {
  const line = (values: readonly unknown[]): string =>
    `${values.map((value) => quoted(withoutFormula(value))).join('\t')}\n`;
  return {
    start: headers ? line(columns.map(({ title }) => title)) : '',
    row: (row) => line(columns.map(({ read }) => read(row))),
    end: () => '',
  };
}

const quoted = (text: string): string =>
  /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
