import { clamp } from '../layout';
import { columnBounds } from './widths';

/** What resizing needs to know of the grid. */
export interface Resizable {
  widthOf(column: number): number;
  /** Undefined gives the width back to what fits. */
  setWidth(column: number, width: number | undefined): void;
}

const keyStep = 16;

/** Lets the pointer drag the handles in the header; a double click fits the column. */
export function resizeByPointer(head: HTMLElement, grid: Resizable): void {
  head.addEventListener('pointerdown', (event) => {
    const column = handleColumn(event);
    if (column === undefined || event.button !== 0) return;
    event.preventDefault();
    const start = grid.widthOf(column) - event.clientX;
    const move = (moved: PointerEvent): void => {
      grid.setWidth(column, clamp(start + moved.clientX, columnBounds));
    };
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      head.classList.remove('resizing');
    };
    // On the window, because the header's cells come and go while a wide column is dragged.
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    head.classList.add('resizing');
  });
  head.addEventListener('dblclick', (event) => {
    const column = handleColumn(event);
    if (column !== undefined) grid.setWidth(column, undefined);
  });
}

/** Resizes with Shift+Left and Shift+Right on a header cell, fits with Enter; says whether it did. */
export function resizeByKey(event: KeyboardEvent, column: number, grid: Resizable): boolean {
  if (event.key === 'Enter') {
    grid.setWidth(column, undefined);
    return true;
  }
  if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
  const step = event.key === 'ArrowLeft' ? -keyStep : keyStep;
  grid.setWidth(column, clamp(grid.widthOf(column) + step, columnBounds));
  return true;
}

function handleColumn(event: Event): number | undefined {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.classList.contains('grid-handle')) return undefined;
  const column = Number(target.parentElement?.dataset.column);
  return Number.isInteger(column) ? column : undefined;
}
