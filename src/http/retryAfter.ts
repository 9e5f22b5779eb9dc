/**
 * Seconds to hold back, from the Retry-After header of an answer that came at `now`: whole seconds or an HTTP
 * date, anything else is unreadable and gives undefined. `new Date('60')` is 1960 and `Number('')` is 0, so the
 * grammar is strict.
 */
export function readRetryAfter(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const until = readDate(text);
  if (until === undefined) return undefined;
  // The vendor's dates are by its own clock. When ours is ahead of it, its "in a minute" may be over already.
  const there = readDate(headers.get('date')?.trim() ?? '');
  const seconds = Math.ceil((until - (there ?? now)) / 1000);
  if (seconds > 0) return seconds;
  return there === undefined ? undefined : 0;
}

/** An HTTP date as epoch milliseconds. */
function readDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
