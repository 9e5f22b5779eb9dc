import type { Proof, Vendor } from '../../catalog/vendor';
import type { RequestError } from '../../http/errors';
import { RateLimitedError } from '../../http/errors';
import type { Verdict } from './proofResult';

/** What came of one proof, and what is known besides. */
export interface Answered {
  readonly vendor: Vendor;
  readonly proof: Proof;
  /** Absent when the vendor accepted it. */
  readonly error?: RequestError | undefined;
  /** A success that says of itself that it is none, in the vendor's words. */
  readonly complaint?: string | undefined;
  /** When the token that the user typed in ended, by its own words; epoch milliseconds. */
  readonly endedAt?: number | undefined;
  /** A token that the user typed in went along with another secret. */
  readonly withToken?: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** What one answer says of the credential, looked at alone. The error's message is without secrets. */
export function judge(answered: Answered): Judgement {
  const { vendor, proof, error, complaint, endedAt } = answered;
  const { title } = vendor;
  const { scope } = proof;
  if (error === undefined) {
    if (complaint !== undefined)
      return { verdict: 'other', sentence: `${title} answered, and says: ${asSentence(complaint)}` };
    const forScope = scope === undefined ? '' : ` for ${scope}`;
    return { verdict: 'valid', sentence: `${title} accepts the credentials${forScope}.${late(answered)}` };
  }
  const said = asSentence(error.message);
  if (error.kind === 'credentials-refused') return refusal(answered, said);
  if (endedAt !== undefined && isNo(answered)) return refusal(answered, said);
  if (error.kind === 'not-allowed')
    return { verdict: 'wrong scope', sentence: `${title} knows the credentials, but not for this: ${said}` };
  if (error.kind === 'credentials-missing') return { verdict: 'not tested', sentence: said };
  if (error.kind === 'cancelled')
    return { verdict: 'not tested', sentence: 'Stopped before it was answered.' };
  if (error instanceof RateLimitedError)
    return { verdict: 'quota', sentence: `${said} It can be tested again at ${timeText(error.possibleAt)}.` };
  const words = error.status === undefined ? undefined : proof.unclear?.[error.status];
  if (words !== undefined) {
    const of = `${title}’s document says of status ${String(error.status)}: ${words}`;
    return { verdict: 'unclear', sentence: `Not found, or not permitted: it cannot be told. ${of}` };
  }
  return { verdict: error.side === 'network' ? 'network' : 'other', sentence: said };
}

/** The vendor answered, and may mean the credential. */
const isNo = ({ proof, error }: Answered): boolean =>
  error?.kind === 'not-allowed' || (error?.status !== undefined && error.status in (proof.unclear ?? {}));

/** The vendor does not take the credential: because it has ended, where that can be told. */
function refusal({ vendor, error, endedAt, withToken }: Answered, said: string): Judgement {
  const { title } = vendor;
  if (endedAt !== undefined) {
    const when = timeText(endedAt);
    return { verdict: 'expired', sentence: `The user token ended at ${when}, by its own words. ${said}` };
  }
  if (saysExpired(said) || saysExpired(error?.answer ?? ''))
    return { verdict: 'expired', sentence: `${title} says that the credentials have expired. ${said}` };
  if (isLogin(error)) return { verdict: 'refused', sentence: `${title} refused the login: ${said}` };
  const doubt =
    withToken === true
      ? ' The key and the user token went together: which of them is meant is not said.'
      : '';
  return { verdict: 'refused', sentence: `${said}${doubt}` };
}

/** A login failed before the proof was sent: it has the login's answer, and was not sent itself. */
export const isLogin = (error: RequestError | undefined): boolean =>
  error?.sent === false && error.status !== undefined;

/** In the vendors' languages. */
const saysExpired = (text: string): boolean => /\bexpired\b|\babgelaufen|\bexpir(?:ado|ada|ou)\b/i.test(text);

const late = ({ endedAt }: Answered): string =>
  endedAt === undefined
    ? ''
    : ` The user token ended at ${timeText(endedAt)}, by its own words; it was accepted all the same.`;

/** "2026-11-22 14:05 UTC". */
const timeText = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const asSentence = (text: string): string => (/[.!?…”]$/.test(text) ? text : `${text}.`);
