import { followPointer } from './drag';
import type { Place } from './move';
import { placeOf } from './places';
import { extended, everything, wholeRows, withRowToggled } from './selection';
import type { Picked, Size } from './selection';
import { placeAt } from './viewport';
import type { GridLayout } from './viewport';

/** What picking needs to know of the grid. */
export interface Pickable {
  readonly root: HTMLElement;
  layout(): GridLayout;
  size(): Size;
  picked(): Picked | undefined;
  focused(): Place;
  pick(picked: Picked | undefined): void;
  /** Puts the focus on a cell and keeps what is picked. */
  focusOn(place: Place): void;
}

/** Lets the pointer pick: cells by dragging and with Shift, rows by their numbers, everything by the corner. */
export function pickByPointer(grid: Pickable): void {
  grid.root.addEventListener('pointerdown', (event) => {
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof HTMLElement)) return;
    const number = event.target.closest<HTMLElement>('.grid-number');
    if (number !== null) pickRow(grid, event, number);
    else if (event.target.closest('[role="gridcell"]') !== null) pickCells(grid, event);
  });
}

function pickRow(grid: Pickable, event: PointerEvent, number: HTMLElement): void {
  const row = Number(number.closest<HTMLElement>('[data-row]')?.dataset.row);
  const size = grid.size();
  if (size.rows === 0) return;
  event.preventDefault();
  if (row < 0) {
    grid.pick(everything(size));
    return;
  }
  const place = { row, column: grid.focused().column };
  grid.focusOn(place);
  if (event.ctrlKey || event.metaKey) {
    grid.pick(withRowToggled(grid.picked(), place, size));
    return;
  }
  const anchor = event.shiftKey ? (grid.picked()?.anchor ?? place) : place;
  grid.pick(wholeRows(anchor, row, size));
  dragOver(grid, event, ({ row: to }) => wholeRows(anchor, to, grid.size()));
}

function pickCells(grid: Pickable, event: PointerEvent): void {
  const place = placeOf(event.target);
  // With Ctrl or Cmd, a click follows a reference.
  if (place === undefined || event.ctrlKey || event.metaKey) return;
  const from = grid.focused();
  const before = grid.picked();
  if (event.shiftKey) {
    event.preventDefault();
    const anchor = { row: Math.max(0, from.row), column: from.column };
    grid.pick(extended(before, anchor, place, grid.size()));
    grid.focusOn(place);
  } else grid.pick(undefined);
  const anchor = event.shiftKey ? (grid.picked()?.anchor ?? place) : place;
  // Within one cell, text is marked as anywhere.
  dragOver(grid, event, (to) =>
    grid.picked() === undefined && to.row === place.row && to.column === place.column
      ? undefined
      : extended(grid.picked(), anchor, to, grid.size()),
  );
}

/** Picks what `reach` says for each cell that the pointer comes to. */
function dragOver(grid: Pickable, event: PointerEvent, reach: (to: Place) => Picked | undefined): void {
  let last: Place | undefined;
  const over = (): void => {
    grid.root.classList.remove('picking');
  };
  followPointer(
    event,
    {
      move(clientX, clientY) {
        const to = placeAt(grid.root, grid.layout(), clientX, clientY);
        if (to.row === last?.row && to.column === last.column) return;
        last = to;
        const picked = reach(to);
        if (picked === undefined) return;
        grid.root.classList.add('picking');
        getSelection()?.removeAllRanges();
        grid.pick(picked);
        grid.focusOn(picked.whole === 'rows' ? { row: to.row, column: grid.focused().column } : to);
      },
      end: over,
      cancel: over,
    },
    { element: grid.root, edge: 0 },
  );
}
