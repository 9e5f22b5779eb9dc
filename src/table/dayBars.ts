import { DAY, dayStart } from './readDate';
import type { Bars } from './tally';

/** So many bars are drawn in a row. */
const MOST_BARS = 60;

/** The first day of all stands for "no date" where a date has to be sent. */
const NO_DATE = dayStart(1, 1, 1) / DAY;

/**
 * How days are spread, given how often each comes, in days since 1970: over the days from the first to the last,
 * over months or years where that is long, or over the fullest years where it is longer than a life. Bars
 * without a day in them are there too. 0001-01-01 has no bar.
 */
export function dayBars(days: ReadonlyMap<number, number>): Bars {
  const none = days.get(NO_DATE) ?? 0;
  const rest = { others: none, otherValues: none === 0 ? 0 : 1 };
  const known = [...days].filter(([day]) => day !== NO_DATE).sort(([a], [b]) => a - b);
  const [first, last] = [known[0]?.[0], known.at(-1)?.[0]];
  if (first === undefined || last === undefined) return { bars: [], ...rest };
  for (const unit of [byDay, byMonth, byYear]) {
    const from = unit.of(first);
    const length = unit.of(last) - from + 1;
    if (length > MOST_BARS) continue;
    const counts = countedBy(known, unit);
    const bars = Array.from({ length }, (_, at) => ({
      label: unit.label(from + at),
      count: counts.get(from + at) ?? 0,
    }));
    return { bars, ...rest };
  }
  return fullestYears(known, rest);
}

function fullestYears(known: readonly (readonly [number, number])[], rest: Omit<Bars, 'bars'>): Bars {
  const years = [...countedBy(known, byYear)].sort((a, b) => b[1] - a[1]);
  const left = new Set(years.slice(MOST_BARS).map(([year]) => year));
  const others = known.filter(([day]) => left.has(byYear.of(day)));
  return {
    bars: years
      .slice(0, MOST_BARS)
      .sort(([a], [b]) => a - b)
      .map(([year, count]) => ({ label: byYear.label(year), count })),
    others: rest.others + others.reduce((all, [, count]) => all + count, 0),
    otherValues: rest.otherValues + others.length,
  };
}

/** Stretches of time in a row, by number. */
interface Unit {
  /** The one that a day is in. */
  of(day: number): number;
  label(number: number): string;
}

const iso = (day: number): string => new Date(day * DAY).toISOString();

const byDay: Unit = { of: (day) => day, label: (day) => iso(day).slice(0, 10) };

const byMonth: Unit = {
  of: (day) => Number(iso(day).slice(0, 4)) * 12 + Number(iso(day).slice(5, 7)) - 1,
  label: (month) => `${byYear.label(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`,
};

const byYear: Unit = {
  of: (day) => Number(iso(day).slice(0, 4)),
  label: (year) => String(year).padStart(4, '0'),
};

function countedBy(days: readonly (readonly [number, number])[], unit: Unit): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [day, count] of days) counts.set(unit.of(day), (counts.get(unit.of(day)) ?? 0) + count);
  return counts;
}
