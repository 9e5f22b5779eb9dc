/** Rows that are asked for at once, as long as their columns are not many. */
export const chunkSize = 100;
const mostCells = 2_400;

/** Rows of so many columns that are asked for at once: an answer is small enough not to be felt. */
export function chunkFor(columns: number): number {
  return Math.max(10, Math.min(chunkSize, Math.floor(mostCells / Math.max(1, columns))));
}
