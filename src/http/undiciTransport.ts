import type { Dispatcher } from 'undici';
import { Agent, request as send } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './body';
import type { Clock } from './clock';
import type { Exchange } from './exchange';
import { defaultLimits } from './limits';
import type { Transport } from './transport';
import { classifyTransportFailure } from './transportFailure';

/**
 * The network, through undici: it reads no proxy variable and always uses its own dispatcher. Connections are
 * kept alive. Nothing is sent until the first exchange.
 */
export function createUndiciTransport(clock: Clock): Transport {
  const agent = new Agent({
    // Said outright: unsaid, NODE_TLS_REJECT_UNAUTHORIZED=0 would turn the check off.
    connect: { timeout: defaultLimits.connectMs, rejectUnauthorized: true },
    headersTimeout: defaultLimits.headersMs,
    bodyTimeout: defaultLimits.idleMs,
    keepAliveTimeout: 10_000,
    maxHeaderSize: defaultLimits.headerBytes,
  });
  const exchange: Exchange = async (request, signal) => {
    const started = clock.elapsed();
    let sent = false;
    const dispatcher = agent.compose(
      whenWritten(() => {
        sent = true;
      }),
    );
    try {
      const headers = request.headers.flatMap(([name, value]) => [name, value]);
      const response = await send(request.url, {
        dispatcher,
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
      const encoding = hasBody ? names.get('content-encoding') : undefined;
      const body = await readBody(response.body, encoding, { status: response.statusCode, sent });
      return {
        status: response.statusCode,
        headers: names,
        ...body,
        at: clock.now(),
        timing: { headersMs, totalMs: clock.elapsed() - started },
      };
    } catch (error) {
      throw classifyTransportFailure(error, request.url, signal, { sent });
    }
  };
  return { exchange, close: () => agent.destroy() };
}

/** Tells when a request is about to be written to an open connection: before that, nothing of it was sent. */
const whenWritten =
  (tell: () => void): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) =>
    dispatch(options, {
      onRequestStart: (...started) => {
        tell();
        handler.onRequestStart?.(...started);
      },
      onRequestUpgrade: (...upgraded) => handler.onRequestUpgrade?.(...upgraded),
      onResponseStart: (...begun) => handler.onResponseStart?.(...begun),
      onResponseData: (...data) => handler.onResponseData?.(...data),
      onResponseEnd: (...ended) => handler.onResponseEnd?.(...ended),
      onResponseError: (...failed) => handler.onResponseError?.(...failed),
    });
