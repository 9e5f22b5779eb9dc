import type { Facts } from './requestError';
import { RequestError } from './requestError';

/**
 * The limit is reached. `possibleAt` is epoch milliseconds; `sent` tells whether the vendor said so or our own
 * count. `window` is the label of the window that is used up, where that is known: "per day".
 */
export class RateLimitedError extends RequestError {
  readonly kind = 'rate-limited';
  readonly side = 'vendor';
  next: string;
  constructor(
    message: string,
    readonly possibleAt: number,
    sent: boolean,
    facts: Facts = {},
    readonly window?: string,
  ) {
    super(message, { ...facts, sent });
    this.next = againFrom(possibleAt);
  }
}

/** The vendor failed (5xx) or is closed for maintenance. `possibleAt` is epoch milliseconds, where the vendor said so. */
export class VendorFailedError extends RequestError {
  readonly kind = 'vendor-failed';
  readonly side = 'vendor';
  next = 'Send it again later; if it keeps failing, give the vendor the request id and the time.';
  constructor(
    message: string,
    facts: Facts,
    readonly possibleAt?: number,
  ) {
    super(message, facts);
    if (possibleAt !== undefined) this.next = againFrom(possibleAt);
  }
}

/** A status that the document does not speak of. */
export class UnexpectedStatusError extends RequestError {
  readonly kind = 'unexpected-status';
  readonly side = 'vendor';
  next = 'Read the vendor’s answer.';
}

/** A redirect that was not followed, or not any further. `host` is where it pointed. */
export class RedirectError extends RequestError {
  readonly kind = 'redirect';
  readonly side = 'vendor';
  next = 'Ask the vendor whether the address has moved.';
  constructor(
    message: string,
    readonly host: string | undefined,
    facts: Facts,
  ) {
    super(message, facts);
  }
}

/** Larger than the cap once decoded, or compressed in a way that is not read. */
export class UnreadableError extends RequestError {
  readonly kind = 'unreadable';
  readonly side = 'vendor';
  next = 'Ask for less at once.';
}

/** There is no body although the status promises one. Never an empty list. */
export class EmptyError extends RequestError {
  readonly kind = 'empty';
  readonly side = 'vendor';
  next = 'Send it again; if it stays empty, ask the vendor.';
}

/** The body is not JSON. */
export class NotJsonError extends RequestError {
  readonly kind = 'not-json';
  readonly side = 'vendor';
  next = 'Read the vendor’s answer.';
}

/** JSON, but not of the documented shape: the rows are not where they should be. */
export class ShapeError extends RequestError {
  readonly kind = 'shape';
  readonly side = 'vendor';
  next = 'Read the vendor’s answer: it differs from the document.';
}

const againFrom = (epochMs: number): string =>
  `Send it again at ${new Date(epochMs).toISOString()} or later.`;
