import type { RateLimit, RateWindow } from '../catalog/rateLimit';

/**
 * What one credential has spent, as plain data that JSON can hold: counts and times, nothing secret. All
 * times are milliseconds of one clock, the caller's; the functions on it change it in place.
 */
export interface Account {
  readonly windows: Record<string, Spending>;
  /** Requests that are not answered yet: who sent each, and when its slot was taken. */
  flights: Flight[];
  /** Held back after a refusal; nobody is while `until` has passed. */
  held: { since: number; until: number; from: 'header' | 'counted' };
  /** Refusals in a row; those of one burst count as one. */
  refusals: number;
  /** Counts refusals that were not of the same burst as the one before. */
  bursts: number;
  /** When a saved account was lost: what was spent before is not known. */
  lostAt?: number | undefined;
  /** Only while it is kept apart from the shared one: what this process's own requests spend. Never saved. */
  apart?: Apart;
}

/** `self` begins the names of this process's requests. What the vendor tells of others is not in it. */
export interface Apart {
  readonly self: string;
  readonly windows: Record<string, Stamps>;
}

/** When slots were settled and how many at that time, oldest first. */
export type Stamps = [at: number, count: number][];

export type Flight = [id: string, at: number];

/** One window of an account. */
export interface Spending {
  spent: Stamps;
  /** A limit that the vendor told, lower than the document's, and how long to believe it. */
  told?: { limit: number; until: number } | undefined;
  /** How long what remains is the vendor's own number. */
  headerUntil: number;
  /** The last success came without the header that the document promises. */
  silent: boolean;
  /** The vendor has told what remains since this account was opened. */
  known: boolean;
}

/** What an account is kept by. `careful`: at half of the limits, because others may spend unseen. */
export interface Rules {
  readonly limit: RateLimit;
  readonly careful: boolean;
}

/** A limit that was told is believed this long: an incident of the vendor must not slow us down for good. */
const TOLD_MS = 86_400_000;

/** An account of which nothing is spent. */
export const newAccount = (): Account => ({
  windows: {},
  flights: [],
  held: { since: 0, until: 0, from: 'counted' },
  refusals: 0,
  bursts: 0,
});

/** A window's spending as of now: what has freed is gone from it. */
export function spendingAt(account: Account, window: RateWindow, now: number): Spending {
  const spending = (account.windows[window.id] ??= {
    spent: [],
    headerUntil: 0,
    silent: false,
    known: false,
  });
  const length = window.seconds * 1000;
  // A stamp from the future means that the clock was set back: read as now, it frees one window from here.
  if ((spending.spent.at(-1)?.[0] ?? 0) > now) {
    spending.spent = spending.spent.map(([at, count]) => [Math.min(at, now), count]);
  }
  spending.headerUntil = Math.min(spending.headerUntil, now + length);
  if (spending.told !== undefined) {
    spending.told.until = Math.min(spending.told.until, now + TOLD_MS);
    if (spending.told.until <= now) delete spending.told;
  }
  // The same sum as the wait: the difference, rounded, could keep a stamp that no wait ever frees.
  const kept = spending.spent.findIndex(([at]) => at + length > now);
  if (kept === -1) spending.spent = [];
  else if (kept > 0) spending.spent.splice(0, kept);
  return spending;
}

/** How many a window allows as of now: never more than the document says. */
export function limitAt(account: Account, window: RateWindow, rules: Rules, now: number): number {
  const limit = spendingAt(account, window, now).told?.limit ?? window.requests;
  return rules.careful || isLost(account, window, now) ? Math.ceil(limit / 2) : limit;
}

/**
 * Whether what the window has spent is not known: a saved account was lost less than one window ago, and the
 * vendor has told nothing since.
 */
export function isLost(account: Account, window: RateWindow, now: number): boolean {
  if (account.lostAt === undefined || spendingAt(account, window, now).known) return false;
  account.lostAt = Math.min(account.lostAt, now);
  return now < account.lostAt + window.seconds * 1000;
}

/** Until when requests are held back after a refusal; undefined when they are not. */
export function heldUntil({ held }: Account, now: number): number | undefined {
  // Set back by a day, a clock would hold back for a day more.
  if (held.since > now) {
    held.until -= held.since - now;
    held.since = now;
  }
  return held.until > now ? held.until : undefined;
}

/** Adds requests that were answered now to what a window has spent. */
export function spend(account: Account, window: RateWindow, now: number, count = 1): void {
  stamp(spendingAt(account, window, now).spent, window, now, count);
}

/** Adds to the end of these stamps; those of one grain share one. */
export function stamp(stamps: Stamps, window: RateWindow, now: number, count: number): void {
  const last = stamps.at(-1);
  const grain = grainOf(window, stamps.length);
  if (last !== undefined && Math.floor(last[0] / grain) === Math.floor(now / grain)) {
    last[0] = now;
    last[1] += count;
  } else stamps.push([now, count]);
}

/**
 * How many milliseconds share one stamp, the latest, which frees last. A day's 5,000 stamps would be a large file:
 * those of a minute share one. In shorter windows each has its own until there are more than any vendor documents.
 */
function grainOf({ seconds }: RateWindow, stamps: number): number {
  if (seconds >= 3600) return (seconds * 1000) / 1440;
  return stamps < 500 ? 1 : seconds * 2;
}

/** A told limit lower than the one in force is believed for a day, or as long as the window is. */
export function believeLimit(account: Account, window: RateWindow, told: number, now: number): void {
  const spending = spendingAt(account, window, now);
  if (told > (spending.told?.limit ?? window.requests - 1)) return;
  spending.told = { limit: told, until: now + TOLD_MS };
}

/** How many slots are spent. */
export function spentOf({ spent }: Spending): number {
  let sum = 0;
  for (const slots of spent) sum += slots[1];
  return sum;
}
