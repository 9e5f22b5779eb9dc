import { boxOf, createCell, placeCell } from './cellView';
import { corner } from './headView';
import type { HeadDrawing } from './headView';
import { filterRow } from './move';
import type { GridColumn } from './source';

/** The first key filters the rows at once; what follows it within this time waits for a pause as long, in milliseconds. */
const typingPause = 250;

interface FilterCell {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly issue: HTMLElement;
}

/** The row of filters below the header: a text field for each column in sight. */
export class FilterRow {
  readonly element = document.createElement('div');
  readonly #start = document.createElement('div');
  readonly #cells = new Map<string, FilterCell>();
  #columns: readonly GridColumn[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typedAt = -Infinity;
  /** What was typed and not told yet. */
  #typed: { readonly column: string; readonly text: string } | undefined;

  constructor(readonly onFilter: (column: string, text: string) => void) {
    this.element.className = 'grid-row grid-filter-row';
    this.element.setAttribute('role', 'row');
    this.element.setAttribute('aria-rowindex', '2');
    this.element.dataset.row = filterRow.toString();
    this.element.hidden = true;
    this.#start.className = 'grid-start';
    this.#start.setAttribute('role', 'presentation');
    this.#start.append(corner('Filters'));
    this.element.append(this.#start);
    this.element.addEventListener('focusout', () => {
      this.flush();
    });
  }

  /** Shows these columns' filters, and no others. */
  show(wanted: ReadonlySet<number>, { columns, offsets, pinned, moved }: HeadDrawing): void {
    this.#columns = columns;
    const ids = new Set([...wanted].flatMap((index) => columns[index]?.id ?? []));
    for (const [id, { element }] of this.#cells) {
      if (ids.has(id)) continue;
      element.remove();
      this.#cells.delete(id);
    }
    for (const index of wanted) {
      const column = columns[index];
      if (column?.list === undefined) continue;
      const known = this.#cells.get(column.id);
      if (known !== undefined && !moved) continue;
      const cell = known ?? this.#add(column);
      const parent = index < pinned ? this.#start : this.element;
      if (cell.element.parentElement !== parent) parent.append(cell.element);
      placeCell(cell.element, boxOf(index, offsets));
      this.#paint(cell, column);
    }
  }

  /** The field of a column, if it is in sight. */
  input(column: number): HTMLInputElement | undefined {
    return this.#cells.get(this.#columns[column]?.id ?? '')?.input;
  }

  /** Empties the field that has the focus; says whether there was something in it. */
  empty(input: HTMLInputElement): boolean {
    if (input.value === '') return false;
    input.value = '';
    input.dispatchEvent(new Event('input'));
    this.flush();
    return true;
  }

  /** Tells what was typed now. */
  flush(): void {
    clearTimeout(this.#timer);
    const typed = this.#typed;
    this.#typed = undefined;
    if (typed !== undefined) this.onFilter(typed.column, typed.text);
  }

  #add(column: GridColumn): FilterCell {
    const element = createCell('columnheader');
    element.removeAttribute('tabindex');
    element.className = 'grid-filter-cell';
    const input = document.createElement('input');
    input.type = 'text';
    input.tabIndex = -1;
    input.spellcheck = false;
    input.autocomplete = 'off';
    input.className = 'grid-filter';
    input.placeholder = 'Filter';
    const name = `Filter ${column.label}`;
    element.setAttribute('aria-label', name);
    input.setAttribute('aria-label', name);
    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#typed = { column: column.id, text: input.value };
      const rested = performance.now() - this.#typedAt > typingPause;
      this.#typedAt = performance.now();
      if (rested) this.flush();
      else
        this.#timer = setTimeout(() => {
          this.flush();
        }, typingPause);
    });
    const issue = document.createElement('span');
    issue.className = 'grid-issue';
    issue.id = `filter-issue-${column.list?.place ?? 0}`;
    element.append(input, issue);
    const cell = { element, input, issue };
    this.#cells.set(column.id, cell);
    return cell;
  }

  #paint({ input, issue }: FilterCell, { id, list }: GridColumn): void {
    const filter = list?.filter ?? '';
    // What is typed is never replaced under the user's hands.
    if (document.activeElement !== input && this.#typed?.column !== id && input.value !== filter)
      input.value = filter;
    const message = list?.filterIssue;
    input.title = message ?? 'text, =exactly, !=other, >5, <5, 10..20; Escape empties it';
    input.classList.toggle('filled', filter !== '');
    if (message === undefined) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    } else {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', issue.id);
    }
    issue.textContent = message ?? '';
  }
}
