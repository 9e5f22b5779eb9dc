import { seconds } from './amounts';
import type { ConnectFailure } from './connectFailure';
import { codeOf } from './connectFailure';
import { ProxyError } from '../errors';
import type { Limits } from './limits';

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name cannot be looked up',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  ECONNREFUSED: 'it is not accepting connections',
};

/** The connection to `host` did not get past the proxy. */
export function proxyFailure({ way, late, cause }: ConnectFailure, host: string, limits: Limits): ProxyError {
  const { proxy, status } = way;
  const facts = { sent: false };
  if (status === 407) {
    const error = new ProxyError(`The proxy ${proxy} asks for a sign-in.`, 'sign-in', facts);
    error.next = 'Put the user name and password into the address of the proxy.';
    return error;
  }
  if (status !== undefined) {
    const maybe = status >= 500 ? ', or cannot reach it' : '';
    return new ProxyError(
      `The proxy ${proxy} blocked ${host}${maybe} (${String(status)}).`,
      'blocked',
      facts,
    );
  }
  const code = codeOf(cause);
  const reason = late
    ? `it did not answer within ${seconds(limits.connectMs)}`
    : (reasons[code] ?? `the connection to it failed (${code})`);
  return new ProxyError(`The proxy ${proxy} cannot be reached: ${reason}.`, 'unreachable', facts);
}
