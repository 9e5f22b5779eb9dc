import { RequestError } from '../errors';
import type { Layer } from '../exchange';

/** Where log lines go. Every line has passed the owner's redactor. */
export type LogLine = (level: 'info' | 'error', line: string) => void;

/** One line an attempt: method, URL, status, size, time. Never a header, never a body. `urlOf` has no secret in it. */
export const logLayer =
  <R extends { readonly method: string }>(write: LogLine, urlOf: (request: R) => string): Layer<R> =>
  (next) =>
  async (request, signal) => {
    const what = `${request.method} ${urlOf(request)}`;
    try {
      const response = await next(request, signal);
      const { totalMs } = response.timing;
      write(
        'info',
        `${what} ${String(response.status)} ${String(response.decodedBytes)} bytes ${totalMs.toFixed(0)} ms`,
      );
      return response;
    } catch (error) {
      const why = error instanceof RequestError ? `${error.kind}: ${error.message}` : 'unexpected failure';
      write('error', `${what} ${why}`);
      throw error;
    }
  };
