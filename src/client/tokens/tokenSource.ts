import type { Clock } from '../../http/clock';
import { CancelledError } from '../../http/errors';
import { outcomeOf } from '../../http/outcome';
import type { SharedToken, TokenShare } from './tokenShare';
import { unshared } from './tokenShare';

/** A token as it was received. */
export interface IssuedToken {
  readonly value: string;
  /** Counted from its receipt. */
  readonly lifetimeMs: number;
}

/** How a credential gets its tokens from the vendor. Each call sends one request and repeats nothing. */
export interface TokenIssuer {
  readonly login: (signal: AbortSignal) => Promise<IssuedToken>;
  /** Exchanges a token that is still valid; absent where the vendor offers no such thing. */
  readonly refresh?: (value: string, signal: AbortSignal) => Promise<IssuedToken>;
}

/** How long before its end a token is replaced, and until when it is used if that fails. */
const MARGIN_MS = 10_000;
const LAST_USE_MS = 1_000;
/** At most one token that was refused is replaced in this time, and one early renewal tried that fails. */
const PAUSE_MS = 30_000;

/** Times are on the clock that only goes forward. */
interface Held {
  readonly value: string;
  readonly renewAt: number;
  readonly until: number;
}

interface Flight {
  readonly token: Promise<Held>;
  readonly stop: AbortController;
  waiting: number;
}

/**
 * Holds one credential's access token in memory, and shares it with the user's other windows. One login at a
 * time, however many ask; its life is counted from receipt on the clock that only goes forward, because the
 * vendors' stamps carry no zone and a wall clock can be set.
 */
export class TokenSource {
  private token: Held | undefined;
  private flight: Flight | undefined;
  /** Every token so far, and whether it was ever accepted. */
  private readonly known = new Map<string, boolean>();
  private keepsUntil = 0;

  /** `of` names the credential among those that `share` may hold tokens of. */
  constructor(
    private readonly issuer: TokenIssuer,
    private readonly clock: Clock,
    private readonly share: TokenShare = unshared,
    private readonly of = '',
  ) {}

  /** The current token, after a login if needed. Giving up stops this caller only, not the login others wait for. */
  async current(signal: AbortSignal): Promise<string> {
    if (this.token !== undefined && this.clock.elapsed() < this.token.renewAt) return this.token.value;
    if (signal.aborted) throw new CancelledError({ sent: false });
    const flight = (this.flight ??= this.takeOff());
    flight.waiting++;
    try {
      return (await orAborted(flight.token, signal)).value;
    } finally {
      flight.waiting--;
      // Nobody wants it any more: a login that still waits for its turn must not go out later.
      if (flight.waiting === 0) this.land(flight);
    }
  }

  /** The token that can be used now, without asking for one; undefined when there is none. */
  get held(): string | undefined {
    if (this.token === undefined) return undefined;
    const { value, renewAt, until } = this.token;
    return this.clock.elapsed() < Math.max(renewAt, until) ? value : undefined;
  }

  /** The vendor accepted this token. */
  accepted(value: string): void {
    this.known.set(value, true);
  }

  /**
   * The vendor refused this token: it is forgotten, but not two in half a minute. Tells whether to ask once
   * more with another: only a token that had worked has run out, a fresh one that is refused is an answer.
   */
  refused(value: string): boolean {
    const worked = this.known.get(value) === true;
    if (this.token?.value !== value) return worked;
    const now = this.clock.elapsed();
    if (now < this.keepsUntil) return false;
    this.keepsUntil = now + PAUSE_MS;
    this.token = undefined;
    void this.share.clear(value);
    return worked;
  }

  /** Every token so far, for redaction: an answer may still quote one that was given up. */
  get issued(): readonly string[] {
    return [...this.known.keys()];
  }

  private takeOff(): Flight {
    const stop = new AbortController();
    const flight = { token: this.obtain(stop.signal), stop, waiting: 0 };
    flight.token.then(
      () => {
        this.land(flight);
      },
      () => {
        this.land(flight);
      },
    );
    return flight;
  }

  private land(flight: Flight): void {
    if (this.flight === flight) this.flight = undefined;
    flight.stop.abort();
  }

  /** A new token, from another window or from the vendor; the old one while it lasts if there is none to be had. */
  private async obtain(signal: AbortSignal): Promise<Held> {
    const old = this.token;
    try {
      return await this.share.alone(
        async () => this.adopted(await this.share.read()) ?? (await this.renewed(old, signal)),
        signal,
      );
    } catch (error) {
      const now = this.clock.elapsed();
      if (old === undefined || this.token !== old || now >= old.until) throw error;
      return (this.token = { ...old, renewAt: Math.min(old.until, now + PAUSE_MS) });
    }
  }

  /** Another window's token, unless it is of another credential, known already, about to end, or from the future. */
  private adopted(shared: SharedToken | undefined): Held | undefined {
    if (shared?.of !== this.of || this.known.has(shared.value)) return undefined;
    const age = this.clock.now() - shared.receivedAt;
    const held = this.holding(shared, age);
    if (age < 0 || this.clock.elapsed() >= held.renewAt) return undefined;
    this.accepted(held.value);
    return (this.token = held);
  }

  private async renewed(old: Held | undefined, signal: AbortSignal): Promise<Held> {
    const issued = await (old === undefined || this.clock.elapsed() >= old.until
      ? this.issuer.login(signal)
      : this.exchanged(old.value, signal));
    this.known.set(issued.value, false);
    this.token = this.holding(issued, 0);
    const { value, lifetimeMs } = issued;
    await this.share.write({ value, lifetimeMs, receivedAt: this.clock.now(), of: this.of });
    return this.token;
  }

  /** A refresh whose answer was lost may have ended the old token, or it was refused meanwhile: only a login is sure to help. */
  private async exchanged(value: string, signal: AbortSignal): Promise<IssuedToken> {
    if (this.issuer.refresh === undefined) return this.issuer.login(signal);
    try {
      return await this.issuer.refresh(value, signal);
    } catch (error) {
      const isEnded = outcomeOf(error) === 'unknown' || this.token?.value !== value;
      if (signal.aborted || !isEnded) throw error;
      return this.issuer.login(signal);
    }
  }

  private holding({ value, lifetimeMs }: IssuedToken, age: number): Held {
    const received = this.clock.elapsed() - age;
    const early = this.issuer.refresh === undefined ? 0 : lifetimeMs / 10;
    const margin = Math.min(Math.max(MARGIN_MS, early), lifetimeMs / 2);
    return { value, renewAt: received + lifetimeMs - margin, until: received + lifetimeMs - LAST_USE_MS };
  }
}

const orAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      reject(new CancelledError({ sent: false }));
    };
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
