import type { Places } from './radix';

type Compare = (a: number, b: number) => number;

/** How many places are sorted or merged in one step: about a millisecond's work. */
const BLOCK = 512;
const MERGED = 2_048;

/** Sorts a stretch of places, which stand in ascending order: those that are equal stay as they are. */
export function* mergeSort(
  places: Places,
  from: number,
  to: number,
  compare: Compare,
): Generator<undefined, void> {
  for (let at = from; at < to; at += BLOCK) {
    places.order.subarray(at, Math.min(at + BLOCK, to)).sort((a, b) => compare(a, b) || a - b);
    yield;
  }
  for (let width = BLOCK; width < to - from; width *= 2)
    for (let start = from; start + width < to; start += 2 * width)
      yield* merge(places, start, start + width, Math.min(start + 2 * width, to), compare);
}

/** Merges two sorted stretches that stand side by side; of two that are equal the lower place comes first. */
export function* merge(
  { order, spare }: Places,
  from: number,
  middle: number,
  to: number,
  compare: Compare,
): Generator<undefined, void> {
  let [left, right] = [from, middle];
  for (let at = from; at < to; at++) {
    const [a = 0, b = 0] = [order[left], order[right]];
    const takesLeft = left < middle && (right >= to || (compare(a, b) || a - b) < 0);
    spare[at] = takesLeft ? a : b;
    if (takesLeft) left++;
    else right++;
    if (at % MERGED === 0) yield;
  }
  order.set(spare.subarray(from, to), from);
}
