import { say } from '../../support/faults/replies';
import type { Answer } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { World } from '../case';
import type { Kit } from '../kits';

/** An error body in the vendor's own form. */
export function said({ id }: Kit, words: string): string {
  if (id === 'letsjobit') return JSON.stringify({ error: words });
  return id === 'auvo' ? JSON.stringify({ message: words }) : words;
}

/** The vendor's words in its own form, under a status. */
export const refusing =
  (status: number, words: string, answer: Answer = {}) =>
  (_: Received, { kit }: World): Reply =>
    say({ status, ...answer, body: said(kit, words) });

/** The first credential, or the token, that a request carries. */
export const keyOf = ({ login, credentials, vendor }: Kit): string =>
  login?.token(0) ?? credentials[Object.keys(vendor.auth.fields)[0] ?? ''] ?? '';

/** A credential in the forms that a careless server repeats it in. */
export function quoted(kit: Kit): string {
  const key = keyOf(kit);
  const bytes = Buffer.from(key);
  return [key, bytes.toString('base64'), encodeURIComponent(key), bytes.toString('hex')].join(' ');
}

/** What the user reads first of a 503. */
export const UNAVAILABLE = '{vendor} is not available at the moment.';
