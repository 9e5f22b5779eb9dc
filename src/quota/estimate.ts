import type { Account, Rules } from './account';
import { limitAt, spend, spendingAt, spentOf } from './account';
import { roomIn, settleLost } from './slots';

/** What a number of requests would take, if each were answered at once. */
export interface Estimate {
  readonly requests: number;
  /** Milliseconds that the limits hold them back in all. */
  readonly waitMs: number;
  /** When the last one could start, epoch milliseconds. */
  readonly doneAt: number;
  /** What is left of each window at that moment; empty where no limit is documented. */
  readonly windows: readonly {
    readonly id: string;
    readonly label: string;
    readonly remainingAfter: number;
  }[];
}

/** Plays `requests` (a whole number) through a copy of the account, beginning at `now` on its own clock. */
export function estimate(
  known: Account,
  rules: Rules,
  requests: number,
  now: number,
  wall: number,
  reserve = 0,
): Estimate {
  const account = structuredClone(known);
  settleLost(account, rules, now, () => true); // those in flight are answered at once, too
  const { windows } = rules.limit;
  let at = now;
  for (let left = requests; left > 0;) {
    const { free, waitMs } = roomIn(account, rules, at, reserve);
    const started = Math.min(left, free);
    if (started > 0) for (const window of windows) spend(account, window, at, started);
    else at += waitMs;
    left -= started;
  }
  return {
    requests,
    waitMs: at - now,
    doneAt: Math.round(wall + (at - now)),
    windows: windows.map((window) => ({
      id: window.id,
      label: window.label,
      remainingAfter: Math.max(
        0,
        limitAt(account, window, rules, at) - spentOf(spendingAt(account, window, at)),
      ),
    })),
  };
}
