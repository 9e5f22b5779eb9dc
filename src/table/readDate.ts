/** A stretch of time as a text names it: a moment, or a whole minute, day, month or year. Whole milliseconds since 1970. */
export interface DateRead {
  /** Its beginning by the clock on the wall, as if that stood in UTC. */
  readonly wall: number;
  /** Where it is over. */
  readonly until: number;
  /** What that clock is ahead of UTC; undefined where no zone is stated. */
  readonly offset: number | undefined;
}

/** Reads 2026, 2026-11, 2026-11-21 and 2026-11-21T09:30, with seconds, fraction and zone; undefined for what is no date. */
export function readDate(text: string): DateRead | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '', zone] =
    match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const [h, min, s] = [Number(hour), Number(minute), Number(second)];
  if (m < 1 || m > 12 || d < 1 || (d > 28 && d > daysIn(y, m)) || h > 23 || min > 59 || s > 59)
    return undefined;
  const wall =
    dayStart(y, m, d) + h * HOUR + min * MINUTE + s * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { wall, until: endOf(match, wall, y, m), offset: zone === undefined ? undefined : offsetOf(zone) };
}

/**
 * When a value's date is, in milliseconds since 1970; undefined for what is no full date. One without a zone
 * counts as if it were UTC. What is less than a millisecond does not count.
 */
export function timeOf(value: unknown): number | undefined {
  const date = typeof value === 'string' && value.length >= 'YYYY-MM-DD'.length ? readDate(value) : undefined;
  return date === undefined ? undefined : date.wall - (date.offset ?? 0);
}

/** The first moment of a day. Leap years come back every 400 years, and `Date.UTC` reads years under 100 as 19xx. */
export const dayStart = (year: number, month: number, day: number): number =>
  Date.UTC(year + 400, month - 1, day) - 146_097 * DAY;

export const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,12}))?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?)?)?$/i;

const daysIn = (year: number, month: number): number =>
  (dayStart(year, month + 1, 1) - dayStart(year, month, 1)) / DAY;

function endOf(
  [, , month, day, hour, , second, fraction]: RegExpExecArray,
  wall: number,
  y: number,
  m: number,
) {
  if (month === undefined) return dayStart(y + 1, 1, 1);
  if (day === undefined) return dayStart(y, m + 1, 1);
  if (hour === undefined) return wall + DAY;
  if (second === undefined) return wall + MINUTE;
  return wall + (fraction === undefined ? 1000 : 10 ** Math.max(0, 3 - fraction.length));
}

function offsetOf(zone: string): number {
  if (zone.length === 1) return 0;
  const ahead = Number(zone.slice(1, 3)) * HOUR + Number(zone.slice(-2)) * MINUTE;
  return zone.startsWith('-') ? -ahead : ahead;
}
