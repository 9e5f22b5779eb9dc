import type { FindRoute, Route } from '../../http/transport/route';

/** A system's proxy changes with the network that a laptop is in, and nothing tells of it. */
const KEPT_MS = 60_000;

/** The ways to origins, each found once a minute. `now` is the wall clock, which also goes on while a laptop sleeps. */
export class KnownRoutes {
  private readonly routes = new Map<string, { readonly route: Promise<Route>; readonly since: number }>();

  constructor(
    private readonly look: FindRoute,
    private readonly now: () => number = Date.now,
  ) {}

  /** The way to an origin. One that could not be found is looked for again when it is asked for again. */
  find(origin: string): Promise<Route> {
    const known = this.routes.get(origin);
    const since = this.now();
    if (known !== undefined && Math.abs(since - known.since) < KEPT_MS) return known.route;
    const entry = { route: this.look(origin), since };
    this.routes.set(origin, entry);
    entry.route.catch(() => {
      if (this.routes.get(origin) === entry) this.routes.delete(origin);
    });
    return entry.route;
  }

  forget(): void {
    this.routes.clear();
  }
}
