import { RowView } from './rowView';
import type { Picked } from './selection';
import type { GridSource } from './source';

/** What the rows are drawn from. */
export interface Drawing {
  readonly source: GridSource;
  readonly offsets: readonly number[];
  /** So many columns at the start stay in sight. */
  readonly pinned: number;
  readonly picked: Picked | undefined;
  /** The number of the first row in the whole list. */
  readonly first: number;
  /** How many rows stand above them: the header, and the filters. */
  readonly rowsAbove: number;
  /** What is added to a row's own top, in CSS pixels: not 0 in lists taller than an element can be. */
  readonly shift: number;
  /** The columns' edges changed. */
  readonly moved: boolean;
}

/** The rows in the document. Those that leave the sight become those that enter it. */
export class RowPool {
  readonly element = document.createElement('div');
  readonly #rows = new Map<number, RowView>();

  constructor() {
    this.element.className = 'grid-body';
    this.element.setAttribute('role', 'rowgroup');
  }

  /** Forgets the rows shown: others follow. */
  clear(): void {
    for (const view of this.#rows.values()) view.element.remove();
    this.#rows.clear();
  }

  /** Shows these rows and columns, and no others. */
  show(rows: ReadonlySet<number>, columns: ReadonlySet<number>, drawing: Drawing): void {
    const spare: RowView[] = [];
    for (const [row, view] of this.#rows) {
      if (rows.has(row)) continue;
      spare.push(view);
      this.#rows.delete(row);
    }
    for (const row of rows) {
      let view = this.#rows.get(row);
      if (view === undefined) {
        view = spare.pop() ?? this.#add();
        view.become(row, drawing);
        this.#rows.set(row, view);
      }
      view.show(columns, drawing);
    }
    for (const view of spare) view.element.remove();
  }

  /** The element of a cell, if it is in sight. */
  cell(row: number, column: number): HTMLElement | undefined {
    return this.#rows.get(row)?.cell(column);
  }

  #add(): RowView {
    const view = new RowView();
    this.element.append(view.element);
    return view;
  }
}
