import type { Results } from '../../src/protocol/results';
import { countText, rowsText } from './units';

/** Where the rows shown stand in the whole list: "51 to 100 of 1,234". A total that is not there yet is not waited for. */
export function rangeText(results: Results): string {
  if (results.single) return results.allRows === 0 ? 'No object' : '1 object';
  if (results.scope === 'all') return fetchedText(results);
  if (results.to === 0) return 'No rows';
  if (!results.pages) return rowsText(results.allRows);
  const range = `${countText(results.from)} to ${countText(results.to)}`;
  if (results.total !== undefined) return `${range} of ${countText(results.total)}`;
  return results.hasNext ? `${range}, more follow` : range;
}

/** The way to the other rows that there are: all that were fetched, or the pages. Nothing where there are none. */
export function otherRows(
  results: Results,
): { readonly scope: 'page' | 'all'; readonly label: string } | undefined {
  if (results.scope === 'all') return { scope: 'page', label: 'Back to pages' };
  if (results.fetched === undefined || results.fetched.rows === 0) return undefined;
  return { scope: 'all', label: `Show ${allText(results.fetched)}` };
}

/** How many of the rows pass the filters: "12 of 50 rows". */
export const foundText = ({ rowCount, allRows }: Results): string =>
  `${countText(rowCount)} of ${rowsText(allRows)}`;

function fetchedText({ fetched, allRows, total }: Results): string {
  const rows = fetched?.rows ?? allRows;
  if (fetched?.complete === true) return `${rows === 1 ? 'The only' : 'All'} ${rowsText(rows)}`;
  return total === undefined || total < rows
    ? `${rowsText(rows)} fetched`
    : `${countText(rows)} of ${rowsText(total)} fetched`;
}

const allText = ({ rows, complete }: { readonly rows: number; readonly complete: boolean }): string =>
  complete ? `all ${rowsText(rows)}` : `the ${rowsText(rows)} fetched`;

/** Which columns are filtered: "filtered by status and price", nothing where none is. */
export function filtersText({ view }: Results): string {
  const names = Object.entries(view.filters).flatMap(([name, text]) => (text === '' ? [] : [name]));
  if (names.length === 0) return '';
  const [last = ''] = names.slice(-1);
  if (names.length > 3) return `filtered by ${countText(names.length)} columns`;
  return `filtered by ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}
