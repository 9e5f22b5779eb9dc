import { IncompleteError } from '../../http/errors';
import type { HttpResponse, Layer } from '../../http/exchange';

/**
 * Has an answer read before it counts as one: text that ends too early fails here, where it can be asked for
 * again. Everything else that may be wrong with it is the caller's to find.
 */
export const completeLayer =
  <R>(read: (response: HttpResponse, signal: AbortSignal) => Promise<unknown>): Layer<R> =>
  (next) =>
  async (request, signal) => {
    const response = await next(request, signal);
    await read(response, signal).catch((error: unknown) => {
      if (error instanceof IncompleteError) throw error;
    });
    return response;
  };
