import { systemClock } from '../../../src/http/clock';
import type { HttpRequest, HttpResponse } from '../../../src/http/exchange';
import { RequestError } from '../../../src/http/errors';
import type { Limits } from '../../../src/http/transport/limits';
import { defaultLimits } from '../../../src/http/transport/limits';
import type { Route } from '../../../src/http/transport/route';
import type { Transport } from '../../../src/http/transport/transport';
import type { TransportOptions } from '../../../src/http/transport/undiciTransport';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';

/** A request whose address and headers hold what no message may quote. */
const get = (origin: string): HttpRequest => ({
  method: 'GET',
  url: `${origin}/users?search=private`,
  headers: [['api-key', 'secret']],
});

/** A route of a test. */
export const route = (parts: Partial<Route> = {}): Route => ({
  because: 'the test says so',
  caFrom: 'the test',
  ...parts,
});

interface Setup extends Omit<Partial<TransportOptions>, 'limits'> {
  readonly limits?: Partial<Limits>;
  readonly by?: Route;
}

/** The transport under test, closed when the test is over. */
export function open({ limits, by, ...options }: Setup = {}): Transport & AsyncDisposable {
  const transport = createUndiciTransport({
    clock: systemClock,
    limits: { ...defaultLimits, ...limits },
    ...(by === undefined ? {} : { findRoute: () => Promise.resolve(by) }),
    ...options,
  });
  return { ...transport, [Symbol.asyncDispose]: () => transport.close() };
}

/** Sends a request that succeeds. */
export const send = (
  transport: Transport,
  origin: string,
  signal = new AbortController().signal,
): Promise<HttpResponse> => transport.exchange(get(origin), signal);

/** The error that a request ends with. */
export async function failureOf(work: Promise<unknown>): Promise<RequestError> {
  const error = await work.then(
    () => new Error('It succeeded.'),
    (reason: unknown) => reason,
  );
  if (error instanceof RequestError) return error;
  throw error;
}
