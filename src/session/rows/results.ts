import type { Operation } from '../catalog/operation';
import type { WalkedPage } from '../client/apiClient';
import { sizeName } from '../client/lists/readPage';
import type { Column, Results } from '../protocol/results';

type Place = Pick<Results, 'run' | 'hasPrevious' | 'hasNext' | 'cached' | 'notices' | 'failures'>;

/** What the panel is told of a page, its rows apart. */
export function resultsOf(
  operation: Operation,
  page: WalkedPage<unknown>,
  columns: readonly Column[],
  place: Place,
): Results {
  const { style } = operation.page;
  const size = sizeName(operation.page) === undefined ? undefined : page.size;
  const count = page.rows.length;
  const { response } = page;
  return {
    ...place,
    columns,
    rowCount: count,
    ...rangeOf(page),
    ...(page.total === undefined ? {} : { total: page.total }),
    single: style === 'single' || style === 'none',
    pages: style === 'pageNumber' || style === 'offset' || style === 'nextStart',
    ...(size === undefined ? {} : { pageSize: size }),
    pageSizes: size === undefined ? [] : pageSizes(operation, size),
    status: response.status,
    durationMs: Math.round(response.timing.totalMs),
    bytes: response.decodedBytes,
    at: response.at,
    stale: false,
  };
}

/** Where the rows shown stand in the list; where all of them were left out, where these did. */
function rangeOf({ before, rows, skipped, skippedFirst }: WalkedPage<unknown>): Pick<Results, 'from' | 'to'> {
  const count = rows.length + skipped;
  if (count === 0) return { from: 0, to: 0 };
  return { from: before + (rows.length === 0 ? 0 : skippedFirst) + 1, to: before + count };
}

/** The sizes on offer: round ones up to the vendor's limit, and the one in use. */
function pageSizes({ page }: Operation, current: number): number[] {
  const max = 'maxSize' in page ? page.maxSize : 100;
  const sizes = [10, 25, 50, 100].filter((size) => size <= max);
  return [...new Set([...sizes, current])].sort((a, b) => a - b);
}
