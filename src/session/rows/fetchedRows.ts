/** The rows of several pages, one after another. Their answers' texts are not kept. */
export interface FetchedRows {
  readonly rows: readonly unknown[];
  /** The list's end was reached, and nothing is known to be missing. */
  readonly complete: boolean;
  /** How many rows the vendor says there are. */
  readonly total?: number;
  /** What the user should know of them, one sentence each. */
  readonly notices: readonly string[];
  /** Of the last answer. */
  readonly status: number;
  /** From the beginning to the end, in milliseconds. */
  readonly durationMs: number;
  /** Of all answers, decoded. */
  readonly bytes: number;
  /** When the oldest answer came, and the last one, epoch milliseconds. */
  readonly since: number;
  readonly at: number;
}
