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

/** One thing wrong with an input: where (`['query', 'pageSize']`) and what to do about it. */
export interface InputIssue {
  readonly path: readonly string[];
  readonly message: string;
}

/** The input breaks the document's rules; nothing was sent. */
export class InputError extends RequestError {
  readonly kind = 'input';
  readonly side = 'you';
  next = 'Change these inputs.';
  constructor(readonly issues: readonly InputIssue[]) {
    super(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join(' '));
  }
}

/** A credential field is missing or cannot be a header value; nothing was sent. */
export class CredentialsMissingError extends RequestError {
  readonly kind = 'credentials-missing';
  readonly side = 'you';
  next = 'Fill the credential field in.';
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
  next = 'Use the address that the credential belongs to.';
}

/** A write under a client that only reads; nothing was sent. */
export class ReadOnlyError extends RequestError {
  readonly kind = 'read-only';
  readonly side = 'you';
  next = 'Use a client that may write.';
}

/** A request that would put secrets into an address of another machine; nothing was sent. */
export class SecretInAddressError extends RequestError {
  readonly kind = 'secret-in-address';
  readonly side = 'you';
  next = 'Send it to the sandbox.';
}

/** What was to be sent changed while the user was asked for a yes; nothing was sent. */
export class NotConfirmedError extends RequestError {
  readonly kind = 'not-confirmed';
  readonly side = 'you';
  next = 'Look at the request once more and send it again.';
}

/** The vendor refused the credential (401). */
export class CredentialsRefusedError extends RequestError {
  readonly kind = 'credentials-refused';
  readonly side = 'you';
  next = 'Check the credentials.';
}

/** The credential is valid but not for this (403). */
export class NotAllowedError extends RequestError {
  readonly kind = 'not-allowed';
  readonly side = 'you';
  next = 'Use a credential that is allowed to do this.';
}

/** It was changed by someone else, or contradicts what is there (409). */
export class ConflictError extends RequestError {
  readonly kind = 'conflict';
  readonly side = 'you';
  next = 'Read what is there now, then decide.';
}

/** It was there and is gone for good (410). */
export class GoneError extends RequestError {
  readonly kind = 'gone';
  readonly side = 'you';
  next = 'Do not ask for it again.';
}

/** The vendor takes no request of this size (413, 414, 431). */
export class TooLargeError extends RequestError {
  readonly kind = 'too-large';
  readonly side = 'you';
  next = 'Send less at once.';
}

/** Nothing there, or nothing this credential may see (404). */
export class NotFoundError extends RequestError {
  readonly kind = 'not-found';
  readonly side = 'you';
  next = 'Check the ids, and what the credential may see.';
}

/** The vendor found the request invalid (400, 422). `fields` are its messages by field name. */
export class RejectedError extends RequestError {
  readonly kind = 'rejected';
  readonly side = 'you';
  next = 'Change the inputs.';
  constructor(
    message: string,
    readonly fields: Readonly<Record<string, string>>,
    facts: Facts,
  ) {
    super(message, facts);
  }
}

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

/** A web page came where the vendor promises data: often the sign-in page of a network. */
export class WebPageError extends RequestError {
  readonly kind = 'web-page';
  readonly side = 'network';
  next = 'Open a web page in a browser, sign in to the network, and send it again.';
}

/** A proxy asked for a sign-in, refused the way, cannot be reached, or has an address of no use; nothing was sent. */
export class ProxyError extends RequestError {
  readonly kind = 'proxy';
  readonly side = 'network';
  next = 'Check the proxy settings.';
  constructor(
    message: string,
    readonly reason: 'sign-in' | 'blocked' | 'unreachable' | 'unusable',
    facts: Facts = {},
  ) {
    super(message, facts);
  }
}

/** No connection, or it broke. `code` is the system's word for it. */
export class NetworkError extends RequestError {
  readonly kind = 'network';
  readonly side = 'network';
  next = 'Check the network and send it again.';
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
  next = 'Add the certificate authority to those that the system trusts; the check cannot be switched off.';
  /** `handshake`: it did not come as far as a certificate that could be judged, or broke off after that. */
  constructor(
    message: string,
    facts: Facts = {},
    readonly reason: 'certificate' | 'handshake' = 'certificate',
  ) {
    super(message, facts);
  }
}

/** No complete answer within the deadline. */
export class TimeoutError extends RequestError {
  readonly kind = 'timeout';
  readonly side = 'network';
  next = 'Send it again.';
}

/** The answer ended before it was complete. Never an empty list. */
export class IncompleteError extends RequestError {
  readonly kind = 'incomplete';
  readonly side = 'network';
  next = 'Send it again.';
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

/** The user stopped it. */
export class CancelledError extends RequestError {
  readonly kind = 'cancelled';
  readonly side = 'you';
  next = 'Send it again when it is wanted.';
  constructor(facts: Facts = {}) {
    super('Stopped.', facts);
  }
}

const againFrom = (epochMs: number): string =>
  `Send it again at ${new Date(epochMs).toISOString()} or later.`;
