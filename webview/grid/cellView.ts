import type { Cell } from '../../src/protocol/results';
import { visibleText } from '../text/visible';

/** Where a cell stands. */
export interface CellBox {
  readonly column: number;
  readonly left: number;
  readonly width: number;
}

/** Makes an empty cell. */
export function createCell(role: 'gridcell' | 'columnheader'): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', role);
  element.tabIndex = -1;
  return element;
}

/** Puts a cell in its place. */
export function placeCell(element: HTMLElement, box: CellBox): void {
  // The row number is the first column for those who count columns.
  element.setAttribute('aria-colindex', (box.column + 2).toString());
  element.dataset.column = box.column.toString();
  element.style.left = `${box.left.toString()}px`;
  element.style.width = `${box.width.toString()}px`;
}

/** Shows a value, as text only: what a vendor sends is never markup. */
export function paintCell(element: HTMLElement, cell: Cell | undefined, atEnd: boolean): void {
  element.removeAttribute('title');
  if (cell?.opens === true) element.setAttribute('aria-haspopup', 'menu');
  else element.removeAttribute('aria-haspopup');
  if (cell === undefined) {
    element.className = 'grid-cell is-pending';
    element.textContent = '';
    element.removeAttribute('aria-label');
    return;
  }
  element.className = `grid-cell is-${cell.kind}${atEnd ? ' at-end' : ''}${cell.opens === true ? ' opens' : ''}`;
  if (cell.kind === 'missing') {
    element.textContent = '–';
    element.setAttribute('aria-label', 'missing');
    return;
  }
  element.textContent = cell.kind === 'null' ? 'null' : visibleText(cell.text);
  if (cell.text === '' && cell.kind !== 'null') element.setAttribute('aria-label', 'empty text');
  else element.removeAttribute('aria-label');
}
