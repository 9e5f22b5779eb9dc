import { columnAt, columnsInSight, rowHeight, rowsInSight, scrollToShow } from './geometry';
import type { Span } from './geometry';
import type { Place } from './move';
import type { RowScale } from './rowScale';

const rowsAround = 4;

/** How the grid is laid out now, in CSS pixels. */
export interface GridLayout {
  /** The columns' edges. */
  readonly offsets: readonly number[];
  /** So many columns at the start stay in sight. */
  readonly pinned: number;
  readonly rowCount: number;
  /** Width of the row numbers. */
  readonly start: number;
  /** Height of what stands above the rows. */
  readonly headHeight: number;
  readonly scale: RowScale;
}

/** The rows and columns that the grid's element shows now, without what its header, row numbers and pinned columns cover. */
export function inSight(
  root: HTMLElement,
  { offsets, pinned, rowCount, headHeight, scale }: GridLayout,
): { readonly rows: Span; readonly columns: Span } {
  const start = offsets[pinned] ?? 0;
  const top = scale.listTop(root.scrollTop);
  return {
    rows: rowsInSight(top, root.clientHeight - headHeight, rowCount, rowsAround),
    columns: columnsInSight(offsets, root.scrollLeft + start, root.clientWidth - start),
  };
}

/** Scrolls as little as it takes to show a cell. */
export function scrollToPlace(root: HTMLElement, layout: GridLayout, { row, column }: Place): void {
  const { offsets, pinned, headHeight, scale } = layout;
  if (column >= pinned) {
    const start = offsets[pinned] ?? 0;
    const left = (offsets[column] ?? start) - start;
    const right = (offsets[column + 1] ?? start) - start;
    root.scrollLeft = scrollToShow(left, right, root.scrollLeft, root.clientWidth - start);
  }
  if (row < 0) return;
  const top = row * rowHeight;
  const now = scale.listTop(root.scrollTop);
  const wanted = scrollToShow(top, top + rowHeight, now, root.clientHeight - headHeight);
  if (wanted !== now) root.scrollTop = scale.scrollTop(wanted);
}

/** The cell under a point of the window, or the nearest one that is in sight. */
export function placeAt(root: HTMLElement, layout: GridLayout, clientX: number, clientY: number): Place {
  const { offsets, rowCount, headHeight, scale } = layout;
  const box = root.getBoundingClientRect();
  const y = Math.min(Math.max(clientY - box.top, headHeight), root.clientHeight - 1) - headHeight;
  const row = Math.floor((scale.listTop(root.scrollTop) + y) / rowHeight);
  return {
    row: Math.min(Math.max(row, 0), rowCount - 1),
    column: columnAt(offsets, canvasX(root, layout, clientX)),
  };
}

/** A point of the window as a place on the columns' scale, as far as it is in sight. */
export function canvasX(root: HTMLElement, { offsets, pinned }: GridLayout, clientX: number): number {
  const x = Math.min(Math.max(clientX - root.getBoundingClientRect().left, 0), root.clientWidth - 1);
  return x < (offsets[pinned] ?? 0) ? x : x + root.scrollLeft;
}

/** Rows that a page key moves by: one stays in sight. */
export function rowsPerPage(root: HTMLElement, headHeight: number): number {
  return Math.max(1, Math.floor((root.clientHeight - headHeight) / rowHeight) - 1);
}
