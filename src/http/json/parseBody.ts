import type { Facts } from '../errors';
import { parseJson } from './json';

/** Texts up to this many characters are parsed at once: it takes some tens of milliseconds. */
const LARGE = 2_000_000;

/**
 * A body's text as data: see `parseJson`, whose errors it rejects with. A large one is checked in another
 * thread and built piece by piece, so that this one stays free for others. `signal` ends that with `CancelledError`.
 */
export async function parseBody(text: string, about?: () => Facts, signal?: AbortSignal): Promise<unknown> {
  if (text.length <= LARGE) return parseJson(text, about);
  return (await import('./parseLarge')).parseLarge(text, about, signal);
}
