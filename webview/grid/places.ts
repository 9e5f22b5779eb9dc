import type { Span } from './geometry';
import type { Place } from './move';

/** The indexes of a span, and the focused one. */
export function withFocus({ from, to }: Span, focused: number, count: number): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (let index = from; index < to; index++) indexes.add(index);
  // The focused cell stays in the document wherever the user scrolls: the focus would be lost with it.
  if (focused >= 0 && focused < count) indexes.add(focused);
  return indexes;
}

/** Where an element of the grid stands; undefined for what is no cell. */
export function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = Number(cell?.parentElement?.dataset.row);
  const column = Number(cell?.dataset.column);
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : undefined;
}
