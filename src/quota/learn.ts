import type { Account, Rules } from './account';
import { believeLimit, heldUntil, spend, spendingAt, spentOf } from './account';
import { readLimit, readRemaining } from './headers';
import { readRetryAfter } from '../http/retryAfter';

/** What an answer tells of the quota. */
export interface Told {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** From so many refusals in a row on, a time that the vendor tells does not shorten the pause. */
const STORM = 3;

/** Statuses with which a vendor may ask for a pause without counting requests. */
const OVERLOADED: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Takes over what an answer says, as far as it lowers what we count. `burstsBefore` is the account's number
 * of bursts when the request was sent, `wall` the wall clock that dates are read by.
 */
export function learn(
  account: Account,
  rules: Rules,
  told: Told,
  burstsBefore: number,
  now: number,
  wall: number,
): void {
  learnCounts(account, rules, told, now);
  learnRefusal(account, rules, told, burstsBefore, now, wall);
}

function learnCounts(account: Account, rules: Rules, { status, headers }: Told, now: number): void {
  for (const window of rules.limit.windows) {
    const limit = readLimit(window, headers);
    if (limit !== undefined) believeLimit(account, window, limit, now);
    const spending = spendingAt(account, window, now);
    const remaining = readRemaining(window, headers);
    if (status >= 200 && status < 300) {
      spending.silent = window.remainingHeader !== undefined && remaining === undefined;
    }
    if (remaining === undefined) continue;
    spending.known = true;
    // The vendor may have counted those in flight already; what it has not shows in their own answers. Its
    // number belongs to the whole limit, also while we keep to half of it.
    const whole = spending.told?.limit ?? window.requests;
    const unseen = whole - remaining - spentOf(spending) - account.flights.length;
    if (unseen < 0) continue;
    if (unseen > 0) spend(account, window, now, unseen);
    spending.headerUntil = now + window.seconds * 1000;
  }
}

/** Holds back after a refusal: as long as told, or longer each time. Refusals of one burst count as one. */
function learnRefusal(
  account: Account,
  { limit }: Rules,
  { status, headers }: Told,
  burstsBefore: number,
  now: number,
  wall: number,
): void {
  const told = readRetryAfter(headers, wall);
  if (OVERLOADED.has(status)) {
    if (told !== undefined) hold(account, now, told, 'header');
    return;
  }
  const sameBurst = burstsBefore < account.bursts;
  if (status !== 429) {
    if (!sameBurst) account.refusals = 0;
    return;
  }
  if (!sameBurst) {
    account.refusals = Math.min(account.refusals + 1, 7);
    account.bursts++;
  }
  const counted =
    told === undefined
      ? limit.pauseSeconds * 2 ** Math.max(0, account.refusals - 1)
      : account.refusals >= STORM
        ? limit.pauseSeconds
        : 0;
  if (told !== undefined && told >= counted) hold(account, now, told, 'header');
  else hold(account, now, counted, 'counted');
}

function hold(account: Account, now: number, seconds: number, from: 'header' | 'counted'): void {
  const until = now + seconds * 1000;
  if (until > (heldUntil(account, now) ?? 0)) account.held = { since: now, until, from };
}
