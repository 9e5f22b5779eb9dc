import type { Drawing } from './drawing';
import { RowView } from './rowView';

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
