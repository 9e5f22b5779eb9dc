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

/** A column's place, from the columns' edges. */
export function boxOf(column: number, offsets: readonly number[]): CellBox {
  const left = offsets[column] ?? 0;
  return { column, left, width: (offsets[column + 1] ?? left) - left };
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
  element.textContent = shownText(cell);
  const name = nameOf(cell);
  if (name === undefined) element.removeAttribute('aria-label');
  else element.setAttribute('aria-label', name);
}

function shownText({ kind, text }: Cell): string {
  if (kind === 'missing') return '–';
  return kind === 'null' ? 'null' : visibleText(text);
}

/** What a cell is called where its text does not say it all. */
function nameOf(cell: Cell): string | undefined {
  if (cell.kind === 'missing') return 'missing';
  const text = cell.text === '' && cell.kind !== 'null' ? 'empty text' : shownText(cell);
  if (cell.hint !== undefined) return `${text}, ${cell.hint}`;
  return cell.text === '' ? text : undefined;
}
