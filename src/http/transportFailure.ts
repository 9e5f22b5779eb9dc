import type { Facts } from './errors';
import {
  CancelledError,
  IncompleteError,
  NetworkError,
  RequestError,
  TimeoutError,
  TlsError,
  UnreadableError,
} from './errors';

const network: Readonly<Record<string, (host: string) => string>> = {
  ENOTFOUND: (host) => `Cannot find ${host}: you are offline, or its name cannot be looked up.`,
  EAI_AGAIN: (host) => `Cannot look up ${host} at the moment.`,
  ECONNREFUSED: (host) => `${host} is not accepting connections.`,
  ECONNRESET: (host) => `The connection to ${host} was lost.`,
  EPIPE: (host) => `The connection to ${host} was lost.`,
  UND_ERR_SOCKET: (host) => `The connection to ${host} was lost.`,
  ENETUNREACH: () => 'There is no network.',
  EHOSTUNREACH: (host) => `${host} cannot be reached from this network.`,
};

const timeouts: Readonly<Record<string, (host: string) => string>> = {
  UND_ERR_CONNECT_TIMEOUT: (host) => `${host} did not answer within 10 seconds.`,
  ETIMEDOUT: (host) => `${host} did not answer.`,
  UND_ERR_HEADERS_TIMEOUT: (host) => `${host} accepted the request but sent no reply within 30 seconds.`,
  UND_ERR_BODY_TIMEOUT: (host) => `${host} stopped sending in the middle of its reply.`,
};

/**
 * Turns what the network layer throws into an error of ours. Only the code and the host are taken over:
 * its messages can carry the whole URL. `facts` are what the transport knows of how far it came.
 */
export function classifyTransportFailure(
  error: unknown,
  url: string,
  signal: AbortSignal,
  facts: Pick<Facts, 'sent'> = {},
): RequestError {
  if (error instanceof RequestError) return error;
  if (signal.aborted) {
    const reason: unknown = signal.reason;
    return reason instanceof TimeoutError
      ? new TimeoutError(reason.message, { sent: facts.sent })
      : new CancelledError({ sent: facts.sent });
  }
  const host = new URL(url).host;
  const code = codeOf(error);
  const timeout = timeouts[code];
  if (timeout !== undefined) return new TimeoutError(timeout(host), facts);
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new IncompleteError(`The reply of ${host} ended before it was complete.`, facts);
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new UnreadableError(`The reply of ${host} has a header that is too large.`, facts);
  // Its code is often missing.
  if (error instanceof Error && error.name === 'HTTPParserError') {
    return new UnreadableError(`${host} did not answer in HTTP.`, facts);
  }
  if (isTls(code)) return new TlsError(`The secure connection to ${host} failed: ${code}.`, facts);
  const explain = network[code];
  return new NetworkError(
    explain?.(host) ?? `The request to ${host} failed${code === '' ? '' : ` (${code})`}.`,
    code,
    facts,
  );
}

/** The first code along the causes; several addresses tried at once fail as one AggregateError. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    const inner = error.errors.map(codeOf).find((code) => code !== '');
    if (inner !== undefined) return inner;
  }
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

const isTls = (code: string): boolean =>
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH)/.test(code);
