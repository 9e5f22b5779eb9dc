import type { Side } from '../../src/http/errors';
import type { Outcome } from '../../src/http/outcome';
import type { Told } from './case';

const UNSHOWABLE = '{vendor} answered with something that cannot be shown as rows.';

/** The first line that a user reads, by the kind of the failure. */
const TITLES: Readonly<Record<string, string>> = {
  cancelled: '{operation} was stopped.',
  conflict: '{vendor} found a conflict: was it changed by someone else?',
  'credentials-refused': '{vendor} refused the credentials of the profile “Test”.',
  empty: 'Empty reply from {vendor}.',
  gone: 'What was asked for is gone from {vendor} for good.',
  incomplete: 'The answer of {vendor} did not arrive completely.',
  network: '{vendor} could not be reached.',
  'not-allowed': 'The profile “Test” is not allowed to do this.',
  'not-found': '{vendor} found nothing for this request.',
  'not-json': UNSHOWABLE,
  proxy: '{vendor} could not be reached through the proxy.',
  redirect: '{vendor} redirected the request elsewhere.',
  rejected: '{vendor} found this request invalid.',
  shape: UNSHOWABLE,
  timeout: '{vendor} did not answer in time.',
  tls: '{vendor} could not be reached.',
  'too-large': 'The request is too large for {vendor}.',
  unreadable: UNSHOWABLE,
  'vendor-failed': '{operation} failed at {vendor}.',
  'web-page': 'A web page answered instead of {vendor}.',
};

/** Whose side a failure is on, where it is not the user's. */
const SIDES: Readonly<Record<string, Side>> = {
  ...Object.fromEntries(
    ['incomplete', 'network', 'proxy', 'timeout', 'tls', 'web-page'].map((kind) => [kind, 'network']),
  ),
  ...Object.fromEntries(
    [
      'empty',
      'not-json',
      'rate-limited',
      'redirect',
      'shape',
      'unexpected-status',
      'unreadable',
      'vendor-failed',
    ].map((kind) => [kind, 'vendor']),
  ),
};

/** Whose side a failure of this kind is on. */
export const sideOf = (kind: string): Side => SIDES[kind] ?? 'you';

/** What a read that failed tells. */
export const told = (kind: string, message: string): Told => ({
  kind,
  message,
  title: TITLES[kind] ?? '{operation} failed at {vendor}.',
});

/** The same of a write, which first says what became of it. */
export function ofWrite(failure: Told, outcome: Outcome): Told {
  const title =
    outcome === 'unknown'
      ? '{operation}: unknown whether it was saved.'
      : outcome === 'done'
        ? '{operation} was saved, but the answer cannot be shown.'
        : failure.title;
  return { ...failure, title, outcome };
}

/**
 * What is said when a limit is reached that is over so many seconds after the last attempt. `window` is the one
 * that is used up, where the length of the wait gives it away: " per day".
 */
export const toldLimit = (message: string, seconds: number, window = ''): Told => ({
  kind: 'rate-limited',
  message,
  title: `The request limit of {vendor}${window} is reached${seconds > 90 ? '; possible again about {again}' : ''}.`,
  again: seconds,
});
