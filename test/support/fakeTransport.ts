import type { HttpRequest, HttpResponse } from '../../src/http/exchange';
import type { Transport } from '../../src/http/transport/transport';

type Answer = (
  request: HttpRequest,
  index: number,
  signal: AbortSignal,
) => HttpResponse | Promise<HttpResponse>;

/** A network that answers as the test says and keeps what it was asked. */
export class FakeTransport implements Transport {
  readonly requests: HttpRequest[] = [];

  constructor(private readonly answer: Answer = () => jsonResponse({})) {}

  readonly exchange = async (request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    this.requests.push(request);
    return this.answer(request, this.requests.length - 1, signal);
  };

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** An answer with this text. */
export const textResponse = (
  text: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: new Map(Object.entries(headers)),
  text,
  wireBytes: text.length,
  decodedBytes: text.length,
  at: Date.UTC(2026, 10, 21, 8),
  timing: { headersMs: 1, totalMs: 2 },
});

/** An answer with this value as JSON. */
export const jsonResponse = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  textResponse(JSON.stringify(value), status, headers);

/** The value of a header of a request, by its lower-case name. */
export const headerOf = (request: HttpRequest | undefined, name: string): string | undefined =>
  request?.headers.find(([header]) => header.toLowerCase() === name)?.[1];

/** A promise that the test fulfils by hand. */
export function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
