import type { Clock } from '../http/clock';
import { CancelledError, RateLimitedError } from '../http/errors';
import type { Layer } from '../http/exchange';
import { outcomeOf } from '../http/outcome';
import type { OnWait } from '../http/wait';
import type { Ledger, Reserve, Slot } from './ledger';

/** Longer than this nobody waits in front of a screen: the request ends with the time when it is possible again. */
const LONGEST_WAIT_MS = 90_000;

/** How often those in flight are looked at when nothing tells that one was answered: other processes may not. */
const LOOK_AGAIN_MS = 1_000;

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
      slot.settle(response);
      return response;
    } catch (error) {
      if (outcomeOf(error) === 'not-sent') slot.release();
      else slot.settle();
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
  const held = { told: false };
  const place = line.join((wait) => {
    held.told = true;
    onWait(wait, signal);
  });
  try {
    if (place.first !== undefined) await orStopped(place.first, signal);
    for (;;) {
      const taking = ledger.take({ reserve, signal });
      // Stopped while the ledger was asked: what it gives after that goes back.
      const taken = await orStopped(taking, signal, (late) => {
        if ('slot' in late) late.slot.release();
      });
      if ('slot' in taken) return taken.slot;
      const { waitMs, window } = taken;
      if (waitMs === Infinity) await nextChange(ledger, clock, signal);
      else {
        const possibleAt = clock.now() + waitMs;
        if (waitMs > LONGEST_WAIT_MS) {
          throw new RateLimitedError(
            'The limit is used up; nothing was sent.',
            possibleAt,
            false,
            {},
            window,
          );
        }
        line.hold({ until: possibleAt, why: 'limit' });
        await clock.sleep(waitMs, signal);
      }
    }
  } catch (error) {
    // A sleep that is broken off fails with whatever reason the caller gave.
    throw signal.aborted ? new CancelledError({ sent: false }) : error;
  } finally {
    place.leave();
    if (held.told) onWait(undefined, signal);
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

/** Resolves when the ledger changes, at the latest after a second. */
async function nextChange(ledger: Ledger, clock: Clock, signal: AbortSignal): Promise<void> {
  const changed = new AbortController();
  const leave = ledger.subscribe(() => {
    changed.abort();
  });
  await clock.sleep(LOOK_AGAIN_MS, AbortSignal.any([signal, changed.signal])).catch(() => undefined);
  leave();
}
