/** Why a request is held back, and until when (epoch milliseconds). */
export interface Wait {
  readonly until: number;
  /** `limit`: a limit is used up. `again`: an attempt failed and is made again. */
  readonly why: 'limit' | 'again';
  /** The attempt that comes next, and how many there are at most: "2 of 3". */
  readonly attempt?: number;
  readonly of?: number;
  /** What failed before, in one sentence without secrets. */
  readonly after?: string;
}

/**
 * Told that a request is held back, or (without a wait) that it no longer is. `signal` is the one that it was
 * sent with; without one it is a login, which all other requests wait for.
 */
export type OnWait = (wait: Wait | undefined, signal?: AbortSignal) => void;
