import type { QuotaView, QuotaWindowView } from '../../src/protocol/quota';
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

/** Where the numbers come from, so that nobody takes a count for a promise. */
export function sourceText(window: QuotaWindowView, quota: QuotaView): string {
  const why = window.remainingFrom === 'estimated' && quota.trouble === undefined;
  return [
    remainingTexts[window.remainingFrom],
    ...(why ? ["The vendor's own number did not come."] : []),
    limitTexts[window.limitFrom],
    ...sharedTexts(quota),
  ].join(' ');
}

const remainingTexts: Readonly<Record<QuotaWindowView['remainingFrom'], string>> = {
  header: 'What is left: from the vendor.',
  counted: 'What is left: counted here; other programs with the same credential are not seen.',
  estimated: 'What is left: estimated.',
};

const limitTexts: Readonly<Record<QuotaWindowView['limitFrom'], string>> = {
  document: 'Limit: from the document.',
  header: 'Limit: from the vendor.',
};

function sharedTexts(quota: QuotaView): string[] {
  return [
    `Shared per ${quota.per}.`,
    `${sentText(quota)}.`,
    ...(quota.trouble === undefined ? [] : [quota.trouble]),
  ];
}

/** Why nothing is sent at the moment. */
export function blockedText(quota: QuotaView): string {
  return quota.blockedFrom === 'header'
    ? 'How long: from the vendor. Requests are held back here until then.'
    : 'The vendor refused requests without a time to rely on; how long: counted here, longer each time.';
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
