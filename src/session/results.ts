import type { Operation } from '../catalog/operation';
import type { Page } from '../client/apiClient';
import { sizeName } from '../client/lists/readPage';
import type { Column, Results } from '../protocol/state';

type Place = Pick<Results, 'run' | 'hasPrevious' | 'hasNext' | 'cached' | 'notices' | 'failures'>;

/** What the panel is told of a page, its rows apart. */
export function resultsOf(
  operation: Operation,
  page: Page<unknown>,
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
    from: count === 0 ? 0 : page.before + 1,
    to: count === 0 ? 0 : page.before + count,
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

/** The sizes on offer: round ones up to the vendor's limit, and the one in use. */
function pageSizes({ page }: Operation, current: number): number[] {
  const max = 'maxSize' in page ? page.maxSize : 100;
  const sizes = [10, 25, 50, 100].filter((size) => size <= max);
  return [...new Set([...sizes, current])].sort((a, b) => a - b);
}
