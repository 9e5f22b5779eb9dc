import { cellItems } from './cellItems';
import { belowCell, openCellMenu } from './cellMenu';
import type { MenuPlace } from './cellMenu';
import { columnItems } from './columnItems';
import type { GridView } from './gridView';
import type { Place } from './move';
import { offerItems } from './references';
import { isPicked, wholeColumns } from './selection';
import type { Picked } from './selection';

/** Opens the menu of a cell or of a column, at the pointer or below its element. */
export function openMenuOf(grid: GridView, place: Place, at?: MenuPlace): void {
  if (place.row < 0) openColumnMenu(grid, place.column, at);
  else void openValueMenu(grid, place, at);
}

function openColumnMenu(grid: GridView, at: number, menuPlace: MenuPlace | undefined): void {
  const element = grid.element({ row: -1, column: at });
  const column = grid.source().columns[at];
  if (element === undefined || column?.list === undefined) return;
  const { view, columns } = grid.options();
  const items = columnItems(
    { column, columns, view, rowCount: grid.size().rows },
    {
      openFilter: () => {
        grid.openFilter(at);
      },
      select: () => {
        grid.pick(wholeColumns({ row: 0, column: at }, at, grid.size()));
      },
    },
    grid.host,
  );
  openCellMenu(element, menuPlace ?? belowCell(element), items, `Column ${column.label}`);
}

async function openValueMenu(grid: GridView, place: Place, at: MenuPlace | undefined): Promise<void> {
  const { row, column } = place;
  const source = grid.source();
  const cell = source.cell(row, column);
  if (cell === undefined) return;
  const ref = source.ref(row, column);
  const { host } = grid;
  const offers = cell.opens === true && ref !== undefined ? await host.follow.offers(ref) : [];
  const element = grid.element(place);
  if (element === undefined || grid.source() !== source) return;
  const picked = grid.picked();
  const one: Pick<Picked, 'rows' | 'columns'> = {
    rows: [{ from: row, to: row + 1 }],
    columns: { from: column, to: column + 1 },
  };
  const several = isPicked(picked, row, column);
  const from = several && picked !== undefined ? picked : one;
  const items = cellItems(
    {
      cell,
      ref,
      column: source.columns[column]?.list === undefined ? undefined : source.columns[column].id,
      selection: source.selection(from.rows, from.columns),
      several,
      rowSelection: source.selection(one.rows, { from: 0, to: source.columns.length }),
    },
    grid.options().view.filters,
    host,
  );
  const [first, ...rest] = items;
  const opens = ref === undefined ? [] : offerItems(ref, offers, host.follow);
  openCellMenu(
    element,
    at ?? belowCell(element),
    opens.length === 0 || first === undefined ? items : [...opens, { ...first, apart: true }, ...rest],
  );
}
