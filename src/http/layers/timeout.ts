import { TimeoutError } from '../errors';
import type { Layer } from '../exchange';

/** From connect to last byte. An idle timeout alone does not stop a slow drip. */
const DEADLINE_MS = 60_000;

/** Gives every attempt one total deadline. */
export const timeoutLayer =
  (deadlineMs = DEADLINE_MS): Layer =>
  (next) =>
  async (request, signal) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => {
      const seconds = String(Math.round(deadlineMs / 1000));
      deadline.abort(
        new TimeoutError(`No complete reply from ${new URL(request.url).host} within ${seconds} seconds.`),
      );
    }, deadlineMs);
    try {
      return await next(request, AbortSignal.any([signal, deadline.signal]));
    } finally {
      clearTimeout(timer);
    }
  };
