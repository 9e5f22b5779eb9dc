import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { seconds } from './amounts';
import { readBody } from './body';
import type { Clock } from '../clock';
import { ConnectFailure } from './connectFailure';
import { NetworkError, RedirectError, TimeoutError, TlsError, UnreadableError } from '../errors';
import type { Exchange, HttpRequest } from '../exchange';
import type { Limits } from './limits';
import { defaultLimits } from './limits';
import type { Transport } from './transport';
import type { AttemptFacts } from './transportFailure';
import { classifyTransportFailure } from './transportFailure';

interface Options {
  readonly clock: Clock;
  readonly limits?: Limits;
  /** The host's own fetch: VS Code's goes through proxies, PAC scripts and Kerberos by itself. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * The network, through a fetch that is given: the way out where our own transport cannot follow the host's
 * proxy. It cannot tell whether bytes went out, so a write that gets no answer counts as unknown.
 */
export function createFetchTransport({ clock, limits = defaultLimits, fetch }: Options): Transport {
  const closing = new AbortController();
  const exchange: Exchange = async (request, signal) => {
    const started = clock.elapsed();
    const answered = new AbortController();
    const late = new AbortController();
    const until = AbortSignal.any([signal, closing.signal, late.signal]);
    let known: AttemptFacts = { limits, now: clock.now(), sent: until.aborted ? false : undefined };
    try {
      until.throwIfAborted();
      refuseUnchecked(request.url);
      const waitMs = limits.connectMs + limits.headersMs;
      clock.sleep(waitMs, answered.signal).then(
        () => {
          const { host } = new URL(request.url);
          late.abort(new TimeoutError(`${host} sent no reply within ${seconds(waitMs)}.`));
        },
        () => undefined, // it was answered
      );
      const response = await fetch(request.url, {
        ...onlyOnce(request),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        signal: until,
      });
      answered.abort();
      const headersMs = clock.elapsed() - started;
      known = { ...known, sent: true, status: response.status };
      const headers = joined(response.headers);
      refuseHidden(response, request.url);
      refuseEncoded(headers.get('content-encoding'), response.status);
      const body = await readBody(
        response.body === null ? Readable.from([]) : Readable.fromWeb(response.body as ReadableStream), // Node's own type of the same thing
        { contentType: headers.get('content-type'), limit: limits.decodedBytes },
      );
      return {
        status: response.status,
        headers,
        ...body,
        at: clock.now(),
        timing: { headersMs, totalMs: clock.elapsed() - started },
      };
    } catch (error) {
      const failure = classifyTransportFailure(reasonOf(error), request.url, until, known);
      if (failure instanceof NetworkError && beforeSending.has(failure.code)) failure.sent = false;
      throw failure;
    } finally {
      answered.abort();
    }
  };
  return {
    exchange,
    close: () => {
      closing.abort();
      return Promise.resolve();
    },
  };
}

/**
 * A request that a fetch cannot send a second time by itself, as it does after a 421: the body of a write can be
 * read once. A read has none and may be repeated.
 */
function onlyOnce({ method, headers, body = '' }: HttpRequest): RequestInit {
  const bytes = Buffer.from(body);
  // The length is said outright, or a stream would be sent in pieces, which not every server takes.
  const length: [string, string][] = body === '' ? [] : [['content-length', String(bytes.length)]];
  return {
    method,
    // A fetch unpacks leniently: half of a compressed answer is not an error to it.
    headers: [
      ['accept-encoding', 'identity'],
      ...length,
      ...headers.map(([name, value]): [string, string] => [name, value]),
    ],
    ...(/^(?:GET|HEAD)$/.test(method) ? {} : { body: new Blob([bytes]).stream(), duplex: 'half' }),
  };
}

/** Unlike our own connections, a fetch looks away from certificates where the environment tells Node to. */
function refuseUnchecked(url: string): void {
  if (process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0' || !url.startsWith('https:')) return;
  const error = new TlsError(
    'Certificates are not checked: the variable NODE_TLS_REJECT_UNAUTHORIZED is 0. Nothing was sent.',
    { sent: false },
  );
  error.next =
    'Remove the variable and start VS Code again, or set vendorscope.network.transport to "undici".';
  throw error;
}

/** With these there was no connection to send anything on. */
const beforeSending: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']);

/** What went wrong: a fetch wraps it into errors of its own, and calls a proxy's refusal an abort. */
function reasonOf(error: unknown): unknown {
  if ((error instanceof TypeError || error instanceof DOMException) && error.cause !== undefined)
    return reasonOf(error.cause);
  const refused = error instanceof Error ? /^Proxy response \((\d{3})\)/.exec(error.message) : null;
  return refused === null
    ? error
    : new ConnectFailure({ stage: 'proxy', proxy: 'of VS Code', status: Number(refused[1]) }, false, error);
}

/** Some hosts hide a redirect: neither its status nor where it points is to be had. */
function refuseHidden({ type }: Response, url: string): void {
  if (type !== 'opaqueredirect') return;
  const { host } = new URL(url);
  const message = `${host} redirected the request; VS Code does not tell where to.`;
  throw new RedirectError(message, undefined, { sent: true });
}

function refuseEncoded(encoding: string | undefined, status: number): void {
  if (encoding === undefined || /^(?:identity)?$/i.test(encoding.trim()) || withoutBody.has(status)) return;
  const error = new UnreadableError(
    'The reply is compressed although it was asked for plain, and cannot be checked for completeness.',
    { status, sent: true },
  );
  error.next = 'Set vendorscope.network.transport to "undici".';
  throw error;
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

/** Names in lower case; repeated ones joined, cookies too. */
function joined(headers: Headers): Map<string, string> {
  const all = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = all.get(name);
    all.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return all;
}
