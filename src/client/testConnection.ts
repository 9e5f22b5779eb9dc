import type { Vendor } from '../catalog/vendor';
import type { Clock } from '../http/clock';
import type { ConnectionFacts } from '../http/transport/connector';
import { RequestError } from '../http/errors';
import type { HttpResponse } from '../http/exchange';
import { createFetchTransport } from '../http/transport/fetchTransport';
import { timeoutLayer } from '../http/layers/timeout';
import { lazyTransport } from '../http/transport/lazyTransport';
import type { FindRoute, Route } from '../http/transport/route';
import type { ConnectionReport } from './connectionReport';
import { connectionReport } from './connectionReport';

/** Which vendor to reach, and how. */
export interface ConnectionTest {
  readonly vendor: Vendor;
  /** Where to, which a profile may have changed. */
  readonly origin: string;
  readonly findRoute: FindRoute;
  /** The host's own fetch, when requests go through that. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Sends one request without any credential the way that all requests go, and tells how it went. Whatever status
 * comes back, the vendor was reached. Rejects only when it is cancelled, with a `CancelledError`.
 */
export async function testConnection(options: ConnectionTest): Promise<ConnectionReport> {
  const { vendor, origin, findRoute, fetch, clock, signal } = options;
  const url = `${origin}${vendor.basePath}`;
  let route: Route | undefined;
  let connection: ConnectionFacts | undefined;
  const transport =
    fetch === undefined
      ? lazyTransport({
          clock,
          findRoute: async (asked) => (route = await findRoute(asked)),
          onConnect: (facts) => (connection = facts),
        })
      : createFetchTransport({ clock, fetch });
  let outcome: HttpResponse | RequestError;
  try {
    const exchange = timeoutLayer()(transport.exchange);
    outcome = await exchange({ method: 'GET', url, headers: [['Accept', 'application/json']] }, signal);
  } catch (error) {
    if (!(error instanceof RequestError) || error.kind === 'cancelled') throw error;
    outcome = error;
  } finally {
    await transport.close();
  }
  return connectionReport({
    vendor: vendor.title,
    url,
    route,
    connection,
    throughEditor: fetch !== undefined,
    outcome,
  });
}
