import { boxOf, createCell, placeCell } from './cellView';
import { isMac } from './isMac';
import { headRow } from './move';
import type { GridColumn } from './source';

const keys = [
  'Enter sorts, Shift+Enter sorts after others.',
  `${isMac ? 'Option' : 'Alt'}+Down opens the menu.`,
  'Shift+Left and Shift+Right resize,',
  `with ${isMac ? 'Option' : 'Alt'} they move the column.`,
].join('\n');

/** Where the columns stand. */
export interface HeadDrawing {
  readonly columns: readonly GridColumn[];
  readonly offsets: readonly number[];
  /** So many columns at the start stay in sight. */
  readonly pinned: number;
  /** The columns' edges changed. */
  readonly moved: boolean;
}

interface HeadCell {
  readonly element: HTMLElement;
  shown: GridColumn | undefined;
}

/** The sticky header: one cell for each column in sight, with its order, its menu and a handle that resizes it. */
export class HeadView {
  readonly element = document.createElement('div');
  readonly #start = document.createElement('div');
  /** By column id, so that a column keeps its element, and the focus, where it moves. */
  readonly #cells = new Map<string, HeadCell>();
  #ids: readonly string[] = [];

  constructor() {
    this.element.className = 'grid-row grid-head-row';
    this.element.setAttribute('role', 'row');
    this.element.setAttribute('aria-rowindex', '1');
    this.element.dataset.row = headRow.toString();
    this.#start.className = 'grid-start';
    this.#start.setAttribute('role', 'presentation');
    this.#start.append(corner('Row'));
    this.element.append(this.#start);
  }

  /** Shows these columns, and no others. */
  show(wanted: ReadonlySet<number>, { columns, offsets, pinned, moved }: HeadDrawing): void {
    if (moved) this.#ids = columns.map(({ id }) => id);
    const ids = new Set([...wanted].flatMap((index) => this.#ids[index] ?? []));
    for (const [id, { element }] of this.#cells) {
      if (ids.has(id)) continue;
      element.remove();
      this.#cells.delete(id);
    }
    for (const index of wanted) {
      const column = columns[index];
      if (column === undefined) continue;
      const known = this.#cells.get(column.id);
      const cell = known ?? { element: createCell('columnheader'), shown: undefined };
      this.#cells.set(column.id, cell);
      if (known === undefined || moved) {
        const parent = index < pinned ? this.#start : this.element;
        if (cell.element.parentElement !== parent) parent.append(cell.element);
        placeCell(cell.element, boxOf(index, offsets));
      }
      if (cell.shown === column) continue;
      // What looks the same stays: it may be under a pressed pointer.
      if (JSON.stringify(cell.shown) !== JSON.stringify(column)) paintHead(cell.element, column);
      cell.shown = column;
    }
  }

  /** The element of a column, if it is in sight. */
  cell(column: number): HTMLElement | undefined {
    return this.#cells.get(this.#ids[column] ?? '')?.element;
  }
}

/** The cell above the row numbers. */
export function corner(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'grid-number';
  element.setAttribute('role', 'columnheader');
  element.setAttribute('aria-colindex', '1');
  const text = document.createElement('span');
  text.className = 'sr-only';
  text.textContent = name;
  element.append(text);
  return element;
}

function paintHead(element: HTMLElement, column: GridColumn): void {
  const { list } = column;
  element.className = [
    'grid-cell grid-head-cell',
    column.atEnd ? 'at-end' : '',
    column.documented ? '' : 'undocumented',
    list?.sort === undefined ? '' : 'sorted',
  ].join(' ');
  element.title = list === undefined ? column.title : `${column.title}\n\n${keys}`;
  element.setAttribute('aria-label', nameOf(column));
  if (list !== undefined) element.setAttribute('aria-sort', list.sort ?? 'none');
  element.replaceChildren(part('grid-label', column.label), ...marksOf(column), part('grid-handle'));
}

function nameOf({ label, documented, list }: GridColumn): string {
  return [
    label,
    ...(documented ? [] : ['not documented']),
    ...(list?.sortRank === undefined ? [] : [`sorts as number ${list.sortRank}`]),
    ...(list?.pinned === true ? ['pinned'] : []),
    ...(list === undefined || list.filter === '' ? [] : ['filtered']),
  ].join(', ');
}

function marksOf({ label, list }: GridColumn): readonly HTMLElement[] {
  if (list === undefined) return [];
  const marks = part('grid-marks');
  if (list.filter !== '') marks.append(part('codicon codicon-filter-filled'));
  if (list.pinned) marks.append(part('codicon codicon-pinned'));
  // Without a sort it shows, on hover, what a click does.
  const arrow = list.sort === 'descending' ? 'down' : 'up';
  marks.append(part(`grid-sort codicon codicon-arrow-${arrow}`));
  if (list.sortRank !== undefined) marks.append(part('grid-rank', list.sortRank.toString()));
  const menu = document.createElement('button');
  menu.type = 'button';
  menu.className = 'grid-menu codicon codicon-chevron-down';
  menu.tabIndex = -1;
  menu.setAttribute('aria-label', `Menu of ${label}`);
  menu.setAttribute('aria-haspopup', 'menu');
  return [marks, menu];
}

function part(name: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  if (text === '') element.setAttribute('aria-hidden', 'true');
  return element;
}
