/** Places in order, and as many more to sort in. */
export interface Places {
  readonly order: Uint32Array;
  readonly spare: Uint32Array;
}

/** Fewer are compared with one another: that takes less than counting does. */
const FEW = 200;

/** From so many on, digits of 16 bits take less than twice as many of 8. */
const MANY = 16_384;

const counts = new Uint32Array(2 ** 16);

/**
 * Sorts a stretch of places by the numbers that each of them has: the first list decides, then the next. Places
 * that are equal in all of them stay as they stand. A step is a pass over the stretch.
 */
export function* sortByNumbers(
  places: Places,
  from: number,
  to: number,
  numbers: readonly Uint32Array[],
): Generator<undefined, void> {
  if (to - from < FEW) {
    places.order.subarray(from, to).sort((a, b) => {
      for (const list of numbers) if (list[a] !== list[b]) return (list[a] ?? 0) - (list[b] ?? 0);
      return a - b;
    });
    return;
  }
  const bits = to - from < MANY ? 8 : 16;
  for (const list of numbers.toReversed())
    for (let shift = 0; shift < 32; shift += bits) {
      sortByDigit(places, from, to, list, shift, 2 ** bits - 1);
      yield;
    }
}

function sortByDigit(
  { order, spare }: Places,
  from: number,
  to: number,
  numbers: Uint32Array,
  shift: number,
  mask: number,
): void {
  counts.fill(0, 0, mask + 1);
  for (let at = from; at < to; at++) {
    const digit = ((numbers[order[at] ?? 0] ?? 0) >>> shift) & mask;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  const first = ((numbers[order[from] ?? 0] ?? 0) >>> shift) & mask;
  if (counts[first] === to - from) return; // all have the same
  let next = from;
  for (let digit = 0; digit <= mask; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = next;
    next += count;
  }
  for (let at = from; at < to; at++) {
    const place = order[at] ?? 0;
    const digit = ((numbers[place] ?? 0) >>> shift) & mask;
    const target = counts[digit] ?? 0;
    spare[target] = place;
    counts[digit] = target + 1;
  }
  order.set(spare.subarray(from, to), from);
}
