import type { Picked } from './selection';
import type { GridSource } from './source';

/** What the rows are drawn from. */
export interface Drawing {
  readonly source: GridSource;
  readonly offsets: readonly number[];
  /** So many columns at the start stay in sight. */
  readonly pinned: number;
  readonly picked: Picked | undefined;
  /** The number of the first row in the whole list. */
  readonly first: number;
  /** How many rows stand above them: the header, and the filters. */
  readonly rowsAbove: number;
  /** What is added to a row's own top, in CSS pixels: not 0 in lists taller than an element can be. */
  readonly shift: number;
  /** The columns' edges changed. */
  readonly moved: boolean;
}
