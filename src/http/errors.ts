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
}

/** A failure of one request. Messages never hold a secret or a raw URL; `kind` tells the classes apart across bundles. */
export abstract class RequestError extends Error {
  abstract readonly kind: string;
  abstract readonly side: Side;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly answer: string | undefined;
  /** Whether bytes of the request left this machine; undefined where that is not known. */
  sent: boolean | undefined;

  constructor(message: string, facts: Facts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = new.target.name;
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.answer = facts.answer;
    this.sent = facts.sent;
  }
}

/** One thing wrong with an input: where (`['query', 'pageSize']`) and what to do about it. */
export interface InputIssue {
  readonly path: readonly string[];
  readonly message: string;
}

/** The input breaks the document's rules; nothing was sent. */
export class InputError extends RequestError {
  readonly kind = 'input';
  readonly side = 'you';
  constructor(readonly issues: readonly InputIssue[]) {
    super(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(' '));
  }
}

/** A credential field is missing or cannot be a header value; nothing was sent. */
export class CredentialsMissingError extends RequestError {
  readonly kind = 'credentials-missing';
  readonly side = 'you';
  constructor(
    readonly field: string,
    reason = 'is not filled in',
  ) {
    super(`The credential field "${field}" ${reason}.`);
  }
}

/** A credential was about to go to an origin it does not belong to, or the origin is not allowed. Nothing was sent. */
export class OriginRefusedError extends RequestError {
  readonly kind = 'origin-refused';
  readonly side = 'you';
}

/** A write under a client that only reads; nothing was sent. */
export class ReadOnlyError extends RequestError {
  readonly kind = 'read-only';
  readonly side = 'you';
}

/** A request that would put secrets into an address of another machine; nothing was sent. */
export class SecretInAddressError extends RequestError {
  readonly kind = 'secret-in-address';
  readonly side = 'you';
}

/** What was to be sent changed while the user was asked for a yes; nothing was sent. */
export class NotConfirmedError extends RequestError {
  readonly kind = 'not-confirmed';
  readonly side = 'you';
}

/** The vendor refused the credential (401). */
export class CredentialsRefusedError extends RequestError {
  readonly kind = 'credentials-refused';
  readonly side = 'you';
}

/** The credential is valid but not for this (403). */
export class NotAllowedError extends RequestError {
  readonly kind = 'not-allowed';
  readonly side = 'you';
}

/** Nothing there, or nothing this credential may see (404, 410). */
export class NotFoundError extends RequestError {
  readonly kind = 'not-found';
  readonly side = 'you';
}

/** The vendor found the request invalid (400, 422). `fields` are its messages by field name. */
export class RejectedError extends RequestError {
  readonly kind = 'rejected';
  readonly side = 'you';
  constructor(
    message: string,
    readonly fields: Readonly<Record<string, string>>,
    facts: Facts,
  ) {
    super(message, facts);
  }
}

/** The limit is reached. `possibleAt` is epoch milliseconds; `sent` tells whether the vendor said so or our own count. */
export class RateLimitedError extends RequestError {
  readonly kind = 'rate-limited';
  readonly side = 'vendor';
  constructor(
    message: string,
    readonly possibleAt: number,
    sent: boolean,
    facts: Facts = {},
  ) {
    super(message, { ...facts, sent });
  }
}

/** The vendor failed (5xx). */
export class VendorFailedError extends RequestError {
  readonly kind = 'vendor-failed';
  readonly side = 'vendor';
}

/** A status that the document does not speak of. */
export class UnexpectedStatusError extends RequestError {
  readonly kind = 'unexpected-status';
  readonly side = 'vendor';
}

/** A redirect, which is never followed. `host` is where it pointed. */
export class RedirectError extends RequestError {
  readonly kind = 'redirect';
  readonly side = 'vendor';
  constructor(
    message: string,
    readonly host: string | undefined,
    facts: Facts,
  ) {
    super(message, facts);
  }
}

/** No connection, or it broke. `code` is the system's word for it. */
export class NetworkError extends RequestError {
  readonly kind = 'network';
  readonly side = 'network';
  constructor(
    message: string,
    readonly code: string,
    facts: Facts = {},
  ) {
    super(message, facts);
  }
}

/** The secure connection failed: certificate or protocol. There is no way around it. */
export class TlsError extends RequestError {
  readonly kind = 'tls';
  readonly side = 'network';
}

/** No complete answer within the deadline. */
export class TimeoutError extends RequestError {
  readonly kind = 'timeout';
  readonly side = 'network';
}

/** The answer ended before it was complete. Never an empty list. */
export class IncompleteError extends RequestError {
  readonly kind = 'incomplete';
  readonly side = 'network';
}

/** Larger than the cap once decoded, or compressed in a way that is not read. */
export class UnreadableError extends RequestError {
  readonly kind = 'unreadable';
  readonly side = 'vendor';
}

/** The body is not JSON. */
export class NotJsonError extends RequestError {
  readonly kind = 'not-json';
  readonly side = 'vendor';
}

/** JSON, but not of the documented shape: the rows are not where they should be. */
export class ShapeError extends RequestError {
  readonly kind = 'shape';
  readonly side = 'vendor';
}

/** The user stopped it. */
export class CancelledError extends RequestError {
  readonly kind = 'cancelled';
  readonly side = 'you';
  constructor(facts: Facts = {}) {
    super('Stopped.', facts);
  }
}
