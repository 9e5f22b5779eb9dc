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
  /** Wall clock, epoch milliseconds, when the last byte arrived. */
  readonly at: number;
  readonly timing: Timing;
}

/** Milliseconds from the start of the attempt. */
export interface Timing {
  readonly headersMs: number;
  readonly totalMs: number;
}

/** One request out, one answer back. `R` is what the request looks like at this depth of the stack. */
export type Exchange<R = HttpRequest> = (request: R, signal: AbortSignal) => Promise<HttpResponse>;

/** Wraps an exchange with one concern. A layer may change what kind of request it takes and passes on. */
export type Layer<Outer = HttpRequest, Inner = Outer> = (next: Exchange<Inner>) => Exchange<Outer>;

/** Puts layers of one kind around an exchange, outermost first. */
export const stack = <R>(layers: readonly Layer<R>[], exchange: Exchange<R>): Exchange<R> =>
  layers.reduceRight((next, layer) => layer(next), exchange);
