import type { Column } from '../../src/protocol/results';
import type { TableView } from '../../src/protocol/table';
import { canMove, movedBy, standingOf, withHidden, withPin, withWidth } from './arrange';
import type { MenuItem } from './cellMenu';
import type { GridHost } from './gridHost';
import { isMac } from './isMac';
import { sortedBy } from './sorting';
import type { GridColumn } from './source';

/** A list's column, and the table that it is part of. */
export interface MenuColumn {
  readonly column: GridColumn;
  readonly columns: readonly Column[];
  readonly view: TableView;
  readonly rowCount: number;
}

/** What only the grid can do with a column. */
export interface ColumnGrid {
  readonly openFilter: () => void;
  readonly select: () => void;
}

/** What can be done with a column. */
export function columnItems(
  { column, columns, view, rowCount }: MenuColumn,
  grid: ColumnGrid,
  host: GridHost,
): readonly MenuItem[] {
  const { id, list } = column;
  if (list === undefined) return [];
  const { sort, columns: layout } = view;
  const standing = standingOf(columns, layout, id);
  const alone = sort.length === 1 && list.sort !== undefined;
  const direction = list.sort === 'ascending' ? 'descending' : 'ascending';
  const item = (label: string, pick: () => void, more: Partial<MenuItem> = {}): MenuItem => ({
    label,
    pick,
    ...more,
  });
  return [
    item(
      'Sort Ascending',
      () => {
        host.change({ sort: sortedBy(sort, id, 'ascending', false) });
      },
      {
        checked: alone && list.sort === 'ascending',
      },
    ),
    item(
      'Sort Descending',
      () => {
        host.change({ sort: sortedBy(sort, id, 'descending', false) });
      },
      {
        checked: alone && list.sort === 'descending',
      },
    ),
    item(
      'Add to Sort',
      () => {
        host.change({ sort: sortedBy(sort, id, direction, true) });
      },
      {
        field: isMac ? '⇧Enter' : 'Shift+Enter',
        disabled: sort.length === 0 || alone,
      },
    ),
    item(
      'Clear Sort',
      () => {
        host.change({ sort: [] });
      },
      { disabled: sort.length === 0 },
    ),
    item('Filter…', grid.openFilter, { apart: true, field: isMac ? '⇧⌘F' : 'Ctrl+Shift+F' }),
    item('Select Column', grid.select, { field: isMac ? '⌃Space' : 'Ctrl+Space', disabled: rowCount === 0 }),
    item(
      'Copy Column',
      () => {
        host.copy({ rows: [{ from: 0, to: rowCount }], columns: [list.place] }, 'tsv', false);
      },
      { disabled: rowCount === 0 },
    ),
    item(
      'Show Distribution',
      () => {
        host.inspectColumn(list.place);
      },
      { disabled: rowCount === 0 },
    ),
    item(
      'Pin',
      () => {
        host.change({ columns: withPin(layout, id, !list.pinned) });
      },
      {
        apart: true,
        checked: list.pinned,
      },
    ),
    item(
      'Move Left',
      () => {
        host.change({ columns: movedBy(columns, layout, id, -1) });
      },
      {
        field: isMac ? '⌥⇧←' : 'Alt+Shift+Left',
        disabled: !canMove(standing, -1),
      },
    ),
    item(
      'Move Right',
      () => {
        host.change({ columns: movedBy(columns, layout, id, 1) });
      },
      {
        field: isMac ? '⌥⇧→' : 'Alt+Shift+Right',
        disabled: !canMove(standing, 1),
      },
    ),
    item(
      'Hide',
      () => {
        host.change({ columns: withHidden(layout, id) });
      },
      {
        disabled: standing.shown < 2,
      },
    ),
    item(
      'Fit to Content',
      () => {
        host.change({ columns: withWidth(layout, id, undefined) });
      },
      {
        apart: true,
      },
    ),
    item('Fit All', () => {
      host.change({ columns: { ...layout, widths: {} } });
    }),
    item('Columns…', host.openColumns),
  ];
}
