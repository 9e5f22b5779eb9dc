/** How rows become text: what is written before them, one text for each, and what is written after them. */
export interface TextFormat {
  readonly start: string;
  /** `index` counts from 0. */
  readonly row: (row: unknown, index: number) => string;
  readonly end: (rows: number) => string;
}

/** Rows as one text: for the clipboard. */
export function wholeText({ start, row, end }: TextFormat, rows: readonly unknown[]): string {
  return `${start}${rows.map(row).join('')}${end(rows.length)}`;
}
