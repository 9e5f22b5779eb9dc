import type { ExportError } from './exportError';
import type { ExportOptions } from './exportText';

/** What an export says: numbers of rows, the file's name and the reason of a failure; nothing of the rows. */
export const exportTexts = {
  progress: (rows: number, name: string): string => `Exporting ${rowsText(rows)} to ${name}`,
  done: (rows: number, name: string): string => `Exported ${rowsText(rows)} to ${name}.`,
  failed: (error: ExportError, rows: number, name: string): string =>
    `${name} was not exported. ${error.message} ${count(rows - error.rows)} of ${rowsText(rows)} ` +
    `${rows === 1 ? 'was' : 'were'} not written; what was written is removed again, and a file that was there ` +
    'before is unchanged. The rows are still in the panel.',
  interrupted: (name: string): string =>
    `An export ended before it was complete. What was written is in ${name}.`,
};

const count = (number: number): string => number.toLocaleString('en');
const rowsText = (rows: number): string => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** What a file of this format is called and how its name ends. */
export function fileKind({ format, separator }: Pick<ExportOptions, 'format' | 'separator'>): FileKind {
  switch (format) {
    case 'csv':
      return separator === '\t' ? { title: 'TSV', extension: 'tsv' } : { title: 'CSV', extension: 'csv' };
    case 'json':
      return { title: 'JSON', extension: 'json' };
    case 'ndjson':
      return { title: 'NDJSON', extension: 'ndjson' };
    case 'markdown':
      return { title: 'Markdown', extension: 'md' };
  }
}

interface FileKind {
  readonly title: string;
  readonly extension: string;
}

/** A name for a file: `auvo-tasks.list-2026-11-22.csv`, with the user's date; letters, digits, `.`, `_` and `-`, at most 80. */
export function fileName(name: string, at: Date, extension: string): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+/, '');
  const end = `-${date}.${extension}`;
  return `${plain.slice(0, 80 - end.length)}${end}`.replace(/^-/, '');
}
