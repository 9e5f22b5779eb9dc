import type { Dispatcher } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './body';
import type { Clock } from '../clock';
import type { ConnectFailure } from './connectFailure';
import type { ConnectionFacts, Connector } from './connector';
import { createConnector } from './connector';
import type { Exchange } from '../exchange';
import type { Limits } from './limits';
import { defaultLimits } from './limits';
import type { FindRoute, Route } from './route';
import { directRoute } from './route';
import type { Transport } from './transport';
import { classifyTransportFailure } from './transportFailure';
import { Client, send } from './undici';

export interface TransportOptions {
  readonly clock: Clock;
  readonly limits?: Limits;
  readonly findRoute?: FindRoute;
  /** Told of every connection that is opened. */
  readonly onConnect?: (facts: ConnectionFacts) => void;
}

/**
 * The network, through undici: it reads no proxy variable and always uses its own connections, which are kept
 * alive. Nothing is sent until the first exchange. A route that changes gets new connections.
 */
export function createUndiciTransport(options: TransportOptions): Transport {
  const { clock, limits = defaultLimits, findRoute = directRoute } = options;
  const pools = new Map<string, Pool>();
  const closing = new AbortController();

  const poolFor = async (origin: string): Promise<Pool> => {
    const route = await findRoute(origin);
    const known = pools.get(origin);
    if (known !== undefined && isSame(known.route, route)) return known;
    known?.retire();
    const pool = new Pool(origin, route, options);
    pools.set(origin, pool);
    return pool;
  };

  const exchange: Exchange = async (request, signal) => {
    const started = clock.elapsed();
    const elapsed = () => clock.elapsed() - started;
    const until = AbortSignal.any([signal, closing.signal]);
    let sent = false;
    let status: number | undefined;
    try {
      const pool = await unlessEnded(until, () => poolFor(new URL(request.url).origin));
      const line = pool.take({ signal: until, elapsed, timing: {} });
      try {
        const written = whenWritten(() => {
          sent = true;
        });
        const response = await send(request.url, {
          dispatcher: line.client.compose(written),
          method: request.method,
          headers: ['accept-encoding', ACCEPTED_ENCODINGS, ...request.headers.flat()],
          ...(request.body === undefined ? {} : { body: request.body }),
          signal: until,
        });
        const headersMs = elapsed();
        status = response.statusCode;
        const headers = joined(response.headers);
        const hasBody = ![204, 205, 304].includes(status);
        const body = await readBody(response.body, {
          encoding: hasBody ? headers.get('content-encoding') : undefined,
          contentType: headers.get('content-type'),
          limit: limits.decodedBytes,
        });
        const timing = { ...line.serving.timing, headersMs, totalMs: elapsed() };
        return { status, headers, ...body, at: clock.now(), timing };
      } finally {
        pool.giveBack(line);
      }
    } catch (error) {
      throw classifyTransportFailure(error, request.url, until, { sent, status, limits, now: clock.now() });
    }
  };
  const close = async () => {
    closing.abort();
    await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  };
  return { exchange, close };
}

/** The attempt that a connection serves. */
interface Serving {
  readonly signal: AbortSignal;
  readonly elapsed: () => number;
  /** Of the connection, if it was opened for this attempt. */
  timing: ConnectionFacts['timing'];
}

/** One connection, opened again when it has ended. It serves one attempt at a time, so that this one can stop it. */
interface Line {
  readonly client: Client;
  serving: Serving;
}

/** The connections to one origin, by one route. */
class Pool {
  private readonly lines: Line[] = [];
  private idle: Line[] = [];
  private readonly connector: Connector;

  constructor(
    private readonly origin: string,
    readonly route: Route,
    private readonly options: TransportOptions,
  ) {
    this.connector = createConnector(origin, route, (options.limits ?? defaultLimits).connectMs);
  }

  /** The connection that was used last: the others may end. */
  take(serving: Serving): Line {
    const line = this.idle.pop() ?? this.open(serving);
    line.serving = serving;
    return line;
  }

  giveBack(line: Line): void {
    this.idle.push(line);
  }

  /** Lets attempts under way come to their end. */
  retire(): void {
    for (const { client } of this.lines) void client.close();
  }

  async destroy(): Promise<void> {
    await Promise.all(this.lines.map(({ client }) => client.destroy()));
  }

  private open(serving: Serving): Line {
    const { limits = defaultLimits, onConnect } = this.options;
    const client = new Client(this.origin, {
      connect: (_, callback) => {
        const { serving: current } = line;
        this.connector(current.signal, current.elapsed).then(
          ({ socket, facts }) => {
            current.timing = facts.timing;
            onConnect?.(facts);
            callback(null, socket);
          },
          (failure: unknown) => {
            callback(failure as ConnectFailure, null); // a connector rejects with nothing else
          },
        );
      },
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
      keepAliveTimeout: 10_000,
      maxHeaderSize: limits.headerBytes,
    });
    const line = { client, serving };
    this.lines.push(line);
    return line;
  }
}

/** Whether connections by one route can be used for the other: the reasons given for it may differ. */
const isSame = (one: Route, other: Route): boolean =>
  one.proxy === other.proxy && (one.ca === other.ca || one.ca?.join() === other.ca?.join());

/** Does the work, or rejects as soon as the signal says so. What it rejects with is not looked at. */
function unlessEnded<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(new Error('It was ended.'));
    };
    if (signal.aborted) {
      stop();
      return;
    }
    // Whoever still listens to a signal keeps it alive, and every exchange has one of its own.
    signal.addEventListener('abort', stop, { once: true });
    void work()
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', stop);
      });
  });
}

/** Names in lower case; repeated headers joined. */
const joined = (headers: Readonly<Record<string, string | string[] | undefined>>): Map<string, string> =>
  new Map(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );

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
