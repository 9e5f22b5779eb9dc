import { followPointer } from './drag';
import { columnAt } from './geometry';
import { placeOf } from './places';
import { canvasX } from './viewport';
import type { GridLayout } from './viewport';

/** What reordering needs to know of the grid. */
export interface Reorderable {
  readonly root: HTMLElement;
  layout(): GridLayout;
  /** The column goes before the one at `target`; their number: to the end. */
  moveColumn(column: number, target: number): void;
}

/** A press that moves less is a click. */
const slack = 6;

/** Lets the pointer drag a column by its header; a line shows where it would go, Escape takes it back. */
export function dragColumns(head: HTMLElement, grid: Reorderable): void {
  head.addEventListener('pointerdown', (event) => {
    const cell =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.grid-head-cell') : null;
    const column = placeOf(cell)?.column;
    if (cell?.hasAttribute('aria-sort') !== true || column === undefined || event.button !== 0) return;
    if (event.target !== cell && isControl(event.target)) return;
    const line = document.createElement('div');
    line.className = 'grid-drop';
    let target: number | undefined;
    const over = (): void => {
      line.remove();
      head.classList.remove('reordering');
      cell.classList.remove('dragged');
    };
    followPointer(
      event,
      {
        move(clientX) {
          if (target === undefined && Math.abs(clientX - event.clientX) < slack) return;
          if (target === undefined) {
            head.classList.add('reordering');
            cell.classList.add('dragged');
            grid.root.append(line);
            swallowClick(head);
          }
          target = dropTarget(grid, clientX);
          placeLine(line, grid, target);
        },
        end() {
          over();
          if (target !== undefined && target !== column && target !== column + 1)
            grid.moveColumn(column, target);
        },
        cancel: over,
      },
      { element: grid.root, edge: 16, sideways: true },
    );
  });
}

/** The edge nearest to the pointer, as the column that begins there. */
function dropTarget(grid: Reorderable, clientX: number): number {
  const layout = grid.layout();
  const { offsets } = layout;
  const x = canvasX(grid.root, layout, clientX);
  const at = columnAt(offsets, x);
  const middle = ((offsets[at] ?? 0) + (offsets[at + 1] ?? 0)) / 2;
  return x < middle ? at : at + 1;
}

function placeLine(line: HTMLElement, grid: Reorderable, target: number): void {
  const { root } = grid;
  const { offsets, pinned } = grid.layout();
  const edge = offsets[target] ?? 0;
  const left = target <= pinned && pinned > 0 ? edge + root.scrollLeft : edge;
  line.style.left = `${Math.max(left - 1, root.scrollLeft)}px`;
  line.style.top = `${root.scrollTop}px`;
  line.style.height = `${root.clientHeight}px`;
}

/** Letting go over a header is not a click on it. */
function swallowClick(head: HTMLElement): void {
  const swallow = (click: Event): void => {
    click.stopPropagation();
  };
  head.addEventListener('click', swallow, { capture: true, once: true });
  window.addEventListener(
    'pointerup',
    () => {
      setTimeout(() => {
        head.removeEventListener('click', swallow, { capture: true });
      });
    },
    { once: true },
  );
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('.grid-handle, .grid-menu');
