import { copyFocusedCell } from './copy';
import { headHeight, offsetsOf, rowHeight } from './geometry';
import { HeadView } from './headView';
import { measureText } from './measure';
import { placeAfter } from './move';
import type { Place } from './move';
import { placeOf, withFocus } from './places';
import type { Follow } from './references';
import { followReferences } from './references';
import { resizeByKey, resizeByPointer } from './resize';
import { RowPool } from './rowPool';
import type { GridSource } from './source';
import { fullTextOnHover } from './tooltip';
import { inSight, rowsPerPage, scrollToPlace } from './viewport';
import { widthsOf } from './widths';

/** How a source is shown. */
export interface GridOptions {
  /** The number of the first row in the whole list. */
  readonly first: number;
  /** Widths that the user chose, in CSS pixels, by column id. */
  readonly widths: Readonly<Record<string, number>>;
}

/** A table of any length after the ARIA grid pattern. Only what is in sight is in the document, in both directions. */
export class Grid {
  readonly #canvas = document.createElement('div');
  readonly #head = new HeadView();
  readonly #pool = new RowPool();
  readonly #resizes = new ResizeObserver(() => {
    this.#layOut();
  });
  #source: GridSource = {
    columns: [],
    rowCount: 0,
    cell: () => undefined,
    reference: () => undefined,
    ensure: () => undefined,
  };
  #options: GridOptions = { first: 1, widths: {} };
  #offsets: readonly number[] = [0];
  #focus: Place = { row: 0, column: 0 };

  constructor(
    readonly root: HTMLElement,
    readonly onWidth: (column: string, width: number | undefined) => void,
    follow: Follow,
  ) {
    root.setAttribute('role', 'grid');
    this.#canvas.className = 'grid-canvas';
    this.#canvas.setAttribute('role', 'presentation');
    const head = document.createElement('div');
    head.className = 'grid-head';
    head.setAttribute('role', 'rowgroup');
    head.append(this.#head.element);
    this.#canvas.append(head, this.#pool.element);
    root.append(this.#canvas);
    root.addEventListener('scroll', () => {
      this.refresh();
    });
    root.addEventListener('keydown', (event) => {
      if (this.#onKey(event)) event.preventDefault();
    });
    root.addEventListener('focusin', (event) => {
      const place = placeOf(event.target);
      if (place !== undefined) this.#moveStop(place);
    });
    const textOf = (cell: HTMLElement): string | undefined => this.#textAt(placeOf(cell));
    copyFocusedCell(root, textOf);
    followReferences(
      {
        root,
        placeOf,
        reference: ({ row, column }) => this.#source.reference(row, column),
        textOf: (place) => this.#textAt(place),
      },
      follow,
    );
    fullTextOnHover(root, textOf, (cell) => cell.classList.contains('opens'));
    resizeByPointer(head, this);
    this.#resizes.observe(root);
  }

  /** Shows another source, from its first row on. */
  show(source: GridSource, options: GridOptions): void {
    const hadFocus = this.root.contains(document.activeElement);
    this.#source = source;
    this.#options = options;
    this.#focus = { row: 0, column: Math.min(this.#focus.column, Math.max(0, source.columns.length - 1)) };
    this.root.scrollTop = 0;
    this.#pool.clear();
    this.#head.clear();
    this.#layOut();
    if (hadFocus) this.#focusOn(this.#focus);
  }

  /** Draws what is in sight; cheap when nothing changed. */
  refresh(moved = false): void {
    const { columns, rowCount } = this.#source;
    const sight = inSight(this.root, this.#offsets, rowCount);
    const rows = withFocus(sight.rows, this.#focus.row, rowCount);
    const shown = withFocus(sight.columns, this.#focus.column, columns.length);
    this.#source.ensure(sight.rows);
    this.#head.show(shown, columns, this.#offsets);
    const { first } = this.#options;
    this.#pool.show(rows, shown, { source: this.#source, offsets: this.#offsets, first, moved });
    this.#moveStop(this.#focus);
  }

  widthOf(column: number): number {
    return (this.#offsets[column + 1] ?? 0) - (this.#offsets[column] ?? 0);
  }

  setWidth(column: number, width: number | undefined): void {
    const id = this.#source.columns[column]?.id;
    if (id === undefined) return;
    const { [id]: _before, ...others } = this.#options.widths;
    this.#options = { ...this.#options, widths: width === undefined ? others : { ...others, [id]: width } };
    this.#layOut();
    this.onWidth(id, width);
  }

  /** Stops watching; the elements go with their parent. */
  dispose(): void {
    this.#resizes.disconnect();
  }

  #layOut(): void {
    const { root } = this;
    const { columns, rowCount } = this.#source;
    const measure = measureText(this.#canvas);
    const digits = (this.#options.first + Math.max(0, rowCount - 1)).toString().length;
    const start = Math.ceil(Math.max(3, digits) * measure.character) + 18;
    const widths = widthsOf(columns, this.#options.widths, measure, root.clientWidth - start);
    this.#offsets = offsetsOf(widths, start);
    root.setAttribute('aria-rowcount', (rowCount + 1).toString());
    root.setAttribute('aria-colcount', (columns.length + 1).toString());
    root.style.setProperty('--number-width', `${start.toString()}px`);
    this.#canvas.style.width = `${Math.max(this.#offsets.at(-1) ?? 0, root.clientWidth).toString()}px`;
    this.#canvas.style.height = `${(headHeight + rowCount * rowHeight).toString()}px`;
    this.refresh(true);
  }

  #onKey(event: KeyboardEvent): boolean {
    if (event.altKey) return false;
    if (this.#focus.row === -1 && resizeByKey(event, this.#focus.column, this)) return true;
    const { columns, rowCount } = this.#source;
    const extent = { rows: rowCount, columns: columns.length, page: rowsPerPage(this.root) };
    const place = event.shiftKey
      ? undefined
      : placeAfter(event.key, event.ctrlKey || event.metaKey, this.#focus, extent);
    if (place !== undefined) this.#focusOn(place);
    return place !== undefined;
  }

  #focusOn(place: Place): void {
    scrollToPlace(this.root, this.#offsets, place);
    this.#moveStop(place);
    this.refresh();
    this.#element(place)?.focus({ preventScroll: true });
  }

  /** Tab reaches exactly one cell. */
  #moveStop(place: Place): void {
    for (const element of this.root.querySelectorAll('[tabindex="0"]'))
      element.setAttribute('tabindex', '-1');
    this.#focus = place;
    this.#element(place)?.setAttribute('tabindex', '0');
  }

  #element({ row, column }: Place): HTMLElement | undefined {
    return row === -1 ? this.#head.cell(column) : this.#pool.cell(row, column);
  }

  #textAt(place: Place | undefined): string | undefined {
    if (place === undefined) return undefined;
    return place.row === -1
      ? this.#source.columns[place.column]?.label
      : this.#source.cell(place.row, place.column)?.text;
  }
}
