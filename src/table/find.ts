import type { Labels } from './cells';
import { fieldOf } from './columns';
import { fold, searchFor } from './fold';
import { shownText } from './shownText';

/** A column to look into. */
interface Searched {
  readonly id: string;
  readonly labels: Labels | undefined;
}

/**
 * Whether a row has a text in one of these columns, whatever its case and accents. It is looked for in what the
 * table shows: the whole of a text that a cell cuts, but not in what a picture is made of, and not in null.
 */
export function finder(text: string, columns: readonly Searched[]): (row: unknown) => boolean {
  const pattern = searchFor(text, 'anywhere');
  const mayBeNumber = IN_NUMBERS.test(fold(text));
  const isFound = (value: unknown, labels: Labels | undefined): boolean => {
    if (labels === undefined && typeof value === 'number' && !mayBeNumber) return false;
    return pattern.test(shownText(value, labels));
  };
  return (row) => columns.some(({ id, labels }) => isFound(fieldOf(row, id), labels));
}

/** Nothing else stands in a number's text. */
const IN_NUMBERS = /^[-+.\de]*$/;
