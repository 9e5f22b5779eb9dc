import { stringify } from 'csv-stringify/sync';
import Papa from 'papaparse';
import type { ExportOptions } from '../../../src/export/exportText';
import { exportText } from '../../../src/export/exportText';
import { parseJson } from '../../../src/http/json/json';
import { columnsOf } from '../../../src/table/columns';
import { benchAnswer, benchOperation, COLUMNS } from '../benchList';
import type { Figure, Section } from '../figures';
import { same, sideBySide } from './sideBySide';

const ROWS = 10_000;

type Row = Readonly<Record<string, unknown>>;
type Value = (row: number, column: number) => unknown;

/** What a cell of each column holds: all of them values that every writer of CSV writes alike. */
const values: readonly Value[] = [
  (row, column) => row * 40 + column,
  (row) => `A text of row ${String(row)}`,
  (row) => `Valve, "${String(row)}"`,
  (row) => (row % 7 === 0 ? null : row / 8),
  (row) => (row % 2 === 0 ? 'open' : 'closed'),
  (row) => `2026-11-${String(10 + (row % 20))}T08:30:00Z`,
  (row) => `${String(row)} High Street\r\nInverurie`,
  (row) => String(row * 3),
];

const flatRows: readonly Row[] = Array.from({ length: ROWS }, (_, row) =>
  Object.fromEntries(
    Array.from({ length: COLUMNS }, (_, column) => [
      `field${String(column)}`,
      values[column % values.length]?.(row, column),
    ]),
  ),
);

/** What writing files costs. */
export async function exportingCosts(): Promise<Section> {
  return {
    title: 'Writing files',
    method:
      `${ROWS.toLocaleString('en')} rows × ${String(COLUMNS)} columns as one text. CSV: numbers, texts, dates, empty values, and texts that need ` +
      'quotes; lines end with CR LF, formulas are guarded against; all three give the same text, character by character. ' +
      'NDJSON: rows as documented, with nested values; the floor is `JSON.stringify` of every row.',
    figures: [await csv(), await ndjson()],
  };
}

const usual = { separator: ',', bom: false, nested: 'json' } as const;

async function csv(): Promise<Figure> {
  const names = Object.keys(flatRows[0] ?? {});
  const columns = columnsOf(benchOperation, flatRows);
  const how: ExportOptions = { ...usual, format: 'csv', guardFormulas: true };
  const times = await sideBySide(
    {
      ours: () => textOf(flatRows, columns, how),
      papaparse: () =>
        `${Papa.unparse([...flatRows], { columns: names, newline: '\r\n', escapeFormulae: true })}\r\n`,
      csvStringify: () =>
        stringify([...flatRows], {
          columns: names,
          header: true,
          record_delimiter: 'windows',
          escape_formulas: true,
        }),
    },
    (made) => {
      same('The texts', made.ours, made.papaparse, made.csvStringify);
    },
  );
  return {
    what: 'CSV',
    unit: 'ms',
    ours: times.ours,
    peers: { papaparse: times.papaparse, 'csv-stringify': times.csvStringify },
    targets: [
      { atMost: 1, of: 'papaparse' },
      { atMost: 1, of: 'csv-stringify' },
    ],
  };
}

async function ndjson(): Promise<Figure> {
  const { list: rows } = parseJson(benchAnswer(ROWS)) as { readonly list: readonly unknown[] }; // as the text was made
  const columns = columnsOf(benchOperation, rows);
  const how: ExportOptions = { ...usual, format: 'ndjson', guardFormulas: false };
  const { ours, floor } = await sideBySide(
    {
      ours: () => textOf(rows, columns, how),
      floor: () => {
        const lines: string[] = [];
        for (const row of rows) lines.push(`${JSON.stringify(row)}\n`);
        return lines.join('');
      },
    },
    (made) => {
      same('The texts', made.ours, made.floor);
    },
  );
  return { what: 'NDJSON', unit: 'ms', ours, floor };
}

function textOf(
  rows: readonly unknown[],
  columns: ReturnType<typeof columnsOf>,
  options: ExportOptions,
): string {
  const texts: string[] = [];
  for (const { text } of exportText(rows, columns, options)) texts.push(text);
  return texts.join('');
}
