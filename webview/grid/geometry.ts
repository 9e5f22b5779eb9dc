/** Half-open range of row or column indexes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Heights in CSS pixels. Fixed, so that a row's place is a multiplication. */
export const rowHeight = 24;
export const headHeight = 28;
export const filterHeight = 30;

/** Left edge of each column from `start` on, and the right edge of the last one: one entry more than there are widths. */
export function offsetsOf(widths: readonly number[], start: number): readonly number[] {
  const offsets = [start];
  let edge = start;
  for (const width of widths) offsets.push((edge += width));
  return offsets;
}

/** The rows in sight, with `around` more on both sides. */
export function rowsInSight(top: number, height: number, count: number, around: number): Span {
  const from = Math.max(0, Math.floor(top / rowHeight) - around);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + around);
  return { from: Math.min(from, to), to };
}

/** The columns in sight, with one more on both sides. */
export function columnsInSight(offsets: readonly number[], left: number, width: number): Span {
  const count = offsets.length - 1;
  const from = Math.max(0, columnAt(offsets, left) - 1);
  const to = Math.min(count, columnAt(offsets, left + width) + 2);
  return { from: Math.min(from, to), to };
}

/** The scroll position that brings `start`..`end` into sight with the least movement. */
export function scrollToShow(start: number, end: number, position: number, size: number): number {
  if (start < position || end - start > size) return start;
  return end > position + size ? end - size : position;
}

/** Index of the column that covers `x`, found by halving; the nearest one where none does. */
export function columnAt(offsets: readonly number[], x: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

const mostOfWidth = 0.6;

/** How many columns stay in sight at the start: the pinned ones, or none where they would leave too little for the others. */
export function pinnedThatFit(offsets: readonly number[], pinned: number, width: number): number {
  return (offsets[pinned] ?? 0) <= width * mostOfWidth ? pinned : 0;
}
