import { plainText } from './plainText';
import type { ShownColumn } from './shownColumn';
import type { TextFormat } from './textFormat';

/**
 * A table of GitHub's Markdown, numbers aligned to the right. Nothing in a cell becomes markup or HTML; a line
 * break is written as `<br>`, and an address stays an address.
 */
export function markdownFormat(columns: readonly ShownColumn[]): TextFormat {
  const line = (cells: readonly string[]): string => (cells.length === 0 ? '' : `| ${cells.join(' | ')} |\n`);
  const rule = columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'));
  return {
    start: line(columns.map(({ title }) => escaped(title))) + line(rule),
    row: (row) => line(columns.map(({ read }) => escaped(plainText(read(row))))),
    end: () => '',
  };
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`|*_~[\]$]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '<br>');
