/** The header's row, and the row of filters below it, where it is open. Both stand above row 0. */
export const headRow = -1;
export const filterRow = -2;

/** A cell's place: a row of the list, or one of those above it. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How far the places reach. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key moves by. */
  readonly page: number;
  /** The row of filters is open. */
  readonly filters?: boolean;
}

/** Where a key leads from a cell, after the ARIA grid pattern; undefined for keys that do not move. */
export function placeAfter(key: string, control: boolean, from: Place, extent: Extent): Place | undefined {
  if (extent.filters === true && !control) {
    if (key === 'ArrowDown' && from.row === headRow) return { ...from, row: filterRow };
    if (key === 'ArrowUp' && from.row === 0) return { ...from, row: filterRow };
  }
  const to = target(key, control, from, extent);
  if (to === undefined) return undefined;
  return {
    row: Math.min(Math.max(to.row, headRow), extent.rows - 1),
    column: Math.min(Math.max(to.column, 0), Math.max(0, extent.columns - 1)),
  };
}

function target(key: string, control: boolean, { row, column }: Place, extent: Extent): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: control ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: control ? extent.rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: control ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: control ? extent.columns - 1 : column + 1 };
    case 'Home':
      return { row: control ? 0 : row, column: 0 };
    case 'End':
      return { row: control ? extent.rows - 1 : row, column: extent.columns - 1 };
    case 'PageUp':
      return { row: Math.max(0, row - extent.page), column };
    case 'PageDown':
      return { row: row + extent.page, column };
    default:
      return undefined;
  }
}
