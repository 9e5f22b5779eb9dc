import type { Facts } from './requestError';
import { RequestError } from './requestError';

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

/** The user stopped it. */
export class CancelledError extends RequestError {
  readonly kind = 'cancelled';
  readonly side = 'you';
  next = 'Send it again when it is wanted.';
  constructor(facts: Facts = {}) {
    super('Stopped.', facts);
  }
}
