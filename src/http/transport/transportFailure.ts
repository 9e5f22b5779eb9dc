import { seconds, size } from './amounts';
import { BrokenBody } from './body';
import { codeOf, ConnectFailure } from './connectFailure';
import {
  CancelledError,
  IncompleteError,
  NetworkError,
  RequestError,
  TimeoutError,
  UnreadableError,
} from '../errors';
import type { Limits } from './limits';
import { defaultLimits } from './limits';
import { keepPartial } from './partialBody';
import { proxyFailure } from './proxyFailure';
import { isTlsCode, tlsFailure } from './tlsFailure';

/** What is known of an attempt that failed: how far it came, and under which limits. */
export interface AttemptFacts {
  /** Whether bytes of the request left this machine. */
  readonly sent?: boolean | undefined;
  /** Of the answer, once its head was there. */
  readonly status?: number | undefined;
  readonly limits?: Limits | undefined;
  /** Wall clock, epoch milliseconds. */
  readonly now?: number | undefined;
}

/**
 * Turns what the network layer throws into an error of ours. Only the code and the host are taken over:
 * its messages can carry the whole URL. What came of a reply that broke off is kept for the client (`partialOf`).
 */
export function classifyTransportFailure(
  error: unknown,
  url: string,
  signal: AbortSignal,
  facts: AttemptFacts = {},
): RequestError {
  const { host } = new URL(url);
  if (!(error instanceof BrokenBody)) return failedRequest(error, host, signal, facts);
  const failure = failedBody(error, host, signal, facts);
  keepPartial(failure, error.beginning);
  return failure;
}

function failedRequest(error: unknown, host: string, signal: AbortSignal, known: AttemptFacts): RequestError {
  const { limits = defaultLimits, now = Date.now(), sent } = known;
  // First: what is thrown may be the reason itself, which does not know whether anything was sent.
  if (signal.aborted) return endedBy(signal.reason, { sent });
  if (error instanceof RequestError) return error;
  const code = codeOf(error);
  if (error instanceof ConnectFailure) {
    const { way, late } = error;
    if (isTlsCode(code) || (way.stage === 'secure' && !late)) {
      const end = way.stage === 'proxy' ? `the proxy ${way.proxy}` : host;
      return tlsFailure(code, end, { certificate: way.certificate, now }, { sent });
    }
    if (way.stage === 'proxy') return proxyFailure(error, host, limits);
    if (late)
      return new TimeoutError(`No answer from ${host} within ${seconds(limits.connectMs)}.`, { sent });
  }
  if (isTlsCode(code)) return tlsFailure(code, host, { now }, { sent });
  if (code === 'UND_ERR_HEADERS_TIMEOUT') {
    const text = `${host} accepted the request but sent no reply within ${seconds(limits.headersMs)}.`;
    return new TimeoutError(text, { sent });
  }
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT')
    return new TimeoutError(`No answer from ${host}.`, { sent });
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new UnreadableError(`The reply of ${host} has a header that is too large.`, { sent });
  if (isParserError(error) || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return new UnreadableError(`${host} did not answer in HTTP.`, { sent });
  const explain = network[code] ?? ((at) => `The request to ${at} failed${code === '' ? '' : ` (${code})`}.`);
  return new NetworkError(explain(host), code, { sent });
}

const lost = (host: string): string => `The connection to ${host} was lost.`;

const network: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `Cannot find ${host}: you are offline, or its name cannot be looked up.`,
  EAI_AGAIN: (host) => `Cannot look up ${host} at the moment.`,
  ECONNREFUSED: (host) => `${host} is not accepting connections.`,
  ECONNRESET: lost,
  ECONNABORTED: lost,
  EPIPE: lost,
  UND_ERR_SOCKET: lost,
  ENETDOWN: () => 'There is no network.',
  ENETUNREACH: () => 'There is no network.',
  EHOSTDOWN: (host) => `${host} cannot be reached from this network.`,
  EHOSTUNREACH: (host) => `${host} cannot be reached from this network.`,
};

/** The head of the answer was there, its body did not arrive whole. */
function failedBody(body: BrokenBody, host: string, signal: AbortSignal, known: AttemptFacts): RequestError {
  const { limits = defaultLimits, sent, status } = known;
  const reply = `The reply of ${host}`;
  if (body.reason === 'encoding') {
    const text = `${host} compressed its reply in a way that is not supported.`;
    return new UnreadableError(text, { status, sent });
  }
  if (body.reason === 'size') {
    const unpacked = body.received > limits.decodedBytes ? '' : ' when unpacked';
    const text = `${reply} is larger than ${size(limits.decodedBytes)}${unpacked}.`;
    return new UnreadableError(text, { status, sent });
  }
  if (body.reason === 'damaged')
    return new IncompleteError(`${reply} ended before it was complete, or is damaged.`, { status, sent });
  if (signal.aborted) return endedBy(signal.reason, { sent });
  const { cause } = body;
  const code = codeOf(cause);
  const came = size(body.received);
  if (code === 'UND_ERR_BODY_TIMEOUT')
    return new TimeoutError(`${host} stopped sending after ${came} of its reply.`, { sent });
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' || isParserError(cause))
    return new IncompleteError(`${reply} ended after ${came}, before it was complete.`, { status, sent });
  return new NetworkError(`The connection to ${host} was lost after ${came} of its reply.`, code, { sent });
}

/** The caller's own reason, or the deadline's, told with what is known here. */
const endedBy = (reason: unknown, facts: { readonly sent: boolean | undefined }): RequestError =>
  reason instanceof TimeoutError ? new TimeoutError(reason.message, facts) : new CancelledError(facts);

/** Its code is often missing. */
const isParserError = (error: unknown): boolean => error instanceof Error && error.name === 'HTTPParserError';
