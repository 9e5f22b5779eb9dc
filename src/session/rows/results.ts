import type { Operation } from '../../catalog/operation';
import type { WalkedPage } from '../../client/apiClient';
import { positionName, sizeName } from '../../client/lists/readPage';
import type { Results } from '../../protocol/results';
import type { FetchedRows } from './fetchedRows';

/** What is said of rows besides how they are looked at. */
export type Facts = Omit<
  Results,
  'run' | 'page' | 'columns' | 'rowCount' | 'view' | 'arranging' | 'filterIssues' | 'fetched'
>;

/** Where a page stands among the others, and what else is said of it. */
export type Around = Pick<Results, 'hasPrevious' | 'hasNext' | 'cached' | 'failures'>;

/** What the panel is told of a page, its rows and columns apart. */
export function pageFacts(
  operation: Operation,
  page: WalkedPage<unknown>,
  around: Around,
  notices: readonly string[],
): Facts {
  const size = sizeName(operation.page) === undefined ? undefined : page.size;
  const { response } = page;
  return {
    ...around,
    notices,
    scope: 'page',
    allRows: page.rows.length,
    ...rangeOf(page),
    ...(positionName(operation.page) === undefined ? {} : { position: page.position }),
    ...(page.total === undefined ? {} : { total: page.total }),
    ...kindOfList(operation),
    ...(size === undefined ? {} : { pageSize: size }),
    pageSizes: size === undefined ? [] : pageSizes(operation, size),
    status: response.status,
    durationMs: Math.round(response.timing.totalMs),
    bytes: response.decodedBytes,
    at: response.at,
    stale: false,
  };
}

/** What the panel is told of all the rows that were fetched. */
export function fetchedFacts(operation: Operation, fetched: FetchedRows): Facts {
  const { rows, total, notices, status, durationMs, bytes, at } = fetched;
  return {
    hasPrevious: false,
    hasNext: false,
    cached: false,
    notices,
    scope: 'all',
    allRows: rows.length,
    from: Math.min(1, rows.length),
    to: rows.length,
    ...(total === undefined ? {} : { total }),
    ...kindOfList(operation),
    pageSizes: [],
    status,
    durationMs,
    bytes,
    at,
    stale: false,
  };
}

function kindOfList({ page: { style } }: Operation): Pick<Results, 'single' | 'pages'> {
  return {
    single: style === 'single' || style === 'none',
    pages: style === 'pageNumber' || style === 'offset' || style === 'nextStart',
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
