import type { RateWindow } from '../catalog/rateLimit';
import type { Account, Rules, Spending } from './account';
import { heldUntil, limitAt, spend, spendingAt, spentOf, stamp } from './account';

/** No request lives longer than its deadline and a login: older ones were lost with their process. */
const LOST_MS = 120_000;

/** How many may start now; when none, how many milliseconds to wait: `Infinity` until one in flight is answered. */
export interface Room {
  readonly free: number;
  readonly waitMs: number;
  /** The label of the window that the wait is for; absent when the vendor asked to wait. */
  readonly window: string | undefined;
}

/** What there is room for now. `reserve` is the share of the smallest window that is left for others. */
export function roomIn(account: Account, rules: Rules, now: number, reserve = 0): Room {
  const until = heldUntil(account, now);
  let free = until === undefined ? Infinity : 0;
  let waitMs = until === undefined ? 0 : until - now;
  let label: string | undefined;
  const smallest = smallestOf(rules.limit.windows);
  for (const window of rules.limit.windows) {
    const limit = limitAt(account, window, rules, now);
    const kept = window === smallest ? Math.min(Math.ceil(limit * reserve), limit - 1) : 0;
    const spending = spendingAt(account, window, now);
    const left = limit - kept - spentOf(spending) - account.flights.length;
    free = Math.max(0, Math.min(free, left));
    if (left > 0) continue;
    const frees = stampOf(spending, 1 - left) + window.seconds * 1000 - now;
    if (frees < waitMs) continue;
    waitMs = frees;
    label = window.label;
  }
  // After a refusal one request at a time is sent, until one is answered otherwise: a storm stays small.
  if (account.refusals > 0 && free > 0) {
    const isProbing = account.flights.some(([, at]) => at >= account.held.since);
    return isProbing ? { free: 0, waitMs: Infinity, window: label } : { free: 1, waitMs: 0, window: label };
  }
  return { free, waitMs, window: label };
}

/** The window of the fewest requests; the first of several. */
const smallestOf = (windows: readonly RateWindow[]): RateWindow | undefined =>
  windows.reduce<RateWindow | undefined>(
    (least, window) => (least === undefined || window.requests < least.requests ? window : least),
    undefined,
  );

/** When the slot was settled that comes after `count - 1` others; `Infinity` when fewer are. */
function stampOf({ spent }: Spending, count: number): number {
  let left = count;
  return spent.find(([, several]) => (left -= several) <= 0)?.[0] ?? Infinity;
}

/** Takes a slot if there is room; otherwise says how long to wait. */
export function takeSlot(
  account: Account,
  rules: Rules,
  id: string,
  now: number,
  reserve = 0,
): Room | undefined {
  const room = roomIn(account, rules, now, reserve);
  if (room.free === 0) return room;
  account.flights.push([id, now]);
  return undefined;
}

/**
 * A request was answered, or may have been: its slot frees one window-length from now. One that was counted as
 * lost before is not counted again; one that was taken (`takenAt`) before the account was lost is, because the
 * account lost it too.
 */
export function spendSlot(account: Account, rules: Rules, id: string, now: number, takenAt = Infinity): void {
  const { apart, lostAt = -Infinity } = account;
  if (!releaseSlot(account, id) && takenAt > lostAt) return;
  for (const window of rules.limit.windows) {
    spend(account, window, now);
    if (apart !== undefined && id.startsWith(apart.self)) {
      stamp((apart.windows[window.id] ??= []), window, now, 1);
    }
  }
}

/** Nothing was sent: the slot is free again. Tells whether it was taken. */
export function releaseSlot(account: Account, id: string): boolean {
  const at = account.flights.findIndex(([other]) => other === id);
  if (at !== -1) account.flights.splice(at, 1);
  return at !== -1;
}

/**
 * Counts requests whose sender is gone as answered now: whether the vendor saw them nobody knows, and it did
 * so before now. Those older than two minutes count as well.
 */
export function settleLost(
  account: Account,
  rules: Rules,
  now: number,
  isGone: (id: string) => boolean,
): void {
  for (const flight of [...account.flights]) {
    flight[1] = Math.min(flight[1], now);
    if (now - flight[1] >= LOST_MS || isGone(flight[0])) spendSlot(account, rules, flight[0], now);
  }
}
