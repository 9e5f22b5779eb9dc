const grouped = new Intl.NumberFormat('en-US');

/** "1,234". */
export function countText(count: number): string {
  return grouped.format(count);
}

/** "1 row", "1,234 rows". */
export function rowsText(count: number): string {
  return `${countText(count)} ${count === 1 ? 'row' : 'rows'}`;
}

/** How long something took, from milliseconds: "132 ms", "1.4 s", "2 min 5 s". */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms).toString()} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  return countdownText(ms);
}

/** How long is left, from milliseconds, rounded up so that it never says 0 too early: "42 s", "1 min 5 s", "2 h 10 min". */
export function countdownText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds.toString()} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join(`${minutes.toString()} min`, seconds % 60, 's');
  return join(`${Math.floor(minutes / 60).toString()} h`, minutes % 60, 'min');
}

/** "512 B", "14.2 KB", "3.1 MB". */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes.toString()} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The time of day of an epoch time, as this machine shows it: "14:03:07". */
export function clockText(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}

const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** The day and time of an epoch time, as this machine shows it: "22 Nov 2026, 14:03:07". */
export const momentText = (at: number): string => momentFormat.format(at);

/** "8%", "<1%"; "100%" is all and no less. Nothing of nothing is "0%". */
export function shareText(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%';
  const percent = (part / whole) * 100;
  if (percent < 1) return '<1%';
  return `${(part === whole ? 100 : Math.min(99, Math.round(percent))).toString()}%`;
}

function join(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest.toString()} ${unit}`;
}
