import { seconds } from '../transport/amounts';
import { TimeoutError } from '../errors';
import type { Layer } from '../exchange';
import { defaultLimits } from '../transport/limits';

/** Gives every attempt one total deadline, from connect to last byte: an idle limit does not stop a slow drip. */
export const timeoutLayer =
  (totalMs = defaultLimits.totalMs): Layer =>
  (next) =>
  async (request, signal) => {
    const deadline = new AbortController();
    const stop = () => {
      deadline.abort(signal.reason);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(() => {
      const { host } = new URL(request.url);
      deadline.abort(new TimeoutError(`No complete reply from ${host} within ${seconds(totalMs)}.`));
    }, totalMs);
    try {
      return await next(request, deadline.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop); // it may live as long as the program
    }
  };
