import { jsonFormat } from '../../export/json';
import { shownAsTheyAre } from '../../export/shownColumn';
import type { Pause } from '../../http/pause';
import { runInSlices } from '../../http/pause';
import type { Column } from '../../protocol/results';

/** The editor shows no text longer than 50 MB, and what is read there is shorter by far. */
const LONGEST = 48_000_000;

const STRETCH = 200;

/** Rows as a JSON list, a row on each line. Throws, in words for the user, when that is more than an editor shows. */
export async function rowsText(
  columns: readonly Column[],
  rows: readonly unknown[],
  pause: Pause,
): Promise<string> {
  return runInSlices(writing(columns, rows), pause);
}

function* writing(columns: readonly Column[], rows: readonly unknown[]): Generator<undefined, string> {
  const { start, row, end } = jsonFormat(shownAsTheyAre(columns));
  const parts = [start];
  let length = 0;
  for (const [index, one] of rows.entries()) {
    if (index % STRETCH === 0) yield;
    const text = row(one, index);
    length += text.length;
    if (length > LONGEST) throw new Error('These rows are more than an editor shows: export them to a file.');
    parts.push(text);
  }
  return parts.join('') + end(rows.length);
}
