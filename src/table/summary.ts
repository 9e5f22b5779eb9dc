import type { LosslessNumber } from '../http/json/json';
import { jsonText, numberText } from '../http/json/json';
import type { Summary } from '../protocol/table';
import type { Exact } from './exactNumber';
import { compareNumbers, exactOf, numberIdentity } from './exactNumber';
import { ExactSum } from './exactSum';
import { timeOf } from './readDate';
import { isEmpty } from './shownText';
import type { Slices } from './slices';
import { inSlices } from './slices';

/** Stands for a sum and an average that would take more digits than anybody reads: of 1e400 and 0.01. */
const TOO_LONG = 'too many digits to add';

/** Different values are counted up to here: more do not fit into memory for sure. */
const MOST_DISTINCT = 1_000_000;

/** Values looked at in one step: about a millisecond's work. */
const LOOKED_AT = 256;

/**
 * What values of so many rows come to. Digits that were sent as text are text: they may be an article number.
 * Values are the same when type and value are; 1, 1.0 and 1e0 are. Dates are all texts that are a full date,
 * compared by time, those without a zone as if it were UTC. Undefined when the signal came first.
 */
export const summaryOf = (
  values: Iterable<unknown>,
  rows: number,
  slices: Slices,
): Promise<Summary | undefined> => inSlices(summing(values, rows), slices);

function* summing(values: Iterable<unknown>, rows: number): Generator<undefined, Summary> {
  let [cells, filled] = [0, 0];
  const distinct = new Distinct();
  const numbers = new Numbers();
  const dates = new Dates();
  for (const value of values) {
    if (++cells % LOOKED_AT === 0) yield;
    if (isEmpty(value)) continue;
    filled++;
    distinct.add(value);
    const number = exactOf(value);
    if (number !== undefined) numbers.add(number, value as number | LosslessNumber); // nothing else is exact
    const time = timeOf(value);
    if (time !== undefined) dates.add(time, value as string); // only a text is a date
  }
  return {
    rows,
    cells,
    filled,
    ...distinct.summary(),
    ...numbers.summary(),
    ...dates.summary(),
  };
}

class Distinct {
  private readonly texts = new Set<string>();
  /** Numbers and booleans as they are, numbers that no double holds and nested values as texts that tell them apart. */
  private readonly others = new Set<unknown>();

  add(value: unknown): void {
    if (this.texts.size + this.others.size > MOST_DISTINCT) return;
    if (typeof value === 'string') this.texts.add(value);
    else if (typeof value === 'object') this.others.add(identityOf(value));
    else this.others.add(value);
  }

  summary(): Pick<Summary, 'distinct' | 'moreDistinct'> {
    const count = this.texts.size + this.others.size;
    return count > MOST_DISTINCT ? { distinct: MOST_DISTINCT, moreDistinct: true } : { distinct: count };
  }
}

function identityOf(value: object | null): unknown {
  const number = exactOf(value);
  return number === undefined ? jsonText(value) : numberIdentity(number);
}

class Numbers {
  private readonly sum = new ExactSum();
  private lowest: { readonly number: Exact; readonly text: string } | undefined;
  private highest: Numbers['lowest'];

  add(number: Exact, value: number | LosslessNumber): void {
    this.sum.add(number);
    if (this.lowest === undefined || compareNumbers(number, this.lowest.number) < 0)
      this.lowest = { number, text: numberText(value) };
    if (this.highest === undefined || compareNumbers(number, this.highest.number) > 0)
      this.highest = { number, text: numberText(value) };
  }

  summary(): Pick<Summary, 'numbers'> {
    const { sum, lowest, highest } = this;
    if (lowest === undefined || highest === undefined) return {};
    const { count, text = TOO_LONG, average = TOO_LONG } = sum;
    return { numbers: { count, sum: text, average, min: lowest.text, max: highest.text } };
  }
}

class Dates {
  private count = 0;
  private first: { readonly time: number; readonly text: string } | undefined;
  private last: Dates['first'];

  add(time: number, text: string): void {
    this.count++;
    if (this.first === undefined || time < this.first.time) this.first = { time, text };
    if (this.last === undefined || time > this.last.time) this.last = { time, text };
  }

  summary(): Pick<Summary, 'dates'> {
    const { count, first, last } = this;
    return first === undefined || last === undefined
      ? {}
      : { dates: { count, from: first.text, to: last.text } };
  }
}
