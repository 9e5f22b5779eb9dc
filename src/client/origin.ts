import { OriginRefusedError } from '../http/errors';
import { isLoopbackHost } from '../http/transport/loopback';

/**
 * Reads an origin that a user or caller gave: scheme, host and port only, https, or http on loopback.
 * Returns it in normal form or throws `OriginRefusedError`.
 */
export function readOrigin(text: string): string {
  const url = parse(text);
  if (url === undefined) throw new OriginRefusedError('Use an address such as https://api.example.com.');
  if (url.username !== '' || url.password !== '')
    throw new OriginRefusedError('An address must not hold a user name or password.');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new OriginRefusedError('Use only scheme, host and port, such as https://api.example.com.');
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname)))
    return url.origin;
  throw new OriginRefusedError(
    'Use https; plain http is allowed for this machine (127.0.0.1, localhost) only.',
  );
}

/** Whether an origin is this machine's own. */
export const isLoopback = (origin: string): boolean => isLoopbackHost(parse(origin)?.hostname ?? '');

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
