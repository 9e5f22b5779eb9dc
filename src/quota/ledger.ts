import type { RateLimit, RateWindow } from '../catalog/rateLimit';
import type { Clock } from '../http/clock';
import { readRetryAfter } from '../http/retryAfter';
import { readLimit, readRemaining } from './headers';

/** One window as the meter, the throttle and the estimates see it. Times are epoch milliseconds. */
export interface WindowState {
  readonly window: RateWindow;
  readonly limit: number;
  readonly remaining: number;
  /** When the next spent slot frees; absent when none is spent. */
  readonly nextFreeAt?: number;
  /** When the last spent slot frees. */
  readonly resetsAt?: number;
  /** `header`: the vendor's number was lower than our count. */
  readonly source: 'header' | 'counted';
}

/** One credential's account. */
export interface QuotaState {
  readonly per: string;
  readonly sent: number;
  readonly windows: readonly WindowState[];
  readonly blockedUntil?: number;
}

/** A taken slot. The first call counts: settled with the answer, without one when none came, or released. */
export interface Slot {
  settle(answer?: { readonly status: number; readonly headers: ReadonlyMap<string, string> }): void;
  /** Gives it back: nothing was sent. */
  release(): void;
}

interface Account {
  readonly window: RateWindow;
  limit: number;
  /** When each spent slot was settled, oldest first, on the clock that only goes forward. */
  spent: number[];
  headerUntil: number;
}

/**
 * Counts what one credential has spent in sliding windows. A slot is taken before the request and frees
 * one window-length after the answer: stamped at the start, several clients overrun the limit. The
 * vendor's own numbers only ever lower ours.
 */
export class Ledger {
  private readonly accounts: Account[];
  private inFlight = 0;
  private sent = 0;
  private blockedUntil = 0;
  private refusals = 0;
  /** Counts refusals that were not of the same burst as the one before. */
  private bursts = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {
    this.accounts = limit.windows.map((window) => ({
      window,
      limit: window.requests,
      spent: [],
      headerUntil: 0,
    }));
  }

  /** Takes a slot now, or says how many milliseconds to wait: `undefined` until a request in flight settles. */
  tryTake(): { readonly slot: Slot } | { readonly waitMs: number | undefined } {
    const now = this.clock.elapsed();
    let waitMs: number | undefined = Math.max(0, this.blockedUntil - now);
    for (const account of this.accounts) {
      this.expire(account, now);
      const over = account.spent.length + this.inFlight + 1 - account.limit;
      if (over <= 0) continue;
      const frees = account.spent[over - 1];
      if (frees === undefined) waitMs = undefined;
      else if (waitMs !== undefined) waitMs = Math.max(waitMs, frees + account.window.seconds * 1000 - now);
    }
    if (waitMs !== 0) return { waitMs };
    this.inFlight++;
    this.sent++;
    this.changed();
    return { slot: this.slot() };
  }

  /** The account as it stands now. */
  state(): QuotaState {
    const now = this.clock.elapsed();
    const wall = (at: number) => Math.round(this.clock.now() + (at - now));
    return {
      per: this.limit.per,
      sent: this.sent,
      ...(this.blockedUntil > now ? { blockedUntil: wall(this.blockedUntil) } : {}),
      windows: this.accounts.map((account) => {
        this.expire(account, now);
        const length = account.window.seconds * 1000;
        const [first] = account.spent;
        const last = account.spent.at(-1);
        return {
          window: account.window,
          limit: account.limit,
          remaining: Math.max(0, account.limit - account.spent.length - this.inFlight),
          ...(first === undefined ? {} : { nextFreeAt: wall(first + length) }),
          ...(last === undefined ? {} : { resetsAt: wall(last + length) }),
          source: account.headerUntil > now ? 'header' : 'counted',
        };
      }),
    };
  }

  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private slot(): Slot {
    const { bursts } = this;
    let open = true;
    const once = (change: (now: number) => void) => {
      if (!open) return;
      open = false;
      this.inFlight--;
      change(this.clock.elapsed());
      this.changed();
    };
    return {
      settle: (answer) => {
        once((now) => {
          for (const account of this.accounts) account.spent.push(now);
          if (answer === undefined) return;
          this.learnCounts(answer.headers, now);
          this.learnRefusal(answer.status, answer.headers, bursts, now);
        });
      },
      release: () => {
        once(() => this.sent--);
      },
    };
  }

  private learnCounts(headers: ReadonlyMap<string, string>, now: number): void {
    for (const account of this.accounts) {
      account.limit = Math.min(account.limit, readLimit(account.window, headers) ?? account.limit);
      const remaining = readRemaining(account.window, headers);
      if (remaining === undefined) continue;
      this.expire(account, now);
      // The vendor may have counted those in flight already; what it has not shows in their own answers.
      const unseen = account.limit - remaining - account.spent.length - this.inFlight;
      if (unseen <= 0) continue;
      for (let i = 0; i < unseen; i++) account.spent.push(now);
      account.headerUntil = now + account.window.seconds * 1000;
    }
  }

  /** Holds back after a 429: as long as told, or longer each time. Refusals of one burst count as one. */
  private learnRefusal(
    status: number,
    headers: ReadonlyMap<string, string>,
    burstsBefore: number,
    now: number,
  ): void {
    if (burstsBefore < this.bursts) {
      if (status !== 429) return;
    } else if (status === 429) {
      this.refusals = Math.min(this.refusals + 1, 7);
      this.bursts++;
    } else {
      this.refusals = 0;
      return;
    }
    const told = readRetryAfter(headers.get('retry-after'), this.clock.now());
    const seconds = told ?? this.limit.pauseSeconds * 2 ** (this.refusals - 1);
    this.blockedUntil = Math.max(this.blockedUntil, now + seconds * 1000);
  }

  private expire(account: Account, now: number): void {
    const edge = now - account.window.seconds * 1000;
    const kept = account.spent.findIndex((at) => at > edge);
    if (kept === -1) account.spent = [];
    else if (kept > 0) account.spent.splice(0, kept);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
