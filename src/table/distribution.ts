import type { CellKind } from '../protocol/results';
import type { Distribution } from '../protocol/table';
import type { Labels } from './cells';
import { dayBars } from './dayBars';
import type { Exact } from './exactNumber';
import { exactOf, readNumber } from './exactNumber';
import { numberBars } from './numberBars';
import { DAY, readDate } from './readDate';
import { isEmpty } from './shownText';
import type { Slices } from './slices';
import { inSlices } from './slices';
import { Tally } from './tally';

/** Values looked at in one step: about a millisecond's work. */
const LOOKED_AT = 256;

export interface DistributionOptions extends Slices {
  /** What values of a closed set mean. */
  readonly labels?: Labels | undefined;
}

/**
 * How a column's values are spread: numbers over ranges, dates over days, months or years as they are shown,
 * everything else by how often each comes, under the text that the table shows. What has no bar counts as
 * others: in a column of numbers, what is none. Undefined when the signal came first.
 */
export const distributionOf = (
  values: Iterable<unknown>,
  column: { readonly kind: CellKind },
  { labels, ...slices }: DistributionOptions,
): Promise<Distribution | undefined> => inSlices(spreading(values, column.kind, labels), slices);

function* spreading(
  values: Iterable<unknown>,
  kind: CellKind,
  labels: Labels | undefined,
): Generator<undefined, Distribution> {
  let [rows, empty] = [0, 0];
  const numbers: Exact[] = [];
  const days = new Map<number, number>();
  const tally = new Tally(labels);
  for (const value of values) {
    if (++rows % LOOKED_AT === 0) yield;
    const number = kind === 'number' ? numberOf(value) : undefined;
    const day = kind === 'date' ? dayOf(value) : undefined;
    if (isEmpty(value)) empty++;
    else if (number !== undefined) numbers.push(number);
    else if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1);
    else tally.add(value);
  }
  if (kind !== 'number' && kind !== 'date') return { kind: 'values', rows, empty, ...tally.bars() };
  const made = kind === 'date' ? dayBars(days) : yield* numberBars(numbers);
  return {
    kind: kind === 'date' ? 'days' : 'numbers',
    bars: made.bars,
    rows,
    empty,
    others: tally.count + made.others,
    otherValues: tally.values + made.otherValues,
  };
}

const numberOf = (value: unknown): Exact | undefined =>
  typeof value === 'string' ? readNumber(value) : exactOf(value);

/** The day that a date shows, in days since 1970. */
function dayOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length < 'YYYY-MM-DD'.length) return undefined;
  const date = readDate(value);
  return date && Math.floor(date.wall / DAY);
}
