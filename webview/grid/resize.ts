import { clamp } from '../layout';
import { followPointer } from './drag';
import { columnBounds } from './widths';

/** What resizing needs to know of the grid. */
export interface Resizable {
  widthOf(column: number): number;
  /** Undefined gives the width back to what fits. `settled` is false while it is still being dragged. */
  setWidth(column: number, width: number | undefined, settled: boolean): void;
}

const keyStep = 16;

/** Lets the pointer drag the handles in the header; a double click fits the column. */
export function resizeByPointer(head: HTMLElement, grid: Resizable): void {
  head.addEventListener('pointerdown', (event) => {
    const column = handleColumn(event);
    if (column === undefined || event.button !== 0) return;
    event.preventDefault();
    const before = grid.widthOf(column);
    const start = before - event.clientX;
    let width = before;
    const end = (final: number): void => {
      head.classList.remove('resizing');
      if (final !== before || width !== before) grid.setWidth(column, final, true);
    };
    head.classList.add('resizing');
    followPointer(event, {
      move: (clientX) => {
        width = clamp(start + clientX, columnBounds);
        grid.setWidth(column, width, false);
      },
      end: () => {
        end(width);
      },
      cancel: () => {
        end(before);
      },
    });
  });
  head.addEventListener('dblclick', (event) => {
    const column = handleColumn(event);
    if (column !== undefined) grid.setWidth(column, undefined, true);
  });
}

/** Resizes with Shift+Left and Shift+Right on a header cell; says whether it did. */
export function resizeByKey(event: KeyboardEvent, column: number, grid: Resizable): boolean {
  if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
  const step = event.key === 'ArrowLeft' ? -keyStep : keyStep;
  grid.setWidth(column, clamp(grid.widthOf(column) + step, columnBounds), true);
  return true;
}

function handleColumn(event: Event): number | undefined {
  const target = event.target;
  if (!(target instanceof HTMLElement) || !target.classList.contains('grid-handle')) return undefined;
  const column = Number(target.parentElement?.dataset.column);
  return Number.isInteger(column) ? column : undefined;
}
