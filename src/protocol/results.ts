export interface Results {
  /** Changes whenever the rows do: rows of another number are not these. */
  readonly run: number;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /**
   * Position of the first and last row in the whole list, from 1; both 0 when there are none. Rows that were left
   * out because they had come before count as rows here.
   */
  readonly from: number;
  readonly to: number;
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

export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'null' | 'missing' | 'nested';

export interface Column {
  /** The field's name on the wire. */
  readonly id: string;
  readonly kind: CellKind;
  /** The document names this field. */
  readonly documented: boolean;
  readonly description?: string;
  /** The operations that its values open. */
  readonly opens?: readonly { readonly operation: string; readonly title: string }[];
  /** A width in characters that fits most of its values on the page. */
  readonly width: number;
}

export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** The value, or one inside it, opens other operations. */
  readonly opens?: true;
}

/** An operation that a cell opens: "Open Get a customer 456". */
export interface ReferenceOffer {
  readonly label: string;
  /** The field inside the cell that holds the value; absent when the cell itself does. */
  readonly field?: string;
}
