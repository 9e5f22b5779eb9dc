import type { GridView } from './gridView';
import { openMenuOf } from './gridMenus';
import { filterRow, headRow, placeAfter } from './move';
import type { Extent, Place } from './move';
import { resizeByKey } from './resize';
import { everything, extended, wholeColumns, wholeRows } from './selection';
import { sortAfter } from './sorting';
import { rowsPerPage } from './viewport';

/** Does what a key means on a cell; says whether it meant anything. */
export function onCellKey(event: KeyboardEvent, grid: GridView): boolean {
  const { row } = grid.focused();
  return (
    onAnyCell(event, grid) || (row < 0 ? onHead(event, grid) : onValue(event, grid)) || onMove(event, grid)
  );
}

/** Does what a key means in a filter; says whether it meant anything. */
export function onFilterKey(
  event: KeyboardEvent,
  grid: GridView,
  filters: { readonly empty: () => boolean; readonly flush: () => void },
): boolean {
  const { column } = grid.focused();
  const rows = { row: grid.size().rows > 0 ? 0 : headRow, column };
  if (isToggle(event)) {
    filters.flush();
    grid.focusOn(rows);
    grid.host.openFilters(false);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'Escape':
      if (!filters.empty()) grid.focusOn(rows);
      return true;
    case 'Enter':
    case 'ArrowDown':
      filters.flush();
      grid.focusOn(rows);
      return true;
    case 'ArrowUp':
      grid.focusOn({ row: headRow, column });
      return true;
    case 'Tab': {
      const to = column + (event.shiftKey ? -1 : 1);
      if (to < 0 || to >= grid.size().columns) return false;
      grid.focusOn({ row: filterRow, column: to });
      return true;
    }
    default:
      return false;
  }
}

function onAnyCell(event: KeyboardEvent, grid: GridView): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const { row, column } = grid.focused();
  const size = grid.size();
  if (isToggle(event)) {
    grid.openFilter(column);
    return true;
  }
  if (key === 'Escape' && grid.picked() !== undefined) {
    grid.pick(undefined);
    return true;
  }
  if (altKey) return shiftKey && moveColumn(event, grid);
  if (key === ' ' && size.rows > 0 && (event.ctrlKey || (shiftKey && row >= 0))) {
    const anchor = { row: Math.max(0, row), column };
    grid.pick(event.ctrlKey ? wholeColumns(anchor, column, size) : wholeRows(anchor, row, size));
    return true;
  }
  if (!control || shiftKey) return false;
  if (key.toLowerCase() === 'a') {
    if (size.rows > 0) grid.pick(everything(size));
    return true;
  }
  return key.toLowerCase() === 'c' && copy(grid);
}

function onHead(event: KeyboardEvent, grid: GridView): boolean {
  const { column } = grid.focused();
  if (event.key === 'ArrowDown' && event.altKey) {
    openMenuOf(grid, { row: headRow, column });
    return true;
  }
  if (event.altKey) return false;
  if (event.ctrlKey) return event.shiftKey && moveColumn(event, grid);
  if (event.key === 'Enter') {
    sortBy(grid, column, event.shiftKey);
    return true;
  }
  return resizeByKey(event, column, grid);
}

function onValue(event: KeyboardEvent, grid: GridView): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const { row, column } = grid.focused();
  const ref = grid.source().ref(row, column);
  if (ref !== undefined) grid.host.inspectCell(ref);
  return ref !== undefined;
}

function onMove(event: KeyboardEvent, grid: GridView): boolean {
  if (event.altKey) return false;
  const from = grid.focused();
  const { rows, columns } = grid.size();
  const extent: Extent = {
    rows,
    columns,
    page: rowsPerPage(grid.root, grid.layout().headHeight),
    filters: grid.options().filtersOpen && !event.shiftKey,
  };
  const to = placeAfter(event.key, event.ctrlKey || event.metaKey, from, extent);
  if (to === undefined) return false;
  if (event.shiftKey && from.row >= 0) extendTo({ ...to, row: Math.max(0, to.row) }, from, grid);
  else {
    grid.pick(undefined);
    grid.focusOn(to);
  }
  return true;
}

function extendTo(to: Place, from: Place, grid: GridView): void {
  grid.pick(extended(grid.picked(), from, to, grid.size()));
  grid.focusOn(to);
}

/** Sorts by a list's column as its header says: ascending, descending, as sent. */
export function sortBy(grid: GridView, column: number, add: boolean): void {
  const { id, list } = grid.source().columns[column] ?? {};
  if (id !== undefined && list !== undefined)
    grid.host.change({ sort: sortAfter(grid.options().view.sort, id, add) });
}

function moveColumn({ key }: KeyboardEvent, grid: GridView): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const { column } = grid.focused();
  const { pinned, columns } = grid.source();
  const to = column + (key === 'ArrowLeft' ? -1 : 1);
  // A column stays among its like, pinned or not.
  if (to >= 0 && to < columns.length && to < pinned === column < pinned)
    grid.moveColumn(column, key === 'ArrowLeft' ? column - 1 : column + 2);
  return true;
}

/** Copies what is picked, or the value with the focus; text that the user marked is the browser's to copy. */
function copy(grid: GridView): boolean {
  const picked = grid.picked();
  const { row, column } = grid.focused();
  const source = grid.source();
  if (picked !== undefined) {
    grid.host.copy(source.selection(picked.rows, picked.columns), 'tsv', false);
    return true;
  }
  const marked = getSelection();
  if (marked?.isCollapsed === false && grid.element({ row, column })?.contains(marked.anchorNode) === true)
    return false;
  const ref = row < 0 ? undefined : source.ref(row, column);
  if (ref !== undefined) grid.host.copyValue(ref);
  else grid.host.copyText((row < 0 ? source.columns[column]?.label : source.cell(row, column)?.text) ?? '');
  return true;
}

const isToggle = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'f' && (ctrlKey || metaKey) && shiftKey && !altKey;
