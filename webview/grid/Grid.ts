import { plainView } from '../../src/protocol/table';
import { placedAt, withWidth } from './arrange';
import { FilterRow } from './filterRow';
import { markFound } from './found';
import { headHeight } from './geometry';
import type { GridHost } from './gridHost';
import type { GridOptions, GridView } from './gridView';
import { HeadView } from './headView';
import { onCellKey, onFilterKey } from './keys';
import { layoutOf } from './layoutOf';
import { measureText } from './measure';
import { filterRow, headRow } from './move';
import type { Place } from './move';
import { indexesOf, placeOf } from './places';
import { listenForPointer } from './pointer';
import { RowPool } from './rowPool';
import { rowScale } from './rowScale';
import { cellsIn } from './selection';
import type { Picked, Size } from './selection';
import type { GridSource } from './source';
import { inSight, scrollToPlace } from './viewport';
import type { GridLayout } from './viewport';
import type { TextMeasure } from './widths';

const nothing: GridSource = {
  columns: [],
  pinned: 0,
  rowCount: 0,
  cell: () => undefined,
  ref: () => undefined,
  selection: () => ({ rows: [], columns: [] }),
  ensure: () => undefined,
};

/** A table of any length after the ARIA grid pattern. Only what is in sight is in the document, in both directions. */
export class Grid implements GridView {
  readonly #canvas = document.createElement('div');
  readonly #head = new HeadView();
  readonly #filters: FilterRow;
  readonly #pool = new RowPool();
  readonly #resizes = new ResizeObserver(() => {
    this.#measure = undefined;
    this.#layOut();
  });
  #source = nothing;
  #options: GridOptions = { first: 1, run: -1, page: -1, view: plainView, columns: [], filtersOpen: false };
  #layout: GridLayout = { offsets: [0], pinned: 0, rowCount: 0, start: 0, headHeight, scale: rowScale(0, 0) };
  #measure: TextMeasure | undefined;
  #focus: Place = { row: 0, column: 0 };
  /** The one element that Tab reaches. */
  #stop: HTMLElement | undefined;
  #picked: Picked | undefined;
  /** A width that is still being dragged. */
  #dragged: { readonly id: string; readonly width: number } | undefined;
  /** The column whose filter gets the focus once it is there. */
  #wantedFilter: string | undefined;

  constructor(
    readonly root: HTMLElement,
    readonly host: GridHost,
  ) {
    this.#filters = new FilterRow((column, text) => {
      const { [column]: _before, ...others } = this.#options.view.filters;
      host.change({ filters: text.trim() === '' ? others : { ...others, [column]: text } });
    });
    root.setAttribute('role', 'grid');
    root.setAttribute('aria-multiselectable', 'true');
    this.#canvas.className = 'grid-canvas';
    this.#canvas.setAttribute('role', 'presentation');
    const head = document.createElement('div');
    head.className = 'grid-head';
    head.setAttribute('role', 'rowgroup');
    head.append(this.#head.element, this.#filters.element);
    this.#canvas.append(head, this.#pool.element);
    root.append(this.#canvas);
    root.addEventListener('scroll', () => {
      this.refresh();
    });
    root.addEventListener('focusin', (event) => {
      const place = placeOf(event.target);
      if (place !== undefined) this.#moveStop(place);
    });
    root.addEventListener('keydown', (event) => {
      if (!this.#onKey(event)) return;
      event.preventDefault();
      // The editor has keys of its own.
      event.stopPropagation();
    });
    listenForPointer(this, head);
    this.#resizes.observe(root);
  }

  /**
   * Shows a source. Other rows are shown from the first one on; where only their order changed, the column
   * and the focus stay too.
   */
  show(source: GridSource, options: GridOptions): void {
    const hadFocus = this.root.contains(document.activeElement);
    const before = this.#source;
    const newRows = options.run !== this.#options.run;
    const newPage = options.page !== this.#options.page;
    const sameColumns =
      before.columns.map(({ id }) => id).join('\n') === source.columns.map(({ id }) => id).join('\n');
    const id = before.columns[this.#focus.column]?.id;
    const kept = source.columns.findIndex((column) => column.id === id);
    const last = source.columns.length - 1;
    this.#source = source;
    this.#options = options;
    this.#focus = {
      row: this.#rowAfter(newRows, newPage),
      column: kept < 0 ? Math.max(0, Math.min(this.#focus.column, last)) : kept,
    };
    if (newRows || !sameColumns) {
      this.#pool.clear();
      this.pick(undefined);
    }
    this.#measure = undefined;
    // Before anything is drawn: a place asked for or set after that has all rows laid out at once, and then again.
    if (newRows) this.root.scrollTop = 0;
    this.#layOut();
    this.#focusWantedFilter();
    if (hadFocus && !this.root.contains(document.activeElement)) this.focusOn(this.#focus);
  }

  /** Draws what is in sight; cheap when nothing changed. */
  refresh(moved = false): void {
    const { columns, rowCount } = this.#source;
    const { offsets, pinned, scale } = this.#layout;
    const sight = inSight(this.root, this.#layout);
    // The focused cell stays in the document wherever the user scrolls: the focus would be lost with it.
    const rows = indexesOf(sight.rows, [this.#focus.row], rowCount);
    const always = [...Array.from({ length: pinned }, (_, index) => index), this.#focus.column];
    const shown = indexesOf(sight.columns, always, columns.length);
    this.#source.ensure(sight.rows);
    const drawing = { columns, offsets, pinned, moved };
    this.#head.show(shown, drawing);
    if (this.#options.filtersOpen) this.#filters.show(shown, drawing);
    this.#pool.show(rows, shown, {
      source: this.#source,
      offsets,
      pinned,
      picked: this.#picked,
      first: this.#options.first,
      rowsAbove: this.#rowsAbove(),
      shift: this.root.scrollTop - scale.listTop(this.root.scrollTop),
      moved,
    });
    markFound(this.#pool.element, this.#options.view.find);
    this.#moveStop(this.#focus);
  }

  source(): GridSource {
    return this.#source;
  }

  options(): GridOptions {
    return this.#options;
  }

  layout(): GridLayout {
    return this.#layout;
  }

  size(): Size {
    return { rows: this.#source.rowCount, columns: this.#source.columns.length };
  }

  focused(): Place {
    return this.#focus;
  }

  picked(): Picked | undefined {
    return this.#picked;
  }

  pick(picked: Picked | undefined): void {
    const next = picked === undefined || cellsIn(picked) < 2 ? undefined : picked;
    if (next === undefined && this.#picked === undefined) return;
    this.#picked = next;
    this.refresh();
    this.host.picked(next === undefined ? undefined : this.#source.selection(next.rows, next.columns));
  }

  focusOn(place: Place): void {
    scrollToPlace(this.root, this.#layout, place);
    this.#moveStop(place);
    this.refresh();
    const element = this.#focusable(place);
    element?.focus({ preventScroll: true });
    // Where the panel itself scrolls, the grid can be out of its sight.
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  element({ row, column }: Place): HTMLElement | undefined {
    return row < 0 ? this.#head.cell(column) : this.#pool.cell(row, column);
  }

  openFilter(column: number): void {
    this.#wantedFilter = this.#source.columns[column]?.id;
    if (this.#options.filtersOpen) this.#focusWantedFilter();
    else this.host.openFilters(true);
  }

  widthOf(column: number): number {
    const { offsets } = this.#layout;
    return (offsets[column + 1] ?? 0) - (offsets[column] ?? 0);
  }

  setWidth(column: number, width: number | undefined, settled: boolean): void {
    const id = this.#source.columns[column]?.id;
    if (id === undefined) return;
    this.#dragged = settled || width === undefined ? undefined : { id, width };
    if (settled) this.host.change({ columns: withWidth(this.#options.view.columns, id, width) });
    else this.#layOut();
  }

  moveColumn(column: number, target: number): void {
    const id = this.#source.columns[column]?.id;
    const { columns, view } = this.#options;
    if (id !== undefined) this.host.change({ columns: placedAt(columns, view.columns, id, target) });
  }

  /** Stops watching; the elements go with their parent. */
  dispose(): void {
    this.#filters.flush();
    this.#resizes.disconnect();
    markFound(this.#pool.element, '');
  }

  #layOut(): void {
    const { root } = this;
    const { columns, rowCount } = this.#source;
    const measure = (this.#measure ??= measureText(this.#canvas));
    const dragged = this.#dragged;
    const layout = layoutOf(root, this.#source, this.#options, {
      measure,
      chosen: dragged === undefined ? {} : { [dragged.id]: dragged.width },
    });
    const { offsets, pinned, start, scale } = layout;
    // Rows know which of their cells stay in sight, and how many rows are above them.
    if (pinned !== this.#layout.pinned || layout.headHeight !== this.#layout.headHeight) this.#pool.clear();
    this.#layout = layout;
    root.setAttribute('aria-rowcount', (rowCount + this.#rowsAbove()).toString());
    root.setAttribute('aria-colcount', (columns.length + 1).toString());
    root.style.setProperty('--number-width', `${start}px`);
    root.style.setProperty('--start-width', `${offsets[pinned] ?? start}px`);
    root.classList.toggle('has-pins', pinned > 0);
    this.#filters.element.hidden = !this.#options.filtersOpen;
    this.#canvas.style.width = `${Math.max(offsets.at(-1) ?? 0, root.clientWidth)}px`;
    this.#pool.element.style.height = `${scale.height}px`;
    this.refresh(true);
  }

  #rowsAbove(): number {
    return this.#options.filtersOpen ? 2 : 1;
  }

  /** The row that has the focus once other rows are shown. */
  #rowAfter(newRows: boolean, newPage: boolean): number {
    const { row } = this.#focus;
    const last = this.#source.rowCount - 1;
    if (row === filterRow) return this.#options.filtersOpen ? row : headRow;
    if (newPage) return Math.min(0, last);
    return newRows ? Math.min(row, 0, last) : Math.min(row, last);
  }

  #focusWantedFilter(): void {
    const column = this.#source.columns.findIndex(({ id }) => id === this.#wantedFilter);
    if (!this.#options.filtersOpen || column < 0) return;
    this.#wantedFilter = undefined;
    this.focusOn({ row: filterRow, column });
    this.#filters.input(column)?.select();
  }

  #onKey(event: KeyboardEvent): boolean {
    const { target } = event;
    if (target instanceof HTMLInputElement)
      return onFilterKey(event, this, {
        empty: () => this.#filters.empty(target),
        flush: () => {
          this.#filters.flush();
        },
      });
    return !(target instanceof HTMLButtonElement) && onCellKey(event, this);
  }

  /** Tab reaches exactly one cell. */
  #moveStop(place: Place): void {
    this.#focus = place;
    const stop = this.#focusable(place);
    if (this.#stop !== stop) this.#stop?.setAttribute('tabindex', '-1');
    stop?.setAttribute('tabindex', '0');
    this.#stop = stop;
  }

  #focusable(place: Place): HTMLElement | undefined {
    return place.row === filterRow ? this.#filters.input(place.column) : this.element(place);
  }
}
