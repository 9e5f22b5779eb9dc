import type { RateLimit } from '../catalog/rateLimit';
import type { Clock } from '../http/clock';
import type { Account, Rules } from './account';
import type { Estimate } from './estimate';
import { estimate } from './estimate';
import type { Told } from './learn';
import { learn } from './learn';
import type { LedgerStore } from './ledgerStore';
import { MemoryStore } from './ledgerStore';
import { Line } from './line';
import type { QuotaState } from './quotaState';
import { quotaState } from './quotaState';
import type { Room } from './slots';
import { releaseSlot, settleLost, spendSlot, takeSlot } from './slots';
import { Usage } from './usage';

export type { Estimate } from './estimate';
export type { QuotaState, WindowState } from './quotaState';

/**
 * A taken slot. The first call counts: settled with the answer, without one when none came, or released. What is
 * returned resolves when the account shows it; it never rejects.
 */
export interface Slot {
  settle(answer?: Told): Promise<void>;
  /** Gives it back: nothing was sent. */
  release(): Promise<void>;
}

/** A slot, or how many milliseconds to wait: `Infinity` until a request in flight is answered. */
export type Taken = { readonly slot: Slot } | Pick<Room, 'waitMs' | 'window'>;

/** `reserve`: the share of the smallest window that is left for others, such as 0.1 during a bulk fetch. */
export interface Reserve {
  readonly reserve?: number;
}

/** For a request that was stopped before its turn. */
const NONE: Room = { free: 0, waitMs: 0, window: undefined };

/**
 * Counts what one credential has spent in sliding windows. A slot is taken before the request and frees
 * one window-length after the answer: stamped at the start, several clients overrun the limit. The
 * vendor's own numbers only ever lower ours. The account is the process's own unless a store shares it.
 */
export class Ledger {
  private sent = 0;
  private readonly usage: Usage;
  private readonly lines = new Map<number, Line>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly limit: RateLimit,
    private readonly clock: Clock,
    private readonly store: LedgerStore = new MemoryStore(),
  ) {
    this.usage = new Usage(() => clock.elapsed());
    store.watch(() => {
      this.changed();
    });
  }

  /** Takes a slot now, or says how long to wait. A signal that is aborted by its turn takes none. */
  async take({ reserve, signal }: Reserve & { readonly signal?: AbortSignal } = {}): Promise<Taken> {
    const id = this.store.nextId();
    let [bursts, takenAt] = [0, 0];
    const room = await this.store.update((account) => {
      ({ bursts } = account);
      if (signal?.aborted === true) return NONE;
      const now = (takenAt = this.now());
      settleLost(account, this.rules(), now, (one) => this.store.isGone(one));
      return takeSlot(account, this.rules(), id, now, reserve);
    });
    if (room !== undefined) return room;
    this.sent++;
    const slot = this.slot(id, bursts, takenAt);
    this.changed();
    return { slot };
  }

  /** The account as last known, as it stands now. */
  state(): QuotaState {
    const { trouble, isKnown } = this.store;
    const about = { sent: this.sent, lastHour: this.usage.lastHour(), trouble, isKnown };
    return quotaState(this.store.account, this.rules(), about, this.now(), this.clock.now());
  }

  /** What so many requests would take from now on, if each were answered at once and nobody else asked. */
  estimate(requests: number, { reserve }: Reserve = {}): Estimate {
    return estimate(this.store.account, this.rules(), requests, this.now(), this.clock.now(), reserve);
  }

  /** The line of those who leave this share to others: who leaves nothing does not stand behind who does. */
  line(reserve = 0): Line {
    const line = this.lines.get(reserve) ?? new Line();
    this.lines.set(reserve, line);
    return line;
  }

  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the watching of what others change. */
  close(): void {
    this.store.close();
  }

  private slot(id: string, bursts: number, takenAt: number): Slot {
    const takeBack = this.usage.note();
    let open = true;
    const once = async (change: (account: Account) => void) => {
      if (!open) return;
      open = false;
      await this.store.update(change);
      this.changed();
    };
    return {
      settle: (answer) =>
        once((account) => {
          const now = this.now();
          spendSlot(account, this.rules(), id, now, takenAt);
          if (answer !== undefined) learn(account, this.rules(), answer, bursts, now, this.clock.now());
        }),
      release: () => {
        if (open) {
          this.sent--;
          takeBack();
        }
        return once((account) => {
          releaseSlot(account, id);
        });
      },
    };
  }

  private rules(): Rules {
    return { limit: this.limit, careful: this.store.trouble !== undefined };
  }

  private now(): number {
    return this.clock[this.store.time]();
  }

  private changed(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch {
        // Whoever listens fails alone: requests go on.
      }
    }
  }
}
