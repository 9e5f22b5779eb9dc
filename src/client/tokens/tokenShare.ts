import { createHash } from 'node:crypto';
import type { Credential } from '../authorize';

/** A token as one window of the user hands it to the others. It is as secret as the credential. */
export interface SharedToken {
  readonly value: string;
  /** Wall clock, epoch milliseconds: all that two processes have in common. */
  readonly receivedAt: number;
  readonly lifetimeMs: number;
  /** The credential that it was issued to, see `fingerprintOf`. */
  readonly of: string;
}

/**
 * The place where the windows of one user keep one profile's token. Sharing that fails is no sharing: nothing
 * here rejects, but for `alone` with the work's own failure, or with the signal's reason while it waits.
 */
export interface TokenShare {
  read(): Promise<SharedToken | undefined>;
  write(token: SharedToken): Promise<void>;
  /** Takes this token away, if it is still the one that is kept. */
  clear(value: string): Promise<void>;
  /** Does the work while no other window does its own. */
  alone<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Nothing is shared: what a client does that was given no share. */
export const unshared: TokenShare = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  clear: () => Promise.resolve(),
  alone: (work) => work(),
};

/** A digest of an origin and everything that is sent there: an edited profile does not use an old token. */
export const fingerprintOf = ({ origin, fields }: Credential): string => {
  const entries = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([origin, entries]))
    .digest('base64url');
};
