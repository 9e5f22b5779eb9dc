import type { Distribution } from '../protocol/table';
import type { Labels } from './cells';
import { cellOf } from './cells';
import { shownText } from './shownText';
import { cutText } from './visible';

/** Bars, and what has none of its own. */
export type Bars = Pick<Distribution, 'bars' | 'others' | 'otherValues'>;

/** So many values have a bar of their own. */
const MOST_BARS = 12;

/** Characters of a label. */
const LABEL_LENGTH = 60;

/** Counts how often each value comes. Values that are shown by the same text are the same. */
export class Tally {
  /** How many were added. */
  count = 0;
  private readonly found = new Map<string, { readonly value: unknown; count: number }>();

  constructor(private readonly labels: Labels | undefined) {}

  add(value: unknown): void {
    this.count++;
    const text = shownText(value, this.labels);
    const found = this.found.get(text);
    if (found === undefined) this.found.set(text, { value, count: 1 });
    else found.count++;
  }

  /** How many different ones there were. */
  get values(): number {
    return this.found.size;
  }

  /** The most frequent ones; of equally frequent ones those that came first. */
  bars(): Bars {
    const most = [...this.found.values()].sort((a, b) => b.count - a.count).slice(0, MOST_BARS);
    const bars = most.map(({ value, count }) => ({
      label: cutText(cellOf(value, this.labels).text, LABEL_LENGTH),
      count,
    }));
    const shown = bars.reduce((all, { count }) => all + count, 0);
    return { bars, others: this.count - shown, otherValues: this.values - bars.length };
  }
}
