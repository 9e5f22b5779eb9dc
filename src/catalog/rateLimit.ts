/** At most `requests` starts in any `seconds`. Header names only where the document gives them. */
export interface RateWindow {
  readonly id: string;
  /** As the meter says it: "per minute". */
  readonly label: string;
  readonly requests: number;
  readonly seconds: number;
  /** Comes with successful answers. */
  readonly remainingHeader?: string;
  /** Comes with 429. */
  readonly limitHeader?: string;
}

/** A vendor's limits. No windows means that none is documented: requests are counted, nothing is invented. */
export interface RateLimit {
  /** What shares the limit, as the document says: "API key". */
  readonly per: string;
  /** The credential field that holds it: requests with the same value here are counted together. */
  readonly field: string;
  readonly windows: readonly RateWindow[];
  /** How long to hold back after a 429 without a readable Retry-After. */
  readonly pauseSeconds: number;
}
