import type { RateLimit } from '../catalog/rateLimit';
import type { Clock } from './clock';

/** Whether a request may pass, with the headers that the vendor's documents promise for that case. */
export interface Verdict {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Counts requests by credential in sliding windows, the strictest reading of "60 requests a minute".
 * A refused request does not count.
 */
export class Quota {
  readonly #limit: RateLimit;
  readonly #clock: Clock;
  readonly #starts = new Map<string, number[]>();

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Counts one request, or says how long to wait. */
  take(credential: string): Verdict {
    const { windows } = this.#limit;
    const now = this.#clock.now();
    const longest = Math.max(0, ...windows.map(({ seconds }) => seconds)) * 1000;
    const starts = (this.#starts.get(credential) ?? []).filter((start) => start > now - longest);
    this.#starts.set(credential, starts);
    const used = windows.map((window) => {
      const inside = starts.filter((start) => start > now - window.seconds * 1000);
      const oldest = inside[inside.length - window.requests];
      const wait = oldest === undefined ? 0 : Math.ceil((oldest + window.seconds * 1000 - now) / 1000);
      return { window, wait, left: window.requests - inside.length };
    });
    const wait = Math.max(0, ...used.map((entry) => entry.wait));
    if (wait > 0) return { allowed: false, headers: this.#refusalHeaders(wait) };
    if (windows.length > 0) starts.push(now);
    return {
      allowed: true,
      headers: headers(used.map(({ window, left }) => [window.remainingHeader, left - 1])),
    };
  }

  /** Forgets every request. */
  reset(): void {
    this.#starts.clear();
  }

  /** A vendor whose document names no header gets none: the client must manage without. */
  #refusalHeaders(wait: number) {
    const limits = headers(this.#limit.windows.map(({ limitHeader, requests }) => [limitHeader, requests]));
    return Object.keys(limits).length > 0 ? { 'Retry-After': String(wait), ...limits } : {};
  }
}

const headers = (entries: readonly (readonly [name: string | undefined, value: number])[]) =>
  Object.fromEntries(entries.flatMap(([name, value]) => (name === undefined ? [] : [[name, String(value)]])));
