import type { Results } from '../../src/protocol/results';
import type { SortBy, Summary } from '../../src/protocol/table';
import { countText, rowsText } from './units';

/** What went to the clipboard: "Copied 12 cells of 3 rows." */
export function copiedText({ rows, cells }: { readonly rows: number; readonly cells: number }): string {
  return cells === 1 ? 'Copied 1 cell.' : `Copied ${cellsText(cells)} of ${rowsText(rows)}.`;
}

/** "12 cells". */
function cellsText(cells: number): string {
  return `${countText(cells)} ${cells === 1 ? 'cell' : 'cells'}`;
}

/** What picked cells come to, fact by fact: "12 cells", "3 rows", "11 distinct", "Sum 1,234.50" … */
export function summaryFacts({
  rows,
  cells,
  filled,
  distinct,
  moreDistinct,
  numbers,
  dates,
}: Summary): readonly string[] {
  const facts = [cellsText(cells), rowsText(rows)];
  if (filled < cells) facts.push(`${countText(cells - filled)} empty`);
  if (filled > 0) facts.push(`${moreDistinct === true ? 'over ' : ''}${countText(distinct)} distinct`);
  if (numbers !== undefined)
    facts.push(
      ...(numbers.count < filled ? [`${countText(numbers.count)} numbers`] : []),
      `Sum ${groupedText(numbers.sum)}`,
      `Average ${groupedText(numbers.average)}`,
      `Min ${groupedText(numbers.min)}`,
      `Max ${groupedText(numbers.max)}`,
    );
  if (dates !== undefined) facts.push(`from ${dates.from} to ${dates.to}`);
  return facts;
}

/**
 * How the rows are sorted: "Sorted by name ↑, date ↓"; empty when they are as sent. Where other pages follow or
 * went before, it says that they are not sorted with these.
 */
export function sortText(
  sort: readonly SortBy[],
  { scope, hasNext, hasPrevious }: Pick<Results, 'scope' | 'hasNext' | 'hasPrevious'>,
): string {
  if (sort.length === 0) return '';
  const columns = sort.map(({ column, direction }) => `${column} ${direction === 'ascending' ? '↑' : '↓'}`);
  const isPart = scope === 'page' && (hasNext || hasPrevious);
  return `Sorted by ${columns.join(', ')}${isPart ? ', this page only' : ''}`;
}

/** How many rows there are: "12 of 50 rows", "50 rows"; of one object its fields. */
export function shownText({ rowCount, allRows, single, columns }: Results): string {
  if (single) return `${countText(columns.length)} ${columns.length === 1 ? 'field' : 'fields'}`;
  return rowCount === allRows ? rowsText(allRows) : `${countText(rowCount)} of ${rowsText(allRows)}`;
}

/** A number's exact digits with the thousands apart; what is no plain number stays as it is. */
function groupedText(number: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(number) ?? [];
  return whole === '' ? number : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}
