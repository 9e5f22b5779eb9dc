import { shownColumns } from '../../src/protocol/table';
import type { ColumnLayout } from '../../src/protocol/table';

/** Columns in the document's order. */
type Columns = readonly { readonly id: string }[];

/** Where a column stands among those shown, and how many of them are pinned. */
export interface Standing {
  readonly at: number;
  readonly pinned: number;
  readonly shown: number;
}

/**
 * The layout with a column moved before the one that is shown at `target` (their number: to the end). Among the
 * pinned ones it is pinned, behind them it is not.
 */
export function placedAt(columns: Columns, layout: ColumnLayout, id: string, target: number): ColumnLayout {
  const { at, pinned } = standingOf(columns, layout, id);
  // Just behind the last pinned one, a column stays what it is.
  const pins = target < pinned || (target === pinned && at < pinned);
  const before = idsOf(columns, layout)
    .slice(target)
    .find((other) => other !== id);
  const move = (list: readonly string[]): readonly string[] => {
    const rest = list.filter((other) => other !== id);
    const place = before === undefined ? -1 : rest.indexOf(before);
    return place < 0 ? [...rest, id] : rest.toSpliced(place, 0, id);
  };
  return pins
    ? { ...layout, pinned: move(layout.pinned) }
    : { ...withPin(layout, id, false), order: move(orderOf(columns, layout)) };
}

/** The layout with a column one further; the same where it cannot go further among its like. */
export function movedBy(columns: Columns, layout: ColumnLayout, id: string, step: -1 | 1): ColumnLayout {
  return canMove(standingOf(columns, layout, id), step)
    ? placedAt(columns, layout, id, standingOf(columns, layout, id).at + (step === 1 ? 2 : -1))
    : layout;
}

/** Whether there is a column of its like, pinned or not, on that side. */
export function canMove({ at, pinned, shown }: Standing, step: -1 | 1): boolean {
  const to = at + step;
  return at >= 0 && to >= 0 && to < shown && to < pinned === at < pinned;
}

/** Where a column stands. */
export function standingOf(columns: Columns, layout: ColumnLayout, id: string): Standing {
  const shown = idsOf(columns, layout);
  const pinned = shown.filter((other) => layout.pinned.includes(other)).length;
  return { at: shown.indexOf(id), pinned, shown: shown.length };
}

/** The layout with a column pinned after those that are, or no longer. */
export function withPin(layout: ColumnLayout, id: string, pinned: boolean): ColumnLayout {
  const others = layout.pinned.filter((other) => other !== id);
  return { ...layout, pinned: pinned ? [...others, id] : others };
}

/** The layout without a column in sight. */
export function withHidden(layout: ColumnLayout, id: string): ColumnLayout {
  return { ...layout, hidden: [...layout.hidden.filter((other) => other !== id), id] };
}

/** The layout with a column's width in CSS pixels; undefined gives it back to what fits. */
export function withWidth(layout: ColumnLayout, id: string, width: number | undefined): ColumnLayout {
  const { [id]: _before, ...widths } = layout.widths;
  return { ...layout, widths: width === undefined ? widths : { ...widths, [id]: Math.round(width) } };
}

const idsOf = (columns: Columns, layout: ColumnLayout): readonly string[] =>
  shownColumns(columns, layout).flatMap((place) => columns[place]?.id ?? []);

/** All columns as they would stand without pins and hiding, then ids of columns that other pages have. */
function orderOf(columns: Columns, layout: ColumnLayout): readonly string[] {
  const here = idsOf(columns, { ...layout, hidden: [], pinned: [] });
  return [...here, ...layout.order.filter((id) => !here.includes(id))];
}
