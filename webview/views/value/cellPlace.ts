/** A cell of the rows shown. */
export interface CellPlace {
  readonly run: number;
  readonly row: number;
  readonly column: number;
}
