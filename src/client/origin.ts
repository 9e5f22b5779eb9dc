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
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackHost(url.hostname)))
    throw new OriginRefusedError(
      'Use https; plain http is allowed for this machine (127.0.0.1, localhost) only.',
    );
  if (!readsAsTyped(text.trim(), url.hostname))
    throw new OriginRefusedError('This reads as another address than it looks. Type it plainly.');
  return url.origin;
}

/** Whether an origin is this machine's own. */
export const isLoopback = (origin: string): boolean => isLoopbackHost(parse(origin)?.hostname ?? '');

/**
 * Whether the host is the one that stands there. Readers of addresses take `\\` for `/`, undo `%2e`, skip line breaks
 * and characters that nobody sees, and make plain dots and letters of those that look like them. A name in another
 * script is fine: it is shown as `xn--…` from then on.
 */
function readsAsTyped(text: string, hostname: string): boolean {
  const [, typed] = /^https?:\/\/([\p{L}\p{M}\p{N}._-]+|\[[\d:a-f.]+\])(?::\d+)?\/?$/iu.exec(text) ?? [];
  if (typed === undefined) return false;
  if (isAscii(typed)) return true;
  const labels = hostname.split('.');
  const given = typed.split('.');
  return (
    given.length === labels.length &&
    given.every((label, at) => isAscii(label) || labels[at]?.startsWith('xn--') === true)
  );
}

const isAscii = (text: string): boolean => /^[\x21-\x7e]*$/.test(text);

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
