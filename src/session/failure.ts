import type { Redact } from '../http/redaction';
import { CancelledError, RateLimitedError, RequestError } from '../http/errors';
import type { Outcome } from '../http/outcome';
import { outcomeOf } from '../http/outcome';
import type { Failure, FailureAction } from '../protocol/state';
import { localDay } from './form/startValues';

interface Situation {
  readonly vendor: string;
  readonly operation: string;
  readonly profile: string;
  readonly sandbox: boolean;
  /** Rows on the screen that stay there. */
  readonly rows: number;
  readonly at: number;
  readonly redact: Redact;
  /** Fields of the form that need a change. */
  readonly marked: number;
  /** Set when it was to change data. */
  readonly write?: Write;
}

/** What a failed write leaves behind. */
interface Write {
  /** The read that shows whether it took effect, by title. */
  readonly check?: string | undefined;
  /** There is a body to look at. */
  readonly payload: boolean;
}

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
      : [actionFor(kind, situation)].concat(
          kind === 'read-only' ? { id: 'switchProfile', label: 'Switch Profile' } : [],
        );
  const answer = known?.answer?.trim();
  return {
    kind,
    title: (write === undefined ? undefined : writeTitle(outcome, situation)) ?? titleFor(kind, situation),
    detail: redact(detailOf(known, situation.marked)) + (write === undefined ? '' : advice(outcome, write)),
    side: known?.side ?? 'you',
    kept: (write === undefined ? '' : effectText[outcome]) + kept(situation.rows),
    ...(action === undefined ? {} : { action }),
    ...(more.length === 0 ? {} : { more }),
    ...(known?.requestId === undefined ? {} : { requestId: redact(known.requestId) }),
    at: situation.at,
    ...(answer === undefined || answer === '' ? {} : { answer: shortened(redact(answer)) }),
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

/** Of a write that may have taken effect, that is the first thing to say. */
function writeTitle(outcome: Outcome, { operation }: Situation): string | undefined {
  if (outcome === 'unknown') return `${operation}: unknown whether it was saved.`;
  return outcome === 'done' ? `${operation} was saved, but the answer cannot be shown.` : undefined;
}

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

/** Never "Try Again": that is how a thing is saved twice. */
const actionsAfter = ({ check, payload }: Write): FailureAction[] => [
  ...(check === undefined ? [] : [{ id: 'check', label: `Open “${check}”` } as const]),
  ...(payload ? [{ id: 'openPayload', label: 'Open Payload' } as const] : []),
];

function detailOf(error: RequestError | undefined, marked: number): string {
  if (marked > 0) return `${String(marked)} ${marked === 1 ? 'field needs' : 'fields need'} a change.`;
  if (error === undefined) return 'Vendorscope did not expect this. The log has the details.';
  return error instanceof RateLimitedError
    ? `${error.message} Possible again at ${localTime(error.possibleAt)}.`
    : error.message;
}

/** Day and time as the user's machine has them: a daily limit may last until tomorrow. */
function localTime(epochMs: number): string {
  const at = new Date(epochMs);
  return `${localDay(epochMs)} ${at.toTimeString().slice(0, 8)}`;
}

function titleFor(kind: string, { vendor, operation, profile }: Situation): string {
  switch (kind) {
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
    case 'rejected':
      return `${vendor} found this request invalid.`;
    case 'rate-limited':
      return `The request limit of ${vendor} is reached.`;
    case 'network':
    case 'tls':
      return `${vendor} could not be reached.`;
    case 'timeout':
      return `${vendor} did not answer in time.`;
    case 'incomplete':
      return `The answer of ${vendor} did not arrive completely.`;
    case 'not-json':
    case 'shape':
    case 'unreadable':
      return `${vendor} answered with something that cannot be shown as rows.`;
    case 'redirect':
      return `${vendor} redirected the request elsewhere.`;
    default:
      return `${operation} failed at ${vendor}.`;
  }
}

function actionFor(kind: string, { sandbox, write }: Situation): FailureAction {
  if (sandbox && (kind === 'network' || kind === 'timeout'))
    return { id: 'useSandbox', label: 'Start the Sandbox Again' };
  switch (kind) {
    case 'input':
    case 'rejected':
    case 'not-found':
      return { id: 'focusForm', label: 'Check the Inputs' };
    case 'credentials-missing':
    case 'credentials-refused':
    case 'origin-refused':
      return { id: 'editCredentials', label: 'Edit Credentials' };
    case 'read-only':
      return { id: 'allowWrites', label: 'Allow Writes…' };
    case 'not-allowed':
      return { id: 'switchProfile', label: 'Switch Profile' };
    case 'tls':
    case 'unexpected':
    case 'redirect':
      return { id: 'showLog', label: 'Show Log' };
    default:
      return { id: 'run', label: write === undefined ? 'Try Again' : 'Send Again…' };
  }
}

const kept = (rows: number): string =>
  rows === 0
    ? 'Your inputs are kept.'
    : `Your inputs and the ${String(rows)} ${rows === 1 ? 'row' : 'rows'} already shown are kept.`;

const shortened = (text: string): string =>
  text.length > ANSWER_LENGTH ? `${text.slice(0, ANSWER_LENGTH)}…` : text;
