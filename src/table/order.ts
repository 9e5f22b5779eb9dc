import type { Column } from '../protocol/results';
import type { TableView } from '../protocol/table';
import type { Labels } from './cells';
import { fieldReader } from './columns';
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
  /**
   * Called once with the first rows that filters leave in sight, where their order is the one they came in and the
   * others take long.
   */
  readonly onFirst?: (first: Uint32Array) => void;
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
  { shown, labels = new Map(), onFirst, ...slices }: OrderOptions,
): Promise<Order> {
  const tests: Test[] = [];
  const issues: [string, string][] = [];
  for (const column of columns) {
    const { id } = column;
    const filter = readFilter(filters, column, labels.get(id));
    if (filter === undefined) continue;
    if ('issue' in filter) issues.push([id, filter.issue]);
    else {
      const read = fieldReader(id);
      tests.push((row) => filter.matches(read(row)));
    }
  }
  if (find.trim() !== '') tests.push(finder(find, searched(columns, shown, labels)));
  const by = sort.flatMap(({ column: id, direction }) => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ column, direction }];
  });
  const asTheyCame = tests.length === 0 && by.length === 0;
  if (asTheyCame) return { order: undefined, issues: Object.fromEntries(issues) };
  const look = by.length === 0 ? firstTeller(onFirst, slices) : undefined;
  const order = await inSlices(ordering(rows, tests, by, look), slices);
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

/** A screen holds about so many rows: when they are found, they can be shown. */
const SCREENFUL = 60;
/** Fewer are shown when looking for them has taken this long, in milliseconds. */
const PATIENCE = 25;
/** All rows are worth waiting for when they follow this soon. */
const SOON = 50;

/** Looks at the places found so far, and how much of the rows that took; tells them when that is due. */
type Look = (places: Uint32Array, count: number, share: number) => void;

function firstTeller(onFirst: OrderOptions['onFirst'], { pause }: Slices): Look | undefined {
  if (onFirst === undefined) return undefined;
  const began = pause.elapsed();
  let told = false;
  return (places, count, share) => {
    if (told || count === 0) return;
    const taken = pause.elapsed() - began;
    if ((count < SCREENFUL && taken < PATIENCE) || taken * (1 / share - 1) < SOON) return;
    told = true;
    onFirst(places.slice(0, count));
  };
}

/** The places of rows that every test lets through. */
function* leavingOut(
  rows: readonly unknown[],
  tests: readonly Test[],
  look: Look | undefined,
): Generator<undefined, Uint32Array> {
  const places = new Uint32Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place++) {
    if (isLet(rows[place], tests)) places[count++] = place;
    if (place % TESTED !== 0) continue;
    look?.(places, count, (place + 1) / rows.length);
    yield;
  }
  return places.slice(0, count);
}

function isLet(row: unknown, tests: readonly Test[]): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

/** Leaves out first, then sorts what is left. */
function* ordering(
  rows: readonly unknown[],
  tests: readonly Test[],
  by: Parameters<typeof sorting>[2],
  look: Look | undefined,
): Generator<undefined, Uint32Array> {
  const left =
    tests.length === 0
      ? Uint32Array.from({ length: rows.length }, (_, place) => place)
      : yield* leavingOut(rows, tests, look);
  return by.length === 0 ? left : yield* sorting(rows, left, by);
}
