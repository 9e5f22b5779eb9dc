/** Who sleeps on a test's clock, until when in its time. */
interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** Those who sleep on a test's clock, which wakes them. */
export class Sleepers {
  private all: Sleeper[] = [];

  get count(): number {
    return this.all.length;
  }

  /** Resolves when woken; rejects with the signal's reason when that comes first. */
  sleepUntil(due: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = () => {
        this.all = this.all.filter((one) => one !== sleeper);
        reject(signal.reason as Error); // whatever the test aborted with
      };
      const sleeper = {
        due,
        wake: () => {
          signal.removeEventListener('abort', stop);
          resolve();
        },
      };
      this.all.push(sleeper);
      signal.addEventListener('abort', stop, { once: true });
    });
  }

  /** Takes out who is due first, if that is by then. */
  takeFirst(until = Infinity): Sleeper | undefined {
    const [first] = this.all.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
    this.all = this.all.filter((one) => one !== first);
    return first;
  }
}
