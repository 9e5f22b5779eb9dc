import { columnsInSight, headHeight, rowHeight, rowsInSight, scrollToShow } from './geometry';
import type { Span } from './geometry';
import type { Place } from './move';

const rowsAround = 4;

/** The rows and columns that the grid's element shows now, without what its header and row numbers cover. */
export function inSight(
  root: HTMLElement,
  offsets: readonly number[],
  rowCount: number,
): { readonly rows: Span; readonly columns: Span } {
  const start = offsets[0] ?? 0;
  return {
    rows: rowsInSight(root.scrollTop, root.clientHeight - headHeight, rowCount, rowsAround),
    columns: columnsInSight(offsets, root.scrollLeft + start, root.clientWidth - start),
  };
}

/** Scrolls as little as it takes to show a cell. */
export function scrollToPlace(root: HTMLElement, offsets: readonly number[], { row, column }: Place): void {
  const start = offsets[0] ?? 0;
  const left = (offsets[column] ?? start) - start;
  const right = (offsets[column + 1] ?? start) - start;
  root.scrollLeft = scrollToShow(left, right, root.scrollLeft, root.clientWidth - start);
  if (row < 0) return;
  const top = row * rowHeight;
  root.scrollTop = scrollToShow(top, top + rowHeight, root.scrollTop, root.clientHeight - headHeight);
}

/** Rows that a page key moves by: one stays in sight. */
export function rowsPerPage(root: HTMLElement): number {
  return Math.max(1, Math.floor((root.clientHeight - headHeight) / rowHeight) - 1);
}
