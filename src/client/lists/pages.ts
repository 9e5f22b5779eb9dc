import { RequestError } from '../../http/errors';
import { isTransient } from '../../http/transient';
import type { Page, WalkedPage } from './page';
import { Walk } from './walk';

/** Fetches the page at a position, by a request that the program built itself: a vendor's links are never followed. */
export type FetchPage = (position: number, signal: AbortSignal) => Promise<Page<unknown>>;

export interface WalkOptions {
  /** Where the walk begins. */
  readonly position: number;
  /** The field that tells a row from another, where there is one. */
  readonly identity?: string | undefined;
  /** At most this many pages; all of them unless said. */
  readonly limit?: number | undefined;
  readonly signal: AbortSignal;
}

/** Walks a list page by page. A failure carries what is kept, and the position that it goes on from. */
export async function* walkPages(
  fetchPage: FetchPage,
  { position, identity, limit = Number.POSITIVE_INFINITY, signal }: WalkOptions,
): AsyncGenerator<WalkedPage<unknown>, void, undefined> {
  const walk = new Walk(identity);
  let at: number | undefined = position;
  const fetchNext = (place: number) => keeping(walk, place, () => fetchPage(place, signal));
  for (let count = 0; count < limit && at !== undefined; count++) {
    const page = walk.take(await fetchNext(at));
    yield page;
    at = page.next;
  }
}

/** Fetches a page of a walk; a failure says what is kept, and to go on from there where that may help. */
export async function keeping(
  walk: Walk,
  position: number,
  fetchPage: () => Promise<Page<unknown>>,
): Promise<Page<unknown>> {
  try {
    return await fetchPage();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const kept = walk.kept(position);
    error.kept = kept;
    if (kept.pages > 0 && isTransient(error)) error.next = `Continue from page ${String(kept.pages + 1)}.`;
    throw error;
  }
}
