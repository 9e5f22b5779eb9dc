import type { Distribution } from '../../src/protocol/table';
import { countText, rowsText } from './units';

/** What the bars of a column are made of: "12 different values in 480 of 500 rows, 20 without a value". */
export function distributionText({ bars, rows, empty, others, otherValues, kind }: Distribution): string {
  const filled = rows - empty;
  const without = empty === 0 ? '' : `, ${countText(empty)} without a value`;
  if (kind !== 'values')
    return `Values in ${countText(filled)} of ${rowsText(rows)}${without}${othersText(others)}`;
  const values = bars.length + otherValues;
  return `${countText(values)} different ${values === 1 ? 'value' : 'values'} in ${countText(filled)} of ${rowsText(rows)}${without}`;
}

const othersText = (others: number): string =>
  others === 0 ? '' : `, ${countText(others)} with another value`;

/** The head of the column of labels. */
export const labelTitles: Readonly<Record<Distribution['kind'], string>> = {
  numbers: 'Number',
  values: 'Value',
  days: 'Time',
};
