import type { Account } from './account';

/** Begins to count apart from the shared account at `since`: what comes now shares no stamp with what is older. */
export function partFrom(own: Account, since: number): void {
  for (const { spent } of Object.values(own.windows)) spent.push([since, 0]);
}

/**
 * Adds to the shared account what this process has counted apart from it since `since`. `self` begins the names
 * of this process's requests.
 */
export function rejoin(shared: Account, own: Account, self: string, since: number): void {
  for (const [id, spending] of Object.entries(own.windows)) {
    const target = (shared.windows[id] ??= { ...spending, spent: [] });
    const apart = spending.spent.filter(([at, count]) => at >= since && count > 0);
    target.spent = [...target.spent, ...apart].sort(([one], [other]) => one - other);
  }
  const isOwn = ([name]: readonly [string, number]) => name.startsWith(self);
  shared.flights = [...shared.flights.filter((flight) => !isOwn(flight)), ...own.flights.filter(isOwn)];
  if (own.held.until > shared.held.until) shared.held = own.held;
}
