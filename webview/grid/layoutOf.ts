import { filterHeight, headHeight, offsetsOf, pinnedThatFit } from './geometry';
import type { GridOptions } from './gridView';
import { rowScale } from './rowScale';
import type { GridSource } from './source';
import type { GridLayout } from './viewport';
import { widthsOf } from './widths';
import type { TextMeasure } from './widths';

/** What the widths of columns depend on besides the user's choice. */
interface Widths {
  readonly measure: TextMeasure;
  /** By column id; before those that are remembered. */
  readonly chosen: Readonly<Record<string, number>>;
}

/** Where the grid's columns begin and end in its element as large as that is now. */
export function layoutOf(
  { clientWidth, clientHeight }: HTMLElement,
  { columns, rowCount, pinned }: GridSource,
  { first, filtersOpen, view }: GridOptions,
  { measure, chosen }: Widths,
): GridLayout {
  const digits = (first + Math.max(0, rowCount - 1)).toString().length;
  const start = Math.ceil(Math.max(3, digits) * measure.character) + 18;
  const wanted = { ...view.columns.widths, ...chosen };
  const offsets = offsetsOf(widthsOf(columns, wanted, measure, clientWidth - start), start);
  const above = headHeight + (filtersOpen ? filterHeight : 0);
  return {
    offsets,
    pinned: pinnedThatFit(offsets, pinned, clientWidth),
    rowCount,
    start,
    headHeight: above,
    scale: rowScale(rowCount, clientHeight - above),
  };
}
