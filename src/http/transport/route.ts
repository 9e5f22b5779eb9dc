/** How requests reach an origin. */
export interface Route {
  /** The proxy's address, credentials included if the user put them there; absent for a direct connection. */
  readonly proxy?: string;
  /** Why it is this one, for showing: "the setting http.proxy", "NO_PROXY", "no proxy is set". No credentials. */
  readonly because: string;
  /** Trusted root certificates in PEM; the ones built into Node unless given. */
  readonly ca?: readonly string[];
  /** Where those come from, for showing: "built in and the system's". */
  readonly caFrom: string;
}

/**
 * Finds the way to an origin. Asked before each request, so that changed settings count at once; connections are
 * kept while the answer stays the same.
 */
export type FindRoute = (origin: string) => Promise<Route>;

/** Straight there, with Node's own certificates: what a program outside of an editor gets. */
export const directRoute: FindRoute = () =>
  Promise.resolve({ because: 'no proxy is asked for', caFrom: 'built into Node' });
