/** Text that is only text: nothing in it becomes Markdown, HTML or a table's cell border. */
export const plainText = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]{}|~$#!]/g, '\\$&')
    // At a line's start these would be lists, headings and rules.
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2');

/** Text in backticks, which nothing in it can end; also within a table. */
export function code(text: string): string {
  if (text === '') return '';
  const line = text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines of code, which nothing in them can end. */
export function codeBlock(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A table; cells are Markdown already. A column that is empty in every row is left out. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  atEnd: readonly string[] = [],
): string {
  const shown = heads.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => shown[column]).join(' | ')} |`;
  return [
    line(heads),
    line(heads.map((head) => (atEnd.includes(head) ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** A list, one line each; items are Markdown already. */
export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
