import type { Clock } from '../../src/http/clock';
import { Sleepers } from './sleepers';

/**
 * Time that passes only where somebody sleeps, and then at once: of several sleepers the one that is due first
 * wakes first, each after what the one before it set going. `onSleep` is told how long before each sleep;
 * `quietMs` of real time pass before it, for answers that are still on their way.
 */
export class InstantClock implements Clock {
  private time = 0;
  private readonly sleepers = new Sleepers();
  private wall = 0;
  private isWaking = false;

  constructor(
    private readonly onSleep: (ms: number) => void = () => undefined,
    private readonly start = Date.UTC(2026, 10, 21, 8),
    private readonly quietMs = 0,
  ) {}

  now(): number {
    return this.start + this.wall + this.time;
  }

  elapsed(): number {
    return this.time;
  }

  /** Moves the time on without anybody having slept: the machine did. */
  skip(ms: number): void {
    this.time += ms;
  }

  /** Sets the clock on the wall forward or back; no time passes. */
  set(ms: number): void {
    this.wall += ms;
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    this.onSleep(ms);
    const sleeping = this.sleepers.sleepUntil(this.time + ms, signal);
    this.wakeSoon();
    return sleeping;
  }

  private wakeSoon(): void {
    if (this.isWaking) return;
    this.isWaking = true;
    const wake = () => {
      this.isWaking = false;
      const first = this.sleepers.takeFirst();
      if (first === undefined) return;
      this.time = Math.max(this.time, first.due);
      first.wake();
      if (this.sleepers.count > 0) this.wakeSoon();
    };
    if (this.quietMs === 0) setImmediate(wake);
    else setTimeout(wake, this.quietMs);
  }
}
