import type { SortBy } from '../../src/protocol/table';

/** The order after a column's header was used: ascending, descending, as sent. `add` keeps what sorts before it. */
export function sortAfter(sort: readonly SortBy[], column: string, add: boolean): readonly SortBy[] {
  const now = sort.find((by) => by.column === column)?.direction;
  const next = now === undefined ? 'ascending' : now === 'ascending' ? 'descending' : undefined;
  return sortedBy(sort, column, next, add);
}

/** The order with a column sorted so, alone or after others; undefined takes it out. */
export function sortedBy(
  sort: readonly SortBy[],
  column: string,
  direction: SortBy['direction'] | undefined,
  add: boolean,
): readonly SortBy[] {
  if (!add) return direction === undefined ? [] : [{ column, direction }];
  if (direction === undefined) return sort.filter((by) => by.column !== column);
  const at = sort.findIndex((by) => by.column === column);
  return at < 0 ? [...sort, { column, direction }] : sort.with(at, { column, direction });
}
