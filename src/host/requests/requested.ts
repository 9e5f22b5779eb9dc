/** What a command about a past run or a saved request is given: the id of one of them. */
export interface Requested {
  readonly runId?: string;
  readonly savedId?: string;
}

/** Reads the ids that a command was given. */
export function readRequested(value: unknown): Requested {
  if (typeof value !== 'object' || value === null) return {};
  const { runId, savedId } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  return {
    ...(typeof runId === 'string' ? { runId } : {}),
    ...(typeof savedId === 'string' ? { savedId } : {}),
  };
}
