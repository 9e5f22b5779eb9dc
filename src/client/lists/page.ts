import type { HttpResponse } from '../../http/exchange';
import type { PageContent } from './readPage';

/** One page of rows, with the answer that it was read from. */
export interface Page<Row> extends Omit<PageContent, 'rows'> {
  readonly rows: readonly Row[];
  /** The whole answer that the rows are in, as it came. */
  readonly answer: unknown;
  readonly response: HttpResponse;
}

/** A page as a walk gives it: without the rows that came on a page before. */
export interface WalkedPage<Row> extends Page<Row> {
  /** How many rows were left out because they had come before. */
  readonly skipped: number;
  /** How many of these stood before the first row that is left; all of them where none is. */
  readonly skippedFirst: number;
  /** Only on the last page of a walk: what all its pages came to. */
  readonly end?: WalkEnd;
}

/** What a walk came to. */
export interface WalkEnd {
  /** As far as the vendor's own numbers tell, every row from the walk's beginning to the list's end was seen once. */
  readonly complete: boolean;
  readonly pages: number;
  readonly rows: number;
  readonly skipped: number;
  /** How many rows fewer came than the vendor counts; absent where it counts none, or all came. */
  readonly missing?: number;
}
