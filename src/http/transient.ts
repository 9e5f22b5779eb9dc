import type { RequestError } from './errors';
import { NetworkError, ProxyError, TlsError } from './errors';

/** What a connection fails with that another one may not. */
const PASSING_CODES: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'UND_ERR_SOCKET',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
]);

/** The vendor's side was not up to it at that moment; 501 and 505 stay as they are. */
export const PASSING_STATUSES: ReadonlySet<number | undefined> = new Set([408, 500, 502, 503, 504]);

/**
 * Whether the same request may well succeed a moment later. It says nothing of whether it may be sent twice, nor
 * of limits that are used up: those have their own time.
 */
export function isTransient(error: RequestError): boolean {
  if (error instanceof NetworkError) return PASSING_CODES.has(error.code);
  if (error instanceof TlsError) return error.reason === 'handshake';
  if (error instanceof ProxyError) return error.reason === 'unreachable';
  if (error.kind === 'timeout' || error.kind === 'incomplete') return true;
  return (
    (error.kind === 'vendor-failed' || error.kind === 'unexpected-status') &&
    PASSING_STATUSES.has(error.status)
  );
}
