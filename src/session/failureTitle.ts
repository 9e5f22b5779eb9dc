import type { RequestError } from '../http/errors';
import { RateLimitedError } from '../http/errors';
import type { Outcome } from '../http/outcome';
import { localDay } from './form/startValues';
import type { Situation } from './situation';

/** Up to this long a limit is over in a moment, and the detail says when. */
const SHORT_MS = 90_000;

/** Of a write that may have taken effect, that is the first thing to say. */
export function writeTitle(outcome: Outcome, { operation }: Situation): string | undefined {
  if (outcome === 'unknown') return `${operation}: unknown whether it was saved.`;
  return outcome === 'done' ? `${operation} was saved, but the answer cannot be shown.` : undefined;
}

/** What failed, in one sentence; without an error it is what nobody expected. */
export function titleFor(error: RequestError | undefined, situation: Situation): string {
  const { vendor, operation, profile } = situation;
  if (error instanceof RateLimitedError) return limitTitle(error, situation);
  switch (error?.kind) {
    case 'input':
      return `${operation} was not sent: check the marked fields.`;
    case 'credentials-missing':
      return `${operation} was not sent: the profile “${profile}” is incomplete.`;
    case 'credentials-refused':
      return `${vendor} refused the credentials of the profile “${profile}”.`;
    case 'read-only':
      return `${operation} was not sent: the profile “${profile}” is read-only.`;
    case 'secret-in-address':
    case 'not-confirmed':
      return `${operation} was not sent.`;
    case 'origin-refused':
      return `${operation} was not sent: the address is not allowed.`;
    case 'not-allowed':
      return `The profile “${profile}” is not allowed to do this.`;
    case 'not-found':
      return `${vendor} found nothing for this request.`;
    case 'gone':
      return `What was asked for is gone from ${vendor} for good.`;
    case 'conflict':
      return `${vendor} found a conflict: was it changed by someone else?`;
    case 'too-large':
      return `The request is too large for ${vendor}.`;
    case 'rejected':
      return `${vendor} found this request invalid.`;
    case 'vendor-failed':
      return error.status === 503
        ? `${vendor} is not available at the moment.`
        : `${operation} failed at ${vendor}.`;
    case 'network':
    case 'tls':
      return `${vendor} could not be reached.`;
    case 'proxy':
      return `${vendor} could not be reached through the proxy.`;
    case 'web-page':
      return `A web page answered instead of ${vendor}.`;
    case 'timeout':
      return `${vendor} did not answer in time.`;
    case 'incomplete':
      return `The answer of ${vendor} did not arrive completely.`;
    case 'empty':
      return `Empty reply from ${vendor}.`;
    case 'not-json':
    case 'shape':
    case 'unreadable':
      return `${vendor} answered with something that cannot be shown as rows.`;
    case 'redirect':
      return `${vendor} redirected the request elsewhere.`;
    case 'cancelled':
      return `${operation} was stopped.`;
    default:
      return `${operation} failed at ${vendor}.`;
  }
}

/** A daily limit may last until tomorrow: that is the first thing to know of it. */
function limitTitle({ possibleAt, window }: RateLimitedError, { vendor, at }: Situation): string {
  const limit =
    window === undefined ? `The request limit of ${vendor}` : `The request limit of ${vendor} ${window}`;
  return possibleAt - at > SHORT_MS
    ? `${limit} is reached; possible again about ${aboutTime(possibleAt, at)}.`
    : `${limit} is reached.`;
}

/** Hours and minutes as the user's machine has them, with the day when it is another. */
function aboutTime(epochMs: number, now: number): string {
  // Rounded up: never a time at which it is still impossible.
  const minute = Math.ceil(epochMs / 60_000) * 60_000;
  const time = new Date(minute).toTimeString().slice(0, 5);
  return localDay(minute) === localDay(now) ? time : `${localDay(minute)} ${time}`;
}
