import type { Clock } from '../../src/http/clock';

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  private time = 0;
  private sleepers: Sleeper[] = [];

  constructor(private readonly start = Date.UTC(2026, 10, 21, 8)) {}

  now(): number {
    return this.start + this.time;
  }

  elapsed(): number {
    return this.time;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = () => {
        this.sleepers = this.sleepers.filter((one) => one !== sleeper);
        reject(signal.reason as Error); // whatever the test aborted with
      };
      const sleeper = {
        due: this.time + ms,
        wake: () => {
          signal.removeEventListener('abort', stop);
          resolve();
        },
      };
      this.sleepers.push(sleeper);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  /** How many wait for the time to move on. */
  get sleeping(): number {
    return this.sleepers.length;
  }

  /** Moves the time on, waking sleepers one after another in their order, each with its own consequences. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (;;) {
      const next = this.sleepers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.time = Math.max(this.time, next.due);
      this.sleepers = this.sleepers.filter((one) => one !== next);
      next.wake();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Resolves when everything that is ready to run has run. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
