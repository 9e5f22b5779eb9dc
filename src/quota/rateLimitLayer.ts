import type { Clock } from '../http/clock';
import { CancelledError, RateLimitedError } from '../http/errors';
import type { Layer } from '../http/exchange';
import { outcomeOf } from '../http/outcome';
import type { OnWait } from '../http/wait';
import type { Ledger, Reserve, Slot } from './ledger';

/**
 * Longer than this nobody waits in front of a screen, the time behind others included: the request ends with the time
 * when it is possible again.
 */
const LONGEST_WAIT_MS = 90_000;

/** How often those in flight are looked at when nothing tells that one was answered: other processes may not. */
const LOOK_AGAIN_MS = 1_000;

/** What a caller says of these may come from the ledger: it must know of them first. */
const HOLDING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

export interface RateLimitOptions extends Reserve {
  /** Told when a request is held back and until when, and when it no longer is. */
  readonly onWait?: OnWait;
}

/** Takes a slot of the ledger before every attempt and settles it after; what was never sent costs nothing. */
export const rateLimitLayer =
  <R>(ledger: Ledger, clock: Clock, options: RateLimitOptions = {}): Layer<R> =>
  (next) =>
  async (request, signal) => {
    const slot = await slotFor(ledger, clock, signal, options);
    try {
      const response = await next(request, signal);
      const settled = slot.settle(response);
      if (HOLDING.has(response.status)) await settled;
      return response;
    } catch (error) {
      void (outcomeOf(error) === 'not-sent' ? slot.release() : slot.settle());
      throw error;
    }
  };

/** Waits for a slot, first come first served; stopped at once, and then nothing is taken. */
async function slotFor(
  ledger: Ledger,
  clock: Clock,
  signal: AbortSignal,
  { onWait = () => undefined, reserve = 0 }: RateLimitOptions,
): Promise<Slot> {
  const line = ledger.line(reserve);
  const began = clock.elapsed();
  const place = line.join((wait) => {
    onWait(wait, signal);
  });
  let changes = 0;
  let sleeping: AbortController | undefined;
  const leave = ledger.subscribe(() => {
    changes++;
    sleeping?.abort();
  });
  try {
    // Whoever stands before it came earlier and gives up earlier: only the first one has to look at the time.
    if (place.first !== undefined) await orStopped(place.first, signal);
    for (;;) {
      const seen = changes;
      const taking = ledger.take({ reserve, signal });
      // Stopped while the ledger was asked: what it gives after that goes back.
      const taken = await orStopped(taking, signal, (late) => {
        if ('slot' in late) void late.slot.release();
      });
      if ('slot' in taken) return taken.slot;
      const { waitMs, window } = taken;
      // How long a request in flight takes nobody can say: it is looked for again and again.
      const isKnown = waitMs < Infinity;
      const possibleAt = isKnown ? clock.now() + waitMs : ledger.estimate(1, { reserve }).doneAt;
      const sleepMs = isKnown ? waitMs : LOOK_AGAIN_MS;
      if (clock.elapsed() + sleepMs > began + LONGEST_WAIT_MS) {
        throw new RateLimitedError('The limit is used up; nothing was sent.', possibleAt, false, {}, window);
      }
      if (isKnown) line.hold({ until: possibleAt, why: 'limit' });
      // A slot may have been given back since the ledger was asked, or while this sleeps.
      if (changes !== seen) continue;
      sleeping = new AbortController();
      await clock.sleep(sleepMs, AbortSignal.any([signal, sleeping.signal])).catch(() => undefined);
      sleeping = undefined;
    }
  } finally {
    leave();
    place.leave();
  }
}

/** The promise, or a failure as soon as the signal aborts; then `late` gets what the promise gives. */
function orStopped<T>(promise: Promise<T>, signal: AbortSignal, late?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      if (late !== undefined) void promise.then(late);
      reject(new CancelledError({ sent: false }));
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    void promise.then((value) => {
      signal.removeEventListener('abort', stop);
      resolve(value);
    }, reject);
  });
}
