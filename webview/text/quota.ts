import type { QuotaView, QuotaWindowView } from '../../src/protocol/state';
import { countText, countdownText } from './units';

/** "58 of 60 left per minute". */
export function leftText(window: QuotaWindowView): string {
  return `${countText(window.remaining)} of ${countText(window.limit)} left ${window.label}`;
}

/** When the quota comes back: the next request if none is left, else all of it. Nothing while it is untouched. */
export function freeText(window: QuotaWindowView, now: number): string | undefined {
  if (window.remaining === 0 && isAhead(window.nextFreeAt, now)) {
    return `next in ${countdownText(window.nextFreeAt - now)}`;
  }
  if (isAhead(window.resetsAt, now)) return `all free in ${countdownText(window.resetsAt - now)}`;
  return undefined;
}

/** Where the number comes from, so that nobody takes a count for a promise. */
export function sourceText(window: QuotaWindowView, quota: QuotaView): string {
  const origin =
    window.source === 'header'
      ? "Reported by the vendor's answer."
      : 'Counted here against the documented limit; other programs with the same credential are not seen.';
  return `${origin} Shared per ${quota.per}. ${sentText(quota)}.`;
}

/** "12 sent". */
export function sentText(quota: QuotaView): string {
  return `${countText(quota.sent)} sent`;
}

/** Milliseconds until the vendor takes requests again; undefined when it does already. */
export function blockedFor(quota: QuotaView, now: number): number | undefined {
  return isAhead(quota.blockedUntil, now) ? quota.blockedUntil - now : undefined;
}

function isAhead(at: number | undefined, now: number): at is number {
  return at !== undefined && at > now;
}
