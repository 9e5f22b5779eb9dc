/** Time as the program needs it, so that tests can turn it by hand. */
export interface Clock {
  /** Wall clock, epoch milliseconds: for showing. */
  now(): number;
  /** Milliseconds that only go forward: for measuring. */
  elapsed(): number;
  /** Resolves after `ms`, or rejects at once with the signal's reason. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a clock is made of. `after` runs something once, `ms` later, and gives what calls that off. */
export interface Machine extends Pick<Clock, 'now' | 'elapsed'> {
  after(ms: number, run: () => void): () => void;
}

/** A timer stands still while a laptop sleeps: nobody is late by more than this after it woke. */
const SLICE_MS = 1000;

/** Time by a machine: a sleep is over when the wall clock says so, also where the machine itself slept on the way. */
export const createClock = (machine: Machine): Clock => ({
  now: () => machine.now(),
  elapsed: () => machine.elapsed(),
  sleep: async (ms, signal) => {
    const [elapsed, now] = [machine.elapsed() + ms, machine.now() + ms];
    let left = ms;
    do {
      await waitFor(machine, Math.min(left, SLICE_MS), signal);
      left = left <= SLICE_MS ? 0 : Math.min(elapsed - machine.elapsed(), now - machine.now());
    } while (left > 0);
  },
});

/** The machine's own time. */
export const systemClock = createClock({
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
});

const waitFor = (machine: Machine, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      callOff();
      reject(signal.reason as Error); // an abort reason of ours is always an Error
    };
    const callOff = machine.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
