import type { Drift, DriftEntry } from '../../src/protocol/drift';
import { countText, rowsText } from './units';

/** "1,200 rows in 12 answers compared with the document". */
export function comparedText({ rows, answers }: Drift): string {
  const answered = answers === 1 ? '1 answer' : `${countText(answers)} answers`;
  return `${rowsText(rows)} in ${answered} compared with the document`;
}

/** What is different about one entry: words before and after its example. */
export function differenceText({
  kind,
  expected,
  found,
}: DriftEntry): readonly [before: string, after: string] {
  switch (kind) {
    case 'undocumented':
      return [`${found}, such as `, ''];
    case 'missing':
      return [`${expected} is documented`, ''];
    case 'type':
      return [`${found} instead of ${expected}, such as `, ''];
    case 'value':
      return ['', ` instead of ${expected}`];
  }
}

/** What a group of differences is called. */
export const kindTitles: Readonly<Record<DriftEntry['kind'], string>> = {
  undocumented: 'Undocumented fields',
  missing: 'Missing fields',
  type: 'Other types',
  value: 'Unknown values',
};

/** Why there is nothing to list: a title, and a sentence below it. */
export function nothingText(drift: Drift): { readonly title: string; readonly detail: string } {
  if (drift.answers === 0)
    return {
      title: drift.underWay ? 'Comparing…' : 'Nothing checked yet',
      detail: 'Every answer is compared with the vendor’s document after its rows are shown.',
    };
  if (!drift.namesFields)
    return {
      title: 'The document names no fields of these rows',
      detail: `Only what is around them can differ. Nothing did in ${rowsText(drift.rows)}.`,
    };
  return {
    title: `No difference in ${rowsText(drift.rows)} checked`,
    detail: 'Fields, types and listed values are as the vendor documents them.',
  };
}
