/** What differs between this operation's answers and its document, under this profile, since it was cleared. */
export interface Drift {
  /** Answers and rows that were compared. */
  readonly answers: number;
  readonly rows: number;
  /** Grouped by kind. */
  readonly entries: readonly DriftEntry[];
  /** Differences that are not among the entries, because there are too many different ones. */
  readonly others: number;
  /** False where the document shows rows without naming a field of them. */
  readonly namesFields: boolean;
  /** An answer is being compared. */
  readonly underWay: boolean;
}

export interface DriftEntry {
  readonly kind: 'undocumented' | 'missing' | 'type' | 'value';
  /** Where: `result.entityList[].customerId`; empty for the answer as a whole. */
  readonly path: string;
  /** What the document says: "whole number", "1, 2 or 3"; empty for a field that it does not name. */
  readonly expected: string;
  /** What came: "text". */
  readonly found: string;
  readonly count: number;
  /** The first one, shortened, without secrets. */
  readonly example: string;
}
