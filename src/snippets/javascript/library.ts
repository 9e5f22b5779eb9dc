import type { Call } from './call';
import type { Literal } from './literal';

/** How a library sends a request. */
export interface Library {
  readonly imports: (calls: readonly Call[]) => readonly string[];
  /** Statements that a snippet of several requests begins with. */
  readonly setup: (calls: readonly Call[]) => readonly string[];
  /** The arguments of `send` for a request. */
  readonly args: (call: Call) => readonly Literal[];
  /** The statements of a snippet that sends one request and prints what it answers. */
  readonly single: (call: Call) => readonly string[];
  /** Whether an address stands in its code as a text. */
  readonly writesUrl: (call: Call) => boolean;
  readonly send: SendWords;
}

/** The words of a function that sends a request: what it is given, and what it reads of the answer. */
export interface SendWords {
  readonly parameters: string;
  /** Statements after which the others have their values; `headers` says whether `retryAfter` is read too. */
  readonly exchange: (headers: boolean) => readonly string[];
  readonly ok: string;
  readonly status: string;
  readonly body: string;
  readonly retryAfter: string;
}
