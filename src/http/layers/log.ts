import { RequestError } from '../errors';
import type { Layer, Visible } from '../exchange';

/** Where log lines go. Every line has passed the owner's redactor. */
export type LogLine = (level: 'info' | 'error', line: string) => void;

/** One line an attempt: method, URL, status, size, time. Never a header, never a body. */
export const logLayer =
  <R extends Visible>(write: LogLine): Layer<R> =>
  (next) =>
  async (request, signal) => {
    try {
      const response = await next(request, signal);
      const { totalMs } = response.timing;
      write(
        'info',
        `${request.method} ${request.url} ${String(response.status)} ${String(response.decodedBytes)} bytes ${totalMs.toFixed(0)} ms`,
      );
      return response;
    } catch (error) {
      const what = error instanceof RequestError ? `${error.kind}: ${error.message}` : 'unexpected failure';
      write('error', `${request.method} ${request.url} ${what}`);
      throw error;
    }
  };
