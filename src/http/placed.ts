import { RequestError } from './errors';
import type { Outcome } from './outcome';
import { outcomeOf } from './outcome';

/** Where a failure belongs: one call of a client. */
export interface Place {
  /** “List users” of Auvo. */
  readonly attempted: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** It was to change the vendor's data. */
  readonly isWrite: boolean;
}

/** Never to send it again at once: that is how a thing is saved twice. */
const afterWrite: Readonly<Record<Outcome, string | undefined>> = {
  'not-sent': undefined,
  refused: undefined,
  unknown: 'Look whether it took effect before it is sent again.',
  done: 'Do not send it again: it took effect.',
};

const AFTER_A_STORM = 'Too many requests failed lately: wait a minute, then send it again.';

/**
 * The failure with what was attempted, when, and the next step that follows from both. Several calls may fail
 * with one error, that of the login they waited for: each gets its own.
 */
export function placed(error: unknown, { attempted, at, isWrite }: Place): unknown {
  if (!(error instanceof RequestError)) return error;
  const own = error.attempted === undefined ? error : copyOf(error);
  own.attempted = attempted;
  own.at = at;
  const writeNext = isWrite ? afterWrite[outcomeOf(own)] : undefined;
  own.next = writeNext ?? (own.outOfRetries ? AFTER_A_STORM : own.next);
  return own;
}

/** The same error of the same class, message and stack, to be changed apart. */
function copyOf(error: RequestError): RequestError {
  const { stack } = error; // a getter that knows its own error only, in some versions
  const properties = {
    ...Object.getOwnPropertyDescriptors(error),
    stack: { value: stack, writable: true, configurable: true },
  };
  // Sound: it has the prototype and every own property of a RequestError.
  return Object.create(Object.getPrototypeOf(error) as object, properties) as RequestError;
}
