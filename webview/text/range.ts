import type { Results } from '../../src/protocol/results';
import { countText, rowsText } from './units';

/** Where the rows shown stand in the whole list: "51 to 100 of 1,234". */
export function rangeText(results: Results): string {
  if (results.single) return results.rowCount === 0 ? 'No object' : '1 object';
  if (results.to === 0) return 'No rows';
  if (!results.pages) return rowsText(results.rowCount);
  const range = `${countText(results.from)} to ${countText(results.to)}`;
  if (results.total !== undefined) return `${range} of ${countText(results.total)}`;
  return results.hasNext ? `${range}, more follow` : range;
}
