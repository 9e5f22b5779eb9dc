import { createCell, placeCell } from './cellView';
import type { GridColumn } from './source';

/** The sticky header: one cell for each column in sight, each with a handle that resizes it. */
export class HeadView {
  readonly element = document.createElement('div');
  readonly #corner = document.createElement('div');
  readonly #cells = new Map<number, HTMLElement>();

  constructor() {
    this.element.className = 'grid-row grid-head-row';
    this.element.setAttribute('role', 'row');
    this.element.setAttribute('aria-rowindex', '1');
    this.element.dataset.row = '-1';
    this.#corner.className = 'grid-number';
    this.#corner.setAttribute('role', 'columnheader');
    this.#corner.setAttribute('aria-colindex', '1');
    const name = document.createElement('span');
    name.className = 'sr-only';
    name.textContent = 'Row';
    this.#corner.append(name);
    this.element.append(this.#corner);
  }

  /** Forgets the columns shown: others follow. */
  clear(): void {
    for (const element of this.#cells.values()) element.remove();
    this.#cells.clear();
  }

  /** Shows these columns, and no others. */
  show(wanted: ReadonlySet<number>, columns: readonly GridColumn[], offsets: readonly number[]): void {
    for (const [index, element] of this.#cells) {
      if (wanted.has(index)) continue;
      element.remove();
      this.#cells.delete(index);
    }
    for (const index of wanted) {
      const column = columns[index];
      if (column === undefined) continue;
      const element = this.#cells.get(index) ?? this.#add(index, column);
      const left = offsets[index] ?? 0;
      placeCell(element, { column: index, left, width: (offsets[index + 1] ?? left) - left });
    }
  }

  /** The element of a column, if it is in sight. */
  cell(column: number): HTMLElement | undefined {
    return this.#cells.get(column);
  }

  #add(index: number, column: GridColumn): HTMLElement {
    const element = createCell('columnheader');
    element.className = `grid-cell grid-head-cell${column.atEnd ? ' at-end' : ''}${column.documented ? '' : ' undocumented'}`;
    element.title = `${column.title}\n\nShift+Left and Shift+Right resize, Enter fits.`;
    element.setAttribute('aria-label', column.documented ? column.label : `${column.label}, not documented`);
    const label = document.createElement('span');
    label.className = 'grid-label';
    label.textContent = column.label;
    const handle = document.createElement('span');
    handle.className = 'grid-handle';
    element.append(label, handle);
    this.element.append(element);
    this.#cells.set(index, element);
    return element;
  }
}
