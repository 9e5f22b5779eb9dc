import type { Clock } from '../../src/http/clock';
import { Sleepers } from './sleepers';

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  private time = 0;
  private readonly sleepers = new Sleepers();

  constructor(private readonly start = Date.UTC(2026, 10, 21, 8)) {}

  now(): number {
    return this.start + this.time;
  }

  elapsed(): number {
    return this.time;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return this.sleepers.sleepUntil(this.time + ms, signal);
  }

  /** How many wait for the time to move on. */
  get sleeping(): number {
    return this.sleepers.count;
  }

  /** Moves the time on, waking sleepers one after another in their order, each with its own consequences. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (;;) {
      const next = this.sleepers.takeFirst(end);
      if (next === undefined) break;
      this.time = Math.max(this.time, next.due);
      next.wake();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Resolves when everything that is ready to run has run. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
