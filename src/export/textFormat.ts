/** How rows become text: what is written before them, one text for each, and what is written after them. */
export interface TextFormat {
  readonly start: string;
  /** `index` counts from 0. */
  readonly row: (row: unknown, index: number) => string;
  readonly end: (rows: number) => string;
}

/** So many rows are written in one step: a few milliseconds' work where there are many columns. */
const ROWS_A_STEP = 16;

/** Rows as one text, for the clipboard, in small steps. */
export function* wholeText(
  { start, row, end }: TextFormat,
  rows: readonly unknown[],
): Generator<undefined, string> {
  const parts = [start];
  for (const [index, one] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    parts.push(row(one, index));
  }
  return parts.join('') + end(rows.length);
}
