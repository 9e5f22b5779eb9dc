import type { Column } from '../../src/protocol/results';
import type { TableView } from '../../src/protocol/table';
import type { GridHost } from './gridHost';
import type { Place } from './move';
import type { Picked, Size } from './selection';
import type { GridSource } from './source';
import type { GridLayout } from './viewport';

/** How a source is shown. */
export interface GridOptions {
  /** The number of the first row in the whole list. */
  readonly first: number;
  /** Changes with the rows or their order. */
  readonly run: number;
  /** Changes with the rows. */
  readonly page: number;
  readonly view: TableView;
  /** All columns, also those that are hidden. */
  readonly columns: readonly Column[];
  readonly filtersOpen: boolean;
}

/** The grid, for the parts of it that react to the user. */
export interface GridView {
  readonly root: HTMLElement;
  readonly host: GridHost;
  source(): GridSource;
  options(): GridOptions;
  layout(): GridLayout;
  size(): Size;
  focused(): Place;
  picked(): Picked | undefined;
  /** Cells that are picked together; a single one is not a selection. */
  pick(picked: Picked | undefined): void;
  /** Puts the focus on a cell and scrolls it into sight. */
  focusOn(place: Place): void;
  /** A cell's element, if it is in the document. */
  element(place: Place): HTMLElement | undefined;
  /** Opens the row of filters and puts the focus on a column's. */
  openFilter(column: number): void;
  widthOf(column: number): number;
  setWidth(column: number, width: number | undefined, settled: boolean): void;
  /** The column goes before the one at `target`; their number: to the end. */
  moveColumn(column: number, target: number): void;
}
