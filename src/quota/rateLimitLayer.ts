import type { Clock } from '../http/clock';
import {
  CancelledError,
  CredentialsMissingError,
  OriginRefusedError,
  RateLimitedError,
  SecretInAddressError,
} from '../http/errors';
import type { Layer } from '../http/exchange';
import type { OnWait } from '../http/wait';
import type { Ledger, Slot } from './ledger';

/** Longer than this nobody waits in front of a screen: the request ends with the time when it is possible again. */
const LONGEST_WAIT_MS = 90_000;

/** Takes a slot of the ledger before every attempt and settles it after; what was never sent costs nothing. */
export const rateLimitLayer =
  <R>(ledger: Ledger, clock: Clock, onWait: OnWait = () => undefined): Layer<R> =>
  (next) =>
  async (request, signal) => {
    const slot = await takeSlot(ledger, clock, signal, onWait);
    try {
      const response = await next(request, signal);
      slot.settle(response);
      return response;
    } catch (error) {
      if (wasNotSent(error)) slot.release();
      else slot.settle();
      throw error;
    }
  };

const wasNotSent = (error: unknown): boolean =>
  error instanceof CredentialsMissingError ||
  error instanceof OriginRefusedError ||
  error instanceof SecretInAddressError;

async function takeSlot(ledger: Ledger, clock: Clock, signal: AbortSignal, onWait: OnWait): Promise<Slot> {
  let waited = false;
  try {
    for (;;) {
      if (signal.aborted) throw new CancelledError({ sent: false });
      const taken = ledger.tryTake();
      if ('slot' in taken) return taken.slot;
      waited = true;
      if (taken.waitMs === undefined) await nextChange(ledger, signal);
      else {
        const possibleAt = clock.now() + taken.waitMs;
        if (taken.waitMs > LONGEST_WAIT_MS) {
          throw new RateLimitedError('The limit is used up; nothing was sent.', possibleAt, false);
        }
        onWait({ until: possibleAt, why: 'limit' }, signal);
        await clock.sleep(taken.waitMs, signal);
      }
    }
  } catch (error) {
    // A sleep that is broken off fails with whatever reason the caller gave.
    throw signal.aborted ? new CancelledError({ sent: false }) : error;
  } finally {
    if (waited) onWait(undefined, signal);
  }
}

/** Resolves when the ledger changes, or rejects when the caller gives up. */
const nextChange = (ledger: Ledger, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      unsubscribe();
      reject(new CancelledError({ sent: false }));
    };
    const unsubscribe = ledger.subscribe(() => {
      unsubscribe();
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
