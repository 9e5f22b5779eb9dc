import { Agent, request as send } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './body';
import type { Clock } from './clock';
import type { Exchange } from './exchange';
import { classifyTransportFailure } from './transportFailure';

const CONNECT_MS = 10_000;
const HEADERS_MS = 30_000;

/** The network, through undici. It follows no redirect, reads no proxy variable and always uses its own dispatcher. */
export interface Transport {
  readonly exchange: Exchange;
  close(): Promise<void>;
}

/** Opens a transport with kept-alive connections. Nothing is sent until the first exchange. */
export function createUndiciTransport(clock: Clock): Transport {
  const agent = new Agent({
    // Said outright: unsaid, NODE_TLS_REJECT_UNAUTHORIZED=0 would turn the check off.
    connect: { timeout: CONNECT_MS, rejectUnauthorized: true },
    headersTimeout: HEADERS_MS,
    bodyTimeout: HEADERS_MS,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
  });
  const exchange: Exchange = async (request, signal) => {
    const started = clock.elapsed();
    try {
      const headers = request.headers.flatMap(([name, value]) => [name, value]);
      const response = await send(request.url, {
        dispatcher: agent,
        method: request.method as 'GET', // any legal method; undici's type lists them
        headers: ['accept-encoding', ACCEPTED_ENCODINGS, ...headers],
        ...(request.body === undefined ? {} : { body: request.body }),
        signal,
      });
      const headersMs = clock.elapsed() - started;
      const names = new Map(
        Object.entries(response.headers).map(([name, value]) => [
          name.toLowerCase(),
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]),
      );
      const hasBody = ![204, 205, 304].includes(response.statusCode);
      const body = await readBody(response.body, hasBody ? names.get('content-encoding') : undefined);
      return {
        status: response.statusCode,
        headers: names,
        ...body,
        at: clock.now(),
        timing: { headersMs, totalMs: clock.elapsed() - started },
      };
    } catch (error) {
      throw classifyTransportFailure(error, request.url, signal);
    }
  };
  return { exchange, close: () => agent.destroy() };
}
