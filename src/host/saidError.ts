/** An error whose message is for the user as it stands. It names no secret. */
export class SaidError extends Error {
  /** Two bundles have a class of their own each, so that is what tells it. */
  readonly isSaid = true;
}

/** What an error says to the user; undefined for those that say it to the log alone. */
export const saidBy = (error: unknown): string | undefined =>
  error instanceof Error && 'isSaid' in error ? error.message : undefined;
