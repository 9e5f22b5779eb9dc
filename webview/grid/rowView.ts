import type { Cell } from '../../src/protocol/results';
import { createCell, paintCell, placeCell } from './cellView';
import { headHeight, rowHeight } from './geometry';
import type { GridSource } from './source';

/** One row's elements, which are used again for other rows. */
export class RowView {
  readonly element = document.createElement('div');
  readonly #number = document.createElement('div');
  readonly #cells = new Map<number, { element: HTMLElement; shown: Cell | undefined; fresh: boolean }>();
  #row = -1;

  constructor() {
    this.element.setAttribute('role', 'row');
    this.#number.setAttribute('role', 'rowheader');
    this.#number.setAttribute('aria-colindex', '1');
    this.#number.className = 'grid-number';
    this.element.append(this.#number);
  }

  /** Becomes row `row`, whose number in the whole list is `number`. */
  become(row: number, number: number): void {
    this.#row = row;
    this.element.className = row % 2 === 1 ? 'grid-row odd' : 'grid-row';
    this.element.style.top = `${(headHeight + row * rowHeight).toString()}px`;
    this.element.setAttribute('aria-rowindex', (row + 2).toString());
    this.element.dataset.row = row.toString();
    this.#number.textContent = number.toString();
    for (const cell of this.#cells.values()) cell.fresh = true;
  }

  /** Shows these columns, and no others; touches only what changed. */
  show(columns: ReadonlySet<number>, source: GridSource, offsets: readonly number[], moved: boolean): void {
    const spare: HTMLElement[] = [];
    for (const [column, { element }] of this.#cells) {
      if (columns.has(column)) continue;
      spare.push(element);
      this.#cells.delete(column);
    }
    for (const column of columns) {
      const known = this.#cells.get(column);
      const cell = known ?? { element: spare.pop() ?? this.#add(), shown: undefined, fresh: true };
      if (known === undefined) this.#cells.set(column, cell);
      if (known === undefined || moved) this.#place(cell.element, column, offsets);
      const value = source.cell(this.#row, column);
      if (!cell.fresh && cell.shown === value) continue;
      paintCell(cell.element, value, source.columns[column]?.atEnd === true);
      cell.shown = value;
      cell.fresh = false;
    }
    for (const element of spare) element.remove();
  }

  /** The element of a column, if it is in sight. */
  cell(column: number): HTMLElement | undefined {
    return this.#cells.get(column)?.element;
  }

  #add(): HTMLElement {
    const element = createCell('gridcell');
    this.element.append(element);
    return element;
  }

  #place(element: HTMLElement, column: number, offsets: readonly number[]): void {
    const left = offsets[column] ?? 0;
    placeCell(element, { column, left, width: (offsets[column + 1] ?? left) - left });
  }
}
