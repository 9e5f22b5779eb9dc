/** A request ready for the wire. Header values may hold secrets: only the transport and what signs it may see one. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** A complete answer: a body that ended early never becomes one. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined with ", ". */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as text, exactly as decoded. The truth that tables and exports go back to. */
  readonly text: string;
  readonly wireBytes: number;
  readonly decodedBytes: number;
  /** The decoded bytes, kept only when `text` does not carry them exactly: invalid characters, or not UTF-8. */
  readonly bytes?: Uint8Array;
  /** What the user should know of how the body arrived, one sentence each: "contains invalid characters". */
  readonly notices?: readonly string[];
  /** Paths that led here, in order, when the vendor moved the address within its own origin. */
  readonly movedFrom?: readonly string[];
  /** How many attempts it took, where more than one was allowed. */
  readonly attempts?: number;
  /** There would have been another attempt, but too many requests failed lately. */
  readonly outOfRetries?: boolean;
  /** Wall clock, epoch milliseconds, when the last byte arrived. */
  readonly at: number;
  readonly timing: Timing;
}

/** Milliseconds from the start of the attempt. */
export interface Timing {
  readonly headersMs: number;
  readonly totalMs: number;
  /** Of a connection that was opened for this attempt; absent when one was kept alive. */
  readonly lookupMs?: number;
  readonly connectMs?: number;
  readonly secureMs?: number;
}

/** One request out, one answer back. `R` is what the request looks like at this depth of the stack. */
export type Exchange<R = HttpRequest> = (request: R, signal: AbortSignal) => Promise<HttpResponse>;

/** Wraps an exchange with one concern. A layer may change what kind of request it takes and passes on. */
export type Layer<Outer = HttpRequest, Inner = Outer> = (next: Exchange<Inner>) => Exchange<Outer>;

/** Puts layers of one kind around an exchange, outermost first. */
export const stack = <R>(layers: readonly Layer<R>[], exchange: Exchange<R>): Exchange<R> =>
  layers.reduceRight((next, layer) => layer(next), exchange);
