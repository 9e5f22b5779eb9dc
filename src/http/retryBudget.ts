import type { Clock } from './clock';

/** A repeat costs as many milliseconds as it takes to come back. */
const COST_MS = 30_000;
const CAPACITY_MS = 10 * COST_MS;
const PER_SUCCESS_MS = COST_MS / 10;

/**
 * How many repeats one profile has left: ten at most. One comes back every 30 seconds, and one with ten successes.
 * When a vendor is down it is empty soon, and nothing is sent twice any more.
 */
export class RetryBudget {
  private leftMs = CAPACITY_MS;
  private filledAt: number;

  constructor(private readonly clock: Pick<Clock, 'elapsed'>) {
    this.filledAt = clock.elapsed();
  }

  /** Takes one repeat, or says that there is none. */
  take(): boolean {
    const now = this.clock.elapsed();
    this.add(now - this.filledAt);
    this.filledAt = now;
    if (this.leftMs < COST_MS) return false;
    this.leftMs -= COST_MS;
    return true;
  }

  /** Gives a tenth back: a request succeeded. */
  succeeded(): void {
    this.add(PER_SUCCESS_MS);
  }

  private add(ms: number): void {
    this.leftMs = Math.min(CAPACITY_MS, this.leftMs + ms);
  }
}
