import { IncompleteError, RequestError, WebPageError } from './errors';

/**
 * What became of a request that failed. `not-sent`: nothing left this machine. `refused`: the vendor said
 * no. `unknown`: it may have taken effect. `done`: it did, but its answer cannot be read.
 */
export type Outcome = 'not-sent' | 'refused' | 'unknown' | 'done';

/** Kinds of failure that come before anything is sent. */
const BEFORE: ReadonlySet<string> = new Set([
  'input',
  'credentials-missing',
  'origin-refused',
  'secret-in-address',
  'read-only',
  'not-confirmed',
]);

/** What a failure says of a write's effect. In doubt it is unknown: a yes or no that is wrong costs more. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof RequestError)) return 'unknown';
  if (error.sent === false || BEFORE.has(error.kind)) return 'not-sent';
  const { status } = error;
  // A web page may come from a network's sign-in: then the vendor never saw the request, or it did.
  if (status === undefined || error instanceof IncompleteError || error instanceof WebPageError)
    return 'unknown';
  if (status >= 200 && status < 300) return 'done';
  // 408: the vendor waited for the rest of the request; what it did with the beginning it does not say.
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unknown';
}

/** Marks a failure of something that comes first, such as a login: what was asked for was not sent. */
export function beforeSending(error: unknown): unknown {
  if (error instanceof RequestError) error.sent = false;
  return error;
}
