import type { HttpResponse, Layer } from '../exchange';

const MAX_HOPS = 3;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Whether a status says that the answer is elsewhere. */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

/**
 * Follows the redirects of a GET within its own origin, three at most, when the caller allows it. What is not
 * followed comes back as it is; `movedFrom` of that lists the paths gone through, its own last. No request goes
 * to another origin, so no credential does either.
 */
export const redirectLayer =
  <R extends { readonly method: string; readonly url: string }>({
    mayFollow,
  }: {
    readonly mayFollow: boolean;
  }): Layer<R> =>
  (next) =>
  async (request, signal) => {
    if (!mayFollow || request.method !== 'GET') return next(request, signal);
    const seen = [request.url];
    for (let current = request; ;) {
      const response = await next(current, signal);
      if (!isRedirect(response.status)) return moved(response, seen.slice(0, -1));
      const target = targetOf(response, current.url);
      if (target === undefined || seen.length > MAX_HOPS || seen.includes(target))
        return moved(response, seen);
      seen.push(target);
      current = { ...current, url: target };
    }
  };

/** Where to go on, when that is within the same origin and holds no credentials of its own. */
function targetOf(response: HttpResponse, url: string): string | undefined {
  const location = response.headers.get('location') ?? '';
  if (location === '' || !URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  if (target.origin !== new URL(url).origin || target.username !== '' || target.password !== '')
    return undefined;
  target.hash = '';
  return target.href;
}

const moved = (response: HttpResponse, urls: readonly string[]): HttpResponse =>
  urls.length === 0 ? response : { ...response, movedFrom: urls.map((url) => new URL(url).pathname) };
