import type { Account } from './account';

/** Begins to count apart from the shared account. `self` begins the names of this process's requests. */
export function partFrom(own: Account, self: string): void {
  own.apart = { self, windows: {} };
}

/**
 * Adds to the shared account what this process has spent apart from it, and what it was told meanwhile. What the
 * vendor told of others' spending is left out: the shared account has counted that itself.
 */
export function rejoin(shared: Account, { apart, windows, flights, held, refusals, bursts }: Account): void {
  if (apart === undefined) return;
  for (const [id, { told, silent }] of Object.entries(windows)) {
    const target = (shared.windows[id] ??= { spent: [], headerUntil: 0, silent, known: false });
    target.spent = [...target.spent, ...(apart.windows[id] ?? [])].sort(([one], [other]) => one - other);
    if (told !== undefined && told.limit <= (target.told?.limit ?? Infinity)) target.told = told;
  }
  const isOwn = ([name]: readonly [string, number]) => name.startsWith(apart.self);
  shared.flights = [...shared.flights.filter((flight) => !isOwn(flight)), ...flights.filter(isOwn)];
  if (held.until > shared.held.until) shared.held = held;
  shared.refusals = Math.max(shared.refusals, refusals);
  shared.bursts = Math.max(shared.bursts, bursts);
}
