import type { RequestParams } from '../protocol/contract';
import type { Column } from '../protocol/results';
import { jsonText } from '../http/json/json';
import { csvFormat } from './csv';
import { jsonFormat } from './json';
import { markdownFormat } from './markdown';
import { plainText } from './plainText';
import type { ShownColumn } from './shownColumn';
import { shownAsTheyAre } from './shownColumn';
import { sqlIn } from './sqlIn';
import type { TextFormat } from './textFormat';
import { wholeText } from './textFormat';
import { tsvFormat } from './tsv';

/**
 * Cells of these rows and columns as text for the clipboard, in the order given, without a line break at the end.
 * One cell alone is its exact text (as JSON: its value). Of more, TSV and CSV guard formulas. JSON is a list of
 * objects and Markdown has a header in any case. SQL is an `IN` for each column on a line of its own. It is made in
 * small steps.
 */
export function* copyText(
  format: RequestParams<'copyCells'>['format'],
  headers: boolean,
  columns: readonly Pick<Column, 'id' | 'kind'>[],
  rows: readonly unknown[],
): Generator<undefined, string> {
  const shown = shownAsTheyAre(columns);
  if (format === 'sql') {
    const lines: string[] = [];
    for (const column of shown) lines.push(yield* condition(column, headers, rows));
    return lines.join('\n');
  }
  const [only, ...others] = shown;
  if (only !== undefined && others.length === 0 && rows.length === 1) {
    const value = only.read(rows[0]);
    if (format === 'json') return value === undefined ? 'null' : jsonText(value);
    if (!headers && format !== 'markdown') return plainText(value);
  }
  const text = yield* wholeText(formatOf(format, headers, shown), rows);
  return text.slice(0, text.endsWith('\r\n') ? -2 : text.endsWith('\n') ? -1 : undefined);
}

function formatOf(
  format: Exclude<RequestParams<'copyCells'>['format'], 'sql'>,
  headers: boolean,
  columns: readonly ShownColumn[],
): TextFormat {
  switch (format) {
    case 'tsv':
      return tsvFormat(columns, headers);
    case 'csv':
      return csvFormat(columns, { separator: ',', bom: false, guardFormulas: true, headers });
    case 'json':
      return jsonFormat(columns);
    case 'markdown':
      return markdownFormat(columns);
  }
}

/** With its column's name before it where there shall be names; one that SQL might misread is left out. */
function* condition(
  column: ShownColumn,
  headers: boolean,
  rows: readonly unknown[],
): Generator<undefined, string> {
  const name = headers ? sqlName(column.title) : '';
  return `${name}${yield* sqlIn(rows, column)}`;
}

function sqlName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${name} `;
  return /^[^\\\p{C}]+$/u.test(name) ? `"${name.replaceAll('"', '""')}" ` : '';
}
