import type { Column } from '../protocol/results';
import type { TableView } from '../protocol/table';
import type { Labels } from './cells';
import { fieldOf } from './columns';
import type { Filter } from './filter';
import { filterOf } from './filter';
import { finder } from './find';
import type { Slices } from './slices';
import { inSlices } from './slices';
import { sorting } from './sort';

/** What the order of rows depends on besides the view. */
export interface OrderOptions extends Slices {
  /** Places of the columns that a text is looked for in. */
  readonly shown: readonly number[];
  /** What values of a closed set mean, by column; none unless given. */
  readonly labels?: ReadonlyMap<string, Labels | undefined>;
}

export interface Order {
  /** Places of the rows in sight, in order; undefined when all are, as they came. */
  readonly order: Uint32Array | undefined;
  /** What is wrong with a filter, by column id: such a one hides nothing. */
  readonly issues: Readonly<Record<string, string>>;
}

type Test = (row: unknown) => boolean;

/**
 * Which rows a view leaves in sight, and in which order. It works in slices, so that others get their turn. When
 * the signal is aborted it is over at the next of them, and what it gives is no order to be used.
 */
export async function orderOf(
  rows: readonly unknown[],
  columns: readonly Column[],
  { sort, find, filters }: Pick<TableView, 'sort' | 'find' | 'filters'>,
  { shown, labels = new Map(), ...slices }: OrderOptions,
): Promise<Order> {
  const tests: Test[] = [];
  const issues: [string, string][] = [];
  for (const column of columns) {
    const { id } = column;
    const filter = readFilter(filters, column, labels.get(id));
    if (filter === undefined) continue;
    if ('issue' in filter) issues.push([id, filter.issue]);
    else tests.push((row) => filter.matches(fieldOf(row, id)));
  }
  if (find.trim() !== '') tests.push(finder(find, searched(columns, shown, labels)));
  const by = sort.flatMap(({ column: id, direction }) => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ column, direction }];
  });
  const asTheyCame = tests.length === 0 && by.length === 0;
  const order = asTheyCame ? undefined : await inSlices(ordering(rows, tests, by), slices);
  return { order, issues: Object.fromEntries(issues) };
}

function readFilter(
  filters: TableView['filters'],
  column: Column,
  labels: Labels | undefined,
): Filter | undefined {
  return Object.hasOwn(filters, column.id) ? filterOf(filters[column.id] ?? '', column, labels) : undefined;
}

const searched = (
  columns: readonly Column[],
  shown: readonly number[],
  labels: ReadonlyMap<string, Labels | undefined>,
) => shown.flatMap((place) => columns[place] ?? []).map(({ id }) => ({ id, labels: labels.get(id) }));

/** Rows tested in one step: about a millisecond's work where there are many columns. */
const TESTED = 16;

/** Leaves out first, then sorts what is left. */
function* ordering(
  rows: readonly unknown[],
  tests: readonly Test[],
  by: Parameters<typeof sorting>[2],
): Generator<undefined, Uint32Array> {
  const places = new Uint32Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    if (tests.every((test) => test(rows[place]))) places[count++] = place;
    if (place % TESTED === 0) yield;
  }
  const left = places.slice(0, count);
  return by.length === 0 ? left : yield* sorting(rows, left, by);
}
