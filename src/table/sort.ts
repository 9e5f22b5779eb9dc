import type { Column } from '../protocol/results';
import type { SortBy } from '../protocol/table';
import { fieldOf } from './columns';
import type { SortKey } from './compare';
import { compareKeys, sortKeyOf } from './compare';

/** A column to sort by. */
export interface Sorting {
  readonly column: Column;
  readonly direction: SortBy['direction'];
}

/**
 * Puts places of rows in order, in small steps. The first column decides, the next ones where it finds two rows
 * equal; rows that are equal in all of them stay as they came.
 */
export function* sorting(
  rows: readonly unknown[],
  places: Uint32Array,
  by: readonly Sorting[],
): Generator<undefined, Uint32Array> {
  const columns: { readonly keys: readonly SortKey[]; readonly direction: 1 | -1 }[] = [];
  for (const { column, direction } of by) {
    const keys: SortKey[] = [];
    for (const place of places) {
      keys.push(sortKeyOf(fieldOf(rows[place], column.id), column.kind));
      if (keys.length % KEYS === 0) yield;
    }
    columns.push({ keys, direction: direction === 'ascending' ? 1 : -1 });
  }
  const order = yield* mergeSorted(places.length, (a, b) => {
    for (const { keys, direction } of columns) {
      const [x, y] = [keys[a], keys[b]];
      const found = x === undefined || y === undefined ? 0 : compareKeys(x, y, direction);
      if (found !== 0) return found;
    }
    return a - b;
  });
  return order.map((at) => places[at] ?? 0); // made of the numbers below its length
}

/** How many keys are made, sorted or merged in one step: about a millisecond's work. */
const KEYS = 256;
const BLOCK = 512;
const MERGED = 2_048;

/** The numbers below `count` in order: blocks of them are sorted, then merged until one is left. */
function* mergeSorted(
  count: number,
  compare: (a: number, b: number) => number,
): Generator<undefined, Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, at) => at);
  for (let at = 0; at < count; at += BLOCK) {
    from.subarray(at, at + BLOCK).sort(compare);
    yield;
  }
  let to = new Uint32Array(count);
  for (let width = BLOCK; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const [a = 0, b = 0] = [from[left], from[right]];
        const takesLeft = left < middle && (right >= end || compare(a, b) <= 0);
        to[at] = takesLeft ? a : b;
        if (takesLeft) left++;
        else right++;
        if (at % MERGED === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
