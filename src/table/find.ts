import type { Labels } from './cells';
import { fieldReader } from './columns';
import { fold, searchFor } from './fold';
import { isTranslated } from './objects';
import { MAY_BE_PICTURE } from './picture';
import { shownText } from './shownText';

/** A column to look into. */
interface Searched {
  readonly id: string;
  readonly labels: Labels | undefined;
}

type Test = (value: unknown) => boolean;

/**
 * Whether a row has a text in one of these columns, whatever its case and accents. It is looked for in what the
 * table shows: the whole of a text that a cell cuts, but not in what a picture is made of, and not in null.
 */
export function finder(text: string, columns: readonly Searched[]): (row: unknown) => boolean {
  const pattern = searchFor(text, 'anywhere');
  const mayBeNumber = IN_NUMBERS.test(fold(text));
  const inValue = valueTest(pattern, mayBeNumber);
  const all = columns.map(({ id, labels }) => ({
    read: fieldReader(id),
    test: labels === undefined ? inValue : labelledTest(pattern, labels),
  }));
  return (row) => {
    for (const { read, test } of all) if (test(read(row))) return true;
    return false;
  };
}

/** It is asked millions of times: a cell is made only of what is seldom there. */
function valueTest(pattern: RegExp, mayBeNumber: boolean): Test {
  const isFound: Test = (value) => pattern.test(shownText(value));
  const [hasTrue, hasFalse] = [isFound(true), isFound(false)];
  const words = remembering((text) => isFound({ key: null, text }));
  return (value) => {
    if (value === null || value === undefined) return false;
    if (typeof value === 'string')
      return value.length < MAY_BE_PICTURE ? pattern.test(value) : isFound(value);
    if (typeof value === 'number') return mayBeNumber && isFound(value);
    if (typeof value === 'boolean') return value ? hasTrue : hasFalse;
    // Of what is translated the words are shown, which come again and again; its key only where there are none.
    if (isTranslated(value) && typeof value.text === 'string' && value.text !== '') return words(value.text);
    return isFound(value);
  };
}

/** Values with a label are few different ones as a rule. */
function labelledTest(pattern: RegExp, labels: Labels): Test {
  const isFound: Test = (value) => pattern.test(shownText(value, labels));
  const known = remembering(isFound);
  // The two zeros are one to a map, and two to the reader.
  return (value) => (typeof value === 'object' || Object.is(value, -0) ? isFound(value) : known(value));
}

/** The same test, which remembers what it said of the first values. */
function remembering(test: Test): Test {
  const said = new Map<unknown, boolean>();
  return (value) => {
    const before = said.get(value);
    if (before !== undefined) return before;
    const found = test(value);
    if (said.size < MOST_REMEMBERED) said.set(value, found);
    return found;
  };
}

const MOST_REMEMBERED = 1_000;

/** Nothing else stands in a number's text. */
const IN_NUMBERS = /^[-+.\de]*$/;
