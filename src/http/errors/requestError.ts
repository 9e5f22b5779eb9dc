/** Whose side a failure is on. */
export type Side = 'you' | 'network' | 'vendor';

/** What is known of the answer that a failure came with. */
export interface Facts {
  readonly status?: number | undefined;
  readonly requestId?: string;
  /** The vendor's answer as text, redacted, its beginning when it is long. */
  readonly answer?: string;
  readonly cause?: unknown;
  /** Whether bytes of the request left this machine; left out where that is not known. */
  readonly sent?: boolean | undefined;
  /** How many attempts were made, where that was counted. */
  readonly attempts?: number | undefined;
  /** There would have been another attempt, but too many requests failed lately. */
  readonly outOfRetries?: boolean | undefined;
}

/** What was fetched before the failure and is not lost. */
export interface Kept {
  readonly pages: number;
  readonly rows: number;
  /** Page number, offset or start index of the page that failed: the walk can go on from there. */
  readonly position: number;
}

/** A failure of one request. Messages never hold a secret or a raw URL; `kind` tells the classes apart across bundles. */
export abstract class RequestError extends Error {
  abstract readonly kind: string;
  abstract readonly side: Side;
  /** What to do about it, in one sentence. */
  abstract next: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  answer: string | undefined;
  /** Whether `answer` is only what came before the reply broke off. */
  partial = false;
  /** Whether bytes of the request left this machine; undefined where that is not known. */
  sent: boolean | undefined;
  /** How many attempts were made, where that was counted. */
  attempts: number | undefined;
  /** There would have been another attempt, but too many requests failed lately. */
  outOfRetries: boolean;
  /** What was to be done: “List users” of Auvo. */
  attempted: string | undefined;
  /** When it failed, epoch milliseconds. */
  at: number | undefined;
  /** Of a walk over pages: what was fetched before. */
  kept: Kept | undefined;

  constructor(message: string, facts: Facts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = new.target.name;
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.answer = facts.answer;
    this.sent = facts.sent;
    this.attempts = facts.attempts;
    this.outOfRetries = facts.outOfRetries ?? false;
  }
}
