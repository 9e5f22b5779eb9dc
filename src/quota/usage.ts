const MINUTE_MS = 60_000;
const MINUTES = 60;

/**
 * Counts requests by the minute, for the last hour. `elapsed` gives milliseconds that only go forward: a wall
 * clock that is set would move requests to other minutes.
 */
export class Usage {
  private readonly counts = new Map<number, number>();

  constructor(private readonly elapsed: () => number) {}

  /** Counts a request now; what is returned takes it back, once, because it was never sent. */
  note(): () => void {
    const minute = this.minute();
    for (const old of this.counts.keys()) if (old <= minute - MINUTES) this.counts.delete(old);
    this.add(minute, 1);
    return () => {
      this.add(minute, -1);
    };
  }

  /** Requests of each minute, the oldest first, this one last: 60 numbers, or none before the first request. */
  lastHour(): readonly number[] {
    if (this.counts.size === 0) return [];
    const first = this.minute() - MINUTES + 1;
    const hour = new Array<number>(MINUTES).fill(0);
    for (const [minute, count] of this.counts) if (minute >= first) hour[minute - first] = count;
    return hour;
  }

  private add(minute: number, count: number): void {
    const sum = (this.counts.get(minute) ?? 0) + count;
    if (sum === 0) this.counts.delete(minute);
    else this.counts.set(minute, sum);
  }

  private minute(): number {
    return Math.floor(this.elapsed() / MINUTE_MS);
  }
}
