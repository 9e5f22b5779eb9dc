import type { TableView } from './table';

export interface Results {
  /** Changes whenever the rows do, or their order: rows of another number are not these. */
  readonly run: number;
  /** Changes only when other rows are shown: another page, another run. */
  readonly page: number;
  /** All columns, also those that are hidden, in the document's order. */
  readonly columns: readonly Column[];
  /** Rows in sight, after the filters. */
  readonly rowCount: number;
  /** Rows that there are without the filters. */
  readonly allRows: number;
  /** Whether these are the rows of a page, or all that were fetched. */
  readonly scope: 'page' | 'all';
  /** All rows were fetched, or a part of them: they can be shown instead. */
  readonly fetched?: { readonly rows: number; readonly complete: boolean };
  readonly view: TableView;
  /** The rows are being put in order. */
  readonly arranging: boolean;
  /** What is wrong with a filter, by column id. */
  readonly filterIssues: Readonly<Record<string, string>>;
  /**
   * Position of the first and last row in the whole list, from 1; both 0 when there are none. Rows that were left
   * out because they had come before count as rows here.
   */
  readonly from: number;
  readonly to: number;
  /** What the page shown was asked for with; absent for rows of several, and where nothing pages. */
  readonly position?: number;
  readonly total?: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** The operation answers one object, not a list. */
  readonly single: boolean;
  /** The operation pages at all. */
  readonly pages: boolean;
  readonly pageSize?: number;
  readonly pageSizes: readonly number[];
  /** Taken from memory: no request was sent. */
  readonly cached: boolean;
  readonly status: number;
  readonly durationMs: number;
  readonly bytes: number;
  readonly at: number;
  /** Rows of an earlier run, kept under a failure. */
  readonly stale: boolean;
  /** "Exactly 50 rows: there may be more, narrow the search." */
  readonly notices: readonly string[];
  /** Entries that failed although the write as a whole did not. */
  readonly failures?: readonly EntryFailure[];
}

/** One entry of a write that the vendor did not take. */
export interface EntryFailure {
  readonly message: string;
  /** Its place in the list that was sent, from 0, where that is known. */
  readonly index?: number;
  /** Its first fields as they were sent. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'null' | 'missing' | 'nested' | 'image';

export interface Column {
  /** The field's name on the wire. */
  readonly id: string;
  readonly kind: CellKind;
  /** The document names this field. */
  readonly documented: boolean;
  readonly description?: string;
  /** What its values are, in words, where the kind does not say all: "date, zone not stated". */
  readonly type?: string;
  /** The operations that its values open. */
  readonly opens?: readonly { readonly operation: string; readonly title: string }[];
  /** A width in characters that fits most of its values on the page. */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** Said on hover besides the text: the key of a translated value, how long a text is that is cut. */
  readonly hint?: string;
  /** The value, or one inside it, opens other operations. */
  readonly opens?: true;
}

/** An operation that a cell opens: "Open Get a customer 456". */
export interface ReferenceOffer {
  readonly label: string;
  /** The field inside the cell that holds the value; absent when the cell itself does. */
  readonly field?: string;
}
