import type { Column } from '../protocol/results';
import { LosslessNumber } from '../http/json/json';
import type { ShownColumn } from './shownColumn';
import { shownAsTheyAre } from './shownColumn';

/** So many items of a list get columns of their own; what follows them stays one list, as JSON. */
const LIST_ITEMS = 10;

/** A column that would become more than this stays one, as JSON: its names are data. */
const MOST_PARTS = 200;

/** So many rows are looked at in one turn. */
const ROWS_A_TURN = 500;

/** What the rows hold in one place: values that hold nothing else, and parts by name or position. */
interface Place {
  holdsValues: boolean;
  readonly parts: Map<Step, Place>;
}

/** Name of a field, position in a list, or everything from `LIST_ITEMS` on. */
type Step = string | number | typeof REST;
const REST = Symbol('rest');

/**
 * Columns in which what is nested is spread over columns of its own: `customer.name`, `items.0.id`, and `items.10+`
 * for the items from the eleventh on. Which there are shows only when all rows were seen: it yields between some of
 * them, so that others get their turn. Where values are nested in some rows only, the others keep a column of the
 * plain name. An empty list or object is an empty cell where other rows hold something there.
 */
export function* flatten(
  rows: readonly unknown[],
  columns: readonly Pick<Column, 'id' | 'kind'>[],
): Generator<undefined, readonly ShownColumn[]> {
  const plain = shownAsTheyAre(columns);
  const roots = plain.map(() => ({ place: newPlace(), size: 0 }));
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_TURN === 0) yield;
    for (const [at, { read }] of plain.entries()) {
      const root = roots[at];
      if (root !== undefined && root.size <= MOST_PARTS) root.size += grow(root.place, read(row));
    }
  }
  const titles = new Set<string>();
  return plain.flatMap((column, at) => {
    const root = roots[at];
    if (root === undefined || root.size > MOST_PARTS)
      return [{ ...column, title: unique(column.title, titles) }];
    return [...leavesOf(root.place)].map((leaf) => ({
      title: unique([column.title, ...leaf.path.map(stepText)].join('.'), titles),
      kind: leaf.path.length === 0 ? column.kind : 'text',
      read: (row: unknown) => valueAt(column.read(row), leaf),
    }));
  });
}

const newPlace = (): Place => ({ holdsValues: false, parts: new Map() });

/** Makes room for a value; how many places that took. Null and what is empty ask for none. */
function grow(place: Place, value: unknown): number {
  if (!isHolder(value)) {
    if (value !== undefined && value !== null) place.holdsValues = true;
    return 0;
  }
  let made = 0;
  for (const [step, part] of partsOf(value)) {
    let inner = place.parts.get(step);
    if (inner === undefined) {
      place.parts.set(step, (inner = newPlace()));
      made++;
    }
    if (made > MOST_PARTS) break;
    // The rest of a list is not spread.
    if (step !== REST) made += grow(inner, part);
  }
  return made;
}

const isHolder = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof LosslessNumber);

function* partsOf(value: object): Generator<readonly [Step, unknown]> {
  if (!Array.isArray(value)) {
    yield* Object.entries(value);
    return;
  }
  const items: readonly unknown[] = value;
  yield* items.slice(0, LIST_ITEMS).entries();
  if (items.length > LIST_ITEMS) yield [REST, items.slice(LIST_ITEMS)];
}

/** The places that become columns, and whether what a value there holds is in other columns. */
function* leavesOf({ holdsValues, parts }: Place): Generator<Leaf> {
  const isSpread = parts.size > 0;
  if (holdsValues || !isSpread) yield { path: [], isSpread };
  for (const [step, part] of parts)
    for (const { path, ...leaf } of leavesOf(part)) yield { path: [step, ...path], ...leaf };
}

interface Leaf {
  readonly path: readonly Step[];
  readonly isSpread: boolean;
}

function valueAt(row: unknown, { path, isSpread }: Leaf): unknown {
  const value = path.reduce(partAt, row);
  return isSpread && isHolder(value) ? undefined : value;
}

function partAt(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) {
    if (step === REST) return value.length > LIST_ITEMS ? value.slice(LIST_ITEMS) : undefined;
    return typeof step === 'number' ? value[step] : undefined;
  }
  if (!isHolder(value) || typeof step !== 'string' || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[step]; // an object with this own key
}

const stepText = (step: Step): string => (step === REST ? `${LIST_ITEMS}+` : String(step));

function unique(title: string, taken: Set<string>): string {
  let name = title;
  for (let count = 2; taken.has(name); count++) name = `${title} (${count})`;
  taken.add(name);
  return name;
}
