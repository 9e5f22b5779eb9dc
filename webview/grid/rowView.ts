import type { Cell } from '../../src/protocol/results';
import { boxOf, createCell, paintCell, placeCell } from './cellView';
import type { Drawing } from './drawing';
import { rowHeight } from './geometry';
import { isPicked, isRowPicked } from './selection';
import type { Picked } from './selection';

interface ShownCell {
  readonly element: HTMLElement;
  shown: Cell | undefined;
  /** Shows another row's value. */
  fresh: boolean;
  /** How it is marked as picked, and with which edges. */
  marks: string | undefined;
}

/** One row's elements, which are used again for other rows. */
export class RowView {
  readonly element = document.createElement('div');
  /** Holds what stays in sight at the start. */
  readonly #start = document.createElement('div');
  readonly #number = document.createElement('div');
  readonly #cells = new Map<number, ShownCell>();
  #row = -1;
  #top = -1;

  constructor() {
    this.element.setAttribute('role', 'row');
    this.#start.className = 'grid-start';
    this.#start.setAttribute('role', 'presentation');
    this.#number.setAttribute('role', 'rowheader');
    this.#number.setAttribute('aria-colindex', '1');
    this.#number.className = 'grid-number';
    this.#start.append(this.#number);
    this.element.append(this.#start);
  }

  /** Becomes row `row`. */
  become(row: number, { first, rowsAbove }: Drawing): void {
    this.#row = row;
    this.element.className = row % 2 === 1 ? 'grid-row odd' : 'grid-row';
    this.element.setAttribute('aria-rowindex', (row + rowsAbove + 1).toString());
    this.element.dataset.row = row.toString();
    this.#number.textContent = (first + row).toString();
    for (const cell of this.#cells.values()) cell.fresh = true;
  }

  /** Shows these columns, and no others; touches only what changed. */
  show(columns: ReadonlySet<number>, drawing: Drawing): void {
    this.#moveTo(this.#row * rowHeight + drawing.shift);
    const spare: HTMLElement[] = [];
    for (const [column, { element }] of this.#cells) {
      if (columns.has(column)) continue;
      if (column < drawing.pinned) element.remove();
      else spare.push(element);
      this.#cells.delete(column);
    }
    for (const column of columns) this.#showCell(column, drawing, spare);
    for (const element of spare) element.remove();
    const whole = isRowPicked(drawing.picked, this.#row);
    this.#number.classList.toggle('picked', whole);
  }

  /** The element of a column, if it is in sight. */
  cell(column: number): HTMLElement | undefined {
    return this.#cells.get(column)?.element;
  }

  #moveTo(top: number): void {
    if (top === this.#top) return;
    this.#top = top;
    this.element.style.top = `${top.toString()}px`;
  }

  #showCell(column: number, drawing: Drawing, spare: HTMLElement[]): void {
    const { source, offsets, pinned, moved, picked } = drawing;
    const known = this.#cells.get(column);
    const cell = known ?? {
      element: this.#take(column < pinned, spare),
      shown: undefined,
      fresh: true,
      marks: undefined,
    };
    if (known === undefined) this.#cells.set(column, cell);
    if (known === undefined || moved) placeCell(cell.element, boxOf(column, offsets));
    const value = source.cell(this.#row, column);
    if (cell.fresh || cell.shown !== value) {
      paintCell(cell.element, value, source.columns[column]?.atEnd === true);
      cell.shown = value;
      cell.fresh = false;
      cell.marks = undefined;
    }
    const marks = marksOf(picked, this.#row, column);
    if (cell.marks === marks) return;
    cell.element.setAttribute('aria-selected', marks === '' ? 'false' : 'true');
    cell.element.classList.remove(...allMarks);
    if (marks !== '') cell.element.classList.add(...marks.split(' '));
    cell.marks = marks;
  }

  #take(pinned: boolean, spare: HTMLElement[]): HTMLElement {
    const element = (pinned ? undefined : spare.pop()) ?? createCell('gridcell');
    const parent = pinned ? this.#start : this.element;
    if (element.parentElement !== parent) parent.append(element);
    return element;
  }
}

const allMarks = ['picked', 'edge-top', 'edge-right', 'edge-bottom', 'edge-left'] as const;

/** The classes of a picked cell, with a line where the picked ones end; nothing for others. */
function marksOf(picked: Picked | undefined, row: number, column: number): string {
  if (!isPicked(picked, row, column)) return '';
  return [
    'picked',
    ...(isPicked(picked, row - 1, column) ? [] : ['edge-top']),
    ...(isPicked(picked, row, column + 1) ? [] : ['edge-right']),
    ...(isPicked(picked, row + 1, column) ? [] : ['edge-bottom']),
    ...(isPicked(picked, row, column - 1) ? [] : ['edge-left']),
  ].join(' ');
}
