import type { RequestParams } from '../../src/protocol/contract';
import type { Selection, TableView } from '../../src/protocol/table';
import type { CellRef, Follow } from './references';

/** How cells are written to the clipboard. */
export type CopyFormat = RequestParams<'copyCells'>['format'];

/** What the grid asks of the panel around it. */
export interface GridHost {
  readonly follow: Follow;
  /** Changes order, filters or columns; what is not named stays. */
  readonly change: (view: Partial<TableView>) => void;
  /** Shows a value in full. */
  readonly inspectCell: (cell: CellRef) => void;
  /** Shows how a column's values are spread. */
  readonly inspectColumn: (column: number) => void;
  readonly copy: (cells: Selection, format: CopyFormat, headers: boolean) => void;
  /** Copies one value, exactly and without quotes. */
  readonly copyValue: (cell: CellRef) => void;
  readonly copyText: (text: string) => void;
  readonly openColumns: () => void;
  readonly openFilters: (open: boolean) => void;
  /** More than one cell is picked; or no longer. */
  readonly picked: (cells: Selection | undefined) => void;
}
