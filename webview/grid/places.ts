import type { Span } from './geometry';
import type { Place } from './move';

/** The indexes of a span, and those that are always there. */
export function indexesOf({ from, to }: Span, always: readonly number[], count: number): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const index of always) if (index >= 0 && index < count) indexes.add(index);
  for (let index = from; index < to; index++) indexes.add(index);
  return indexes;
}

/** Where an element of the grid stands; undefined for what is no cell. */
export function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = Number(cell?.closest<HTMLElement>('[data-row]')?.dataset.row);
  const column = Number(cell?.dataset.column);
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : undefined;
}
