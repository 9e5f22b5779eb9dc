import type { TokenLifetime } from '../catalog/auth';
import type { Clock } from '../http/clock';
import { CancelledError, CredentialsRefusedError } from '../http/errors';
import { valueAt } from '../catalog/pointer';

/** How long before its end a token is no longer used for a new request. */
const MARGIN_MS = 10_000;

interface Token {
  readonly value: string;
  readonly until: number;
}

/**
 * Holds one credential's access token in memory. One login at a time, however many ask; its life is
 * counted from receipt on the clock that only goes forward, because the vendors' stamps carry no zone.
 */
export class TokenSource {
  private token: Token | undefined;
  private pending: Promise<Token> | undefined;
  private readonly seen = new Set<string>();

  constructor(
    private readonly login: () => Promise<Token>,
    private readonly clock: Clock,
  ) {}

  /** The current token, after a login if needed. Giving up stops this caller only, not the login others wait for. */
  async current(signal: AbortSignal): Promise<string> {
    if (this.token !== undefined && this.clock.elapsed() < this.token.until) return this.token.value;
    if (signal.aborted) throw new CancelledError({ sent: false });
    this.pending ??= this.login()
      .then((token) => {
        this.seen.add(token.value);
        return (this.token = token);
      })
      .finally(() => {
        this.pending = undefined;
      });
    return (await orAborted(this.pending, signal)).value;
  }

  /** The vendor refused this token: forget it, unless a newer one is already there. */
  refused(value: string): void {
    if (this.token?.value === value) this.token = undefined;
  }

  /** The token now held, if any. */
  get held(): string | undefined {
    return this.token?.value;
  }

  /** Every token so far, for redaction: an answer may still quote one that was given up. */
  get issued(): readonly string[] {
    return [...this.seen];
  }
}

/** Reads the token and its end out of a login's answer. */
export function readToken(
  answer: unknown,
  at: readonly string[],
  lifetime: TokenLifetime,
  clock: Clock,
): Token {
  const value = valueAt(answer, at);
  if (typeof value !== 'string' || value === '') {
    throw new CredentialsRefusedError('The login was answered without a token.');
  }
  return { value, until: clock.elapsed() + Math.max(0, lifetimeMs(answer, lifetime) - MARGIN_MS) };
}

/** An unreadable lifetime counts as ten minutes: short enough to be safe, long enough to be of use. */
function lifetimeMs(answer: unknown, lifetime: TokenLifetime): number {
  const ms =
    lifetime.style === 'seconds'
      ? Number(valueAt(answer, lifetime.at)) * 1000
      : stamp(valueAt(answer, lifetime.to)) - stamp(valueAt(answer, lifetime.from));
  return Number.isFinite(ms) && ms > 0 ? ms : 600_000;
}

const stamp = (value: unknown): number =>
  typeof value === 'string' ? Date.parse(`${value.replace(' ', 'T')}Z`) : Number.NaN;

const orAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      reject(new CancelledError({ sent: false }));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
