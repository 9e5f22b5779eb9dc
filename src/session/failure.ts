import type { Kept } from '../http/errors';
import { CancelledError, RateLimitedError, RequestError, VendorFailedError } from '../http/errors';
import type { Outcome } from '../http/outcome';
import { outcomeOf } from '../http/outcome';
import type { Failure } from '../protocol/failure';
import { actionsAfter, actionsFor } from './failureActions';
import { titleFor, writeTitle } from './failureTitle';
import { localDay } from './form/startValues';
import type { Situation, Write } from './situation';

const ANSWER_LENGTH = 2_000;

/** What a failed run tells the user: what was attempted, whose side, what is kept, one next action. */
export function failureOf(error: unknown, situation: Situation): Failure {
  const known = error instanceof RequestError ? error : undefined;
  const kind = known?.kind ?? 'unexpected';
  const { redact, write } = situation;
  const outcome = outcomeOf(error);
  const [action, ...more] =
    write !== undefined && (outcome === 'unknown' || outcome === 'done')
      ? actionsAfter(write)
      : actionsFor(kind, situation);
  const answer = known?.answer?.trim();
  return {
    kind,
    title: (write === undefined ? undefined : writeTitle(outcome, situation)) ?? titleFor(known, situation),
    detail: redact(detailOf(known, situation.marked)) + (write === undefined ? '' : advice(outcome, write)),
    side: known?.side ?? 'you',
    kept: (write === undefined ? '' : effectText[outcome]) + keptText(situation.rows, known?.kept),
    ...(action === undefined ? {} : { action }),
    ...(more.length === 0 ? {} : { more }),
    ...(known?.requestId === undefined ? {} : { requestId: redact(known.requestId) }),
    at: situation.at,
    ...(answer === undefined || answer === ''
      ? {}
      : { answer: shortened(redact(answer)), ...(known?.partial === true ? { partial: true } : {}) }),
  };
}

/** The same once another profile is in use: looked up with that one, what was saved would not be found. */
export function underAnotherProfile({ action, more = [], ...failure }: Failure, profile: string): Failure {
  const [first, ...others] = [action, ...more].filter((one) => one !== undefined && one.id !== 'check');
  const sentWith = failure.detail.startsWith('It was sent with the profile ')
    ? ''
    : `It was sent with the profile “${profile}”. `;
  return {
    ...failure,
    detail: sentWith + failure.detail,
    ...(first === undefined ? {} : { action: first }),
    ...(others.length === 0 ? {} : { more: others.filter((one) => one !== undefined) }),
  };
}

/** Whether the user ended the run: that is not a failure, except of a write that may have taken effect. */
export const wasStopped = (error: unknown, isWrite: boolean): boolean =>
  error instanceof CancelledError && (!isWrite || outcomeOf(error) === 'not-sent');

/** What to do before it is sent once more. */
function advice(outcome: Outcome, { check }: Write): string {
  if (outcome !== 'unknown') return '';
  const look = check === undefined ? 'Look at the vendor’s data' : `Look at “${check}”`;
  return ` ${look} before you send it again: it may have been saved. It is not repeated by itself.`;
}

const effectText: Readonly<Record<Outcome, string>> = {
  'not-sent': 'Nothing was sent, nothing was saved. ',
  refused: 'Nothing was saved. ',
  unknown: 'What was sent is kept. ',
  done: '',
};

function detailOf(error: RequestError | undefined, marked: number): string {
  if (marked > 0) return `${String(marked)} ${marked === 1 ? 'field needs' : 'fields need'} a change.`;
  if (error === undefined) return 'Vendorscope did not expect this. The log has the details.';
  const possibleAt =
    error instanceof RateLimitedError || error instanceof VendorFailedError ? error.possibleAt : undefined;
  const again = possibleAt === undefined ? '' : ` Possible again at ${localTime(possibleAt)}.`;
  const message = /[.!?…]$/.test(error.message) ? error.message : `${error.message}.`;
  return message + effortText(error) + again;
}

/** How often it was tried, when that is more than once or should have been; it follows a sentence. */
function effortText({ attempts = 1, outOfRetries }: RequestError): string {
  const tried = attempts > 1 ? `Given up after ${String(attempts)} attempts` : 'It was not tried again';
  if (outOfRetries) return ` ${tried}: too many requests failed lately.`;
  return attempts > 1 ? ` ${tried}.` : '';
}

/** Day and time as the user's machine has them: a daily limit may last until tomorrow. */
function localTime(epochMs: number): string {
  // Rounded up: never a second at which it is still impossible.
  const second = Math.ceil(epochMs / 1000) * 1000;
  return `${localDay(second)} ${new Date(second).toTimeString().slice(0, 8)}`;
}

function keptText(rows: number, kept: Kept | undefined): string {
  if (kept !== undefined && kept.rows > 0)
    return `Your inputs and the ${counted(kept.rows, 'row')} of ${counted(kept.pages, 'page')} fetched before are kept.`;
  return rows === 0
    ? 'Your inputs are kept.'
    : `Your inputs and the ${counted(rows, 'row')} already shown are kept.`;
}

const counted = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;

const shortened = (text: string): string =>
  text.length > ANSWER_LENGTH ? `${text.slice(0, ANSWER_LENGTH)}…` : text;
