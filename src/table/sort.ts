import type { Column } from '../protocol/results';
import type { SortBy } from '../protocol/table';
import { merge, mergeSort } from './mergeSort';
import type { Places } from './radix';
import { sortByNumbers } from './radix';
import { SortKeys } from './sortKeys';

/** A column to sort by. */
export interface Sorting {
  readonly column: Column;
  readonly direction: SortBy['direction'];
}

/** A stretch of places, half open. */
type Stretch = readonly [from: number, to: number];

/**
 * Puts places of rows in order, in small steps. The first column decides, the next ones where it finds two rows
 * equal; rows that are equal in all of them stay as they came.
 */
export function* sorting(
  rows: readonly unknown[],
  places: Uint32Array,
  by: readonly Sorting[],
): Generator<undefined, Uint32Array> {
  const count = places.length;
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  const sorted: Places = { order, spare: new Uint32Array(count) };
  let equal: readonly Stretch[] = count > 1 ? [[0, count]] : [];
  for (const { column, direction } of by) {
    if (equal.length === 0) break;
    const keys = new SortKeys(column, direction === 'ascending' ? 1 : -1, count);
    for (const [from, to] of equal)
      for (let at = from; at < to; at++) {
        const place = order[at] ?? 0;
        keys.add(place, rows[places[place] ?? 0]);
        if (at % ADDED === 0) yield;
      }
    equal = yield* new ColumnSort(sorted, keys).sort(equal);
  }
  return order.map((at) => places[at] ?? 0); // made of the numbers below its length
}

/** Values that are read in one step. */
const ADDED = 16;
/** Values that are looked at in one step. */
const SEEN = 1_024;
/** So few texts are compared with one another. */
const FEW = 64;
/** Units of a text's key that are sorted by at a time. */
const UNITS = 8;

/** Sorts stretches of places, in each of which any order is right so far, by one column. */
class ColumnSort {
  private readonly equal: Stretch[] = [];
  private steps = 0;

  constructor(
    private readonly places: Places,
    private readonly keys: SortKeys,
  ) {}

  /** Gives the stretches in which this column leaves any order right. */
  *sort(stretches: readonly Stretch[]): Generator<undefined, readonly Stretch[]> {
    const { places, keys } = this;
    const depth = Number.isFinite(keys.shared) ? keys.shared : 0;
    for (const [from, to] of stretches) {
      yield* this.pack(from, to, depth);
      yield* sortByNumbers(places, from, to, [keys.ranks, keys.high, keys.low]);
      let start = from;
      while (start < to) {
        const end = yield* this.endOfRank(start, to);
        const mixed = end < to && this.rankAt(end) === this.rankAt(start) + 1 && this.rankAt(start) % 2 === 0;
        const last = mixed ? yield* this.endOfRank(end, to) : end;
        if (mixed || this.rankAt(start) % 2 === 1)
          yield* this.withKeyless(start, mixed ? end : start, last, depth);
        else yield* this.settle(start, end, depth);
        start = last;
      }
    }
    return this.equal;
  }

  private rankAt(at: number): number {
    return this.keys.ranks[this.places.order[at] ?? 0] ?? 0;
  }

  private *endOfRank(from: number, to: number): Generator<undefined, number> {
    const rank = this.rankAt(from);
    let end = from + 1;
    for (; end < to && this.rankAt(end) === rank; end++) if (end % SEEN === 0) yield;
    return end;
  }

  private *pack(from: number, to: number, depth: number): Generator<undefined, void> {
    const { places, keys } = this;
    for (let at = from; at < to; at++) {
      const place = places.order[at] ?? 0;
      if (keys.isText(place)) keys.packText(place, depth);
      if (at % SEEN === 0) yield;
    }
  }

  /** Texts with keys stand before `middle`, sorted so far as `depth` tells; those that only the collator can order after it. */
  private *withKeyless(from: number, middle: number, to: number, depth: number): Generator<undefined, void> {
    const { places, keys, equal } = this;
    const before = equal.length;
    yield* this.settle(from, middle, depth);
    equal.length = before;
    yield* mergeSort(places, middle, to, keys.compare);
    yield* merge(places, from, middle, to, keys.compare);
    yield* this.keepEqual(from, to);
  }

  /** Looks into what is sorted by its numbers for places that are equal in them. */
  private *settle(from: number, to: number, depth: number): Generator<undefined, void> {
    const { high, low } = this.keys;
    const { order } = this.places;
    let start = from;
    for (let at = from + 1; at <= to; at++) {
      if (++this.steps % SEEN === 0) yield;
      const [a = 0, b = 0] = [order[at - 1], order[at]];
      if (at < to && high[a] === high[b] && low[a] === low[b]) continue;
      if (at - start > 1) yield* this.settleEqual(start, at, depth);
      start = at;
    }
  }

  private *settleEqual(from: number, to: number, depth: number): Generator<undefined, void> {
    const { places, keys } = this;
    const first = places.order[from] ?? 0;
    const isText = keys.isText(first);
    if (isText && !keys.isOver(first, depth + UNITS)) {
      if (to - from > FEW) yield* this.deeper(from, to, depth + UNITS);
      else {
        places.order.subarray(from, to).sort((a, b) => keys.compare(a, b) || a - b);
        yield* this.keepEqual(from, to);
      }
    } else if (isText ? yield* this.areSame(from, to) : !keys.hasExact) this.equal.push([from, to]);
    else {
      yield* mergeSort(places, from, to, keys.compare);
      yield* this.keepEqual(from, to);
    }
  }

  /** Sorts texts whose keys are equal up to `depth` by what follows. */
  private *deeper(from: number, to: number, depth: number): Generator<undefined, void> {
    const { places, keys } = this;
    const first = places.order[from] ?? 0;
    let shared = Infinity;
    for (let at = from + 1; at < to; at++) {
      shared = keys.common(first, places.order[at] ?? 0, depth, shared);
      if (++this.steps % SEEN === 0) yield;
    }
    yield* this.pack(from, to, shared);
    yield* sortByNumbers(places, from, to, [keys.high, keys.low]);
    yield* this.settle(from, to, shared);
  }

  private *areSame(from: number, to: number): Generator<undefined, boolean> {
    const { order } = this.places;
    for (let at = from + 1; at < to; at++) {
      if (!this.keys.isSame(order[at - 1] ?? 0, order[at] ?? 0)) return false;
      if (++this.steps % SEEN === 0) yield;
    }
    return true;
  }

  /** Keeps what is equal in a sorted stretch. */
  private *keepEqual(from: number, to: number): Generator<undefined, void> {
    const { order } = this.places;
    let start = from;
    for (let at = from + 1; at <= to; at++) {
      if (++this.steps % SEEN === 0) yield;
      if (at < to && this.keys.compare(order[at - 1] ?? 0, order[at] ?? 0) === 0) continue;
      if (at - start > 1) this.equal.push([start, at]);
      start = at;
    }
  }
}
