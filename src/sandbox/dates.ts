/**
 * Dates of the sample data, as milliseconds in a world without zones (written and read as UTC):
 * none of the vendors says which zone it means, and the data must not depend on the machine.
 */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The moment at which the data was "exported": before it things are done, after it they are planned. */
export const exportedAt = Date.UTC(2026, 10, 21, 13, 5);

/** `2026-11-21` */
export const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** `2026-11-21T08:30:00` */
export const isoLocal = (at: number) => new Date(at).toISOString().slice(0, 19);

/** `2026-11-21 08:30:00` */
export const spaced = (at: number) => isoLocal(at).replace('T', ' ');

/** Midnight of a day written as `2026-11-21`. */
export const midnight = (isoDate: string) => Date.parse(`${isoDate}T00:00:00Z`);

/**
 * A moment by day: the time from 17:00 to the next 07:00 passes from 17:00 to 19:00. Nothing moves to a
 * later time, and what came first still does.
 */
export function byDay(at: number): number {
  const opens = 7 * hour;
  const open = 10 * hour;
  const start = Math.floor((at - opens) / day) * day + opens;
  const since = at - start;
  const moved = since <= open ? since : open + (since - open) / 7;
  return start + Math.floor(moved / 1_000) * 1_000;
}

/** 0 is Sunday. */
export const weekday = (at: number) => new Date(at).getUTCDay();

/** `95` minutes as `01:35:00`. */
export function clockTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
