import type {
  CredentialTableState,
  ProfileRow,
  ProofView,
  VerdictView,
} from '../../src/protocol/credentials';
import { countdownText, countText } from '../text/units';

/** How a verdict is shown: an icon and a word, and the tone that its colour comes from. */
export interface Look {
  readonly icon: string;
  readonly word: string;
  readonly tone: 'good' | 'bad' | 'warning' | 'quiet';
}

export const looks: Readonly<Record<VerdictView, Look>> = {
  valid: { icon: 'pass', word: 'Valid', tone: 'good' },
  refused: { icon: 'error', word: 'Refused', tone: 'bad' },
  'wrong scope': { icon: 'circle-slash', word: 'Wrong scope', tone: 'bad' },
  expired: { icon: 'history', word: 'Expired', tone: 'bad' },
  unclear: { icon: 'question', word: 'Unclear', tone: 'warning' },
  quota: { icon: 'dashboard', word: 'Quota', tone: 'warning' },
  network: { icon: 'debug-disconnect', word: 'Network', tone: 'warning' },
  other: { icon: 'warning', word: 'Other', tone: 'warning' },
  'not tested': { icon: 'circle-large-outline', word: 'Not tested', tone: 'quiet' },
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was: "just now", "5 min ago", "2 h ago", "3 days ago". */
export function agoText(at: number, now: number): string {
  const ago = Math.max(0, now - at);
  if (ago < MINUTE) return 'just now';
  if (ago < HOUR) return `${countText(Math.floor(ago / MINUTE))} min ago`;
  if (ago < DAY) return `${countText(Math.floor(ago / HOUR))} h ago`;
  const days = Math.floor(ago / DAY);
  return days === 1 ? '1 day ago' : `${countText(days)} days ago`;
}

/** What a profile does while it has no result yet. */
export function progressText({ state, waitsUntil }: ProfileRow, now: number): string | undefined {
  if (state === 'idle') return undefined;
  if (state === 'queued') return 'Waits for its turn';
  if (waitsUntil !== undefined && waitsUntil > now)
    return `Waits ${countdownText(waitsUntil - now)} for the quota`;
  return 'Testing…';
}

/** Status and time of the request that showed it: "200", and "131 ms" beside it. */
export const statusText = ({ status, sent }: ProofView): string =>
  status === undefined ? (sent ? 'no answer' : 'not sent') : String(status);

/** What goes on, said to those who do not see it. Waits that count down are not said every second. */
export function announcement({ vendors, running }: CredentialTableState): string {
  if (running === undefined) return '';
  const waiting = vendors.filter(({ profiles }) =>
    profiles.some(({ waitsUntil }) => waitsUntil !== undefined),
  );
  const held = waiting.map(({ title }) => title).join(', ');
  return [
    `Testing: ${countText(running.done)} of ${countText(running.of)} ${running.of === 1 ? 'profile' : 'profiles'} done.`,
    ...(held === '' ? [] : [`${held} waits for the quota.`]),
  ].join(' ');
}

/** What the last tests came to: "5 valid, 2 unclear". */
export function tallyText({ vendors }: CredentialTableState): string {
  const verdicts = vendors
    .flatMap(({ profiles }) => profiles)
    .flatMap(({ proofs }) => proofs.flatMap(({ result }) => result?.verdict ?? []));
  return Object.entries(looks)
    .map(([verdict, { word }]) => ({ word, count: verdicts.filter((one) => one === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${countText(count)} ${word.toLowerCase()}`)
    .join(', ');
}
