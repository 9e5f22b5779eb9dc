import { RequestError } from '../../http/errors';
import { isTransient } from '../../http/transient';
import type { Operation, RawInput } from '../../catalog/operation';
import type { Page, WalkedPage } from './page';
import { placeAt, positionOf } from './readPage';
import { Walk } from './walk';

/** Fetches the page at a position, by a request that the program built itself: a vendor's links are never followed. */
export type FetchPage = (position: number, signal: AbortSignal) => Promise<Page<unknown>>;

/** The list that is walked, from the input's own position. */
interface List {
  readonly operation: Operation;
  readonly input: RawInput;
}

export interface WalkOptions {
  /** At most this many pages; all of them unless said. */
  readonly limit?: number | undefined;
  readonly signal: AbortSignal;
}

/** Walks a list page by page. A failure carries what is kept, and the position that it goes on from. */
export async function* walkPages(
  fetchPage: FetchPage,
  list: List,
  { limit = Number.POSITIVE_INFINITY, signal }: WalkOptions,
): AsyncGenerator<WalkedPage<unknown>, void, undefined> {
  const { operation, input } = list;
  const walk = new Walk(operation.identity);
  let at: number | undefined = positionOf(operation.page, input);
  const fetchNext = (place: number) => keeping(walk, list, place, () => fetchPage(place, signal));
  for (let count = 0; count < limit && at !== undefined; count++) {
    const page = walk.take(await fetchNext(at));
    yield page;
    at = page.next;
  }
}

/** Fetches a page of a walk; a failure says what is kept, and to go on from there where that may help. */
export async function keeping(
  walk: Walk,
  { operation, input }: List,
  position: number,
  fetchPage: () => Promise<Page<unknown>>,
): Promise<Page<unknown>> {
  try {
    return await fetchPage();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const kept = walk.kept(position);
    error.kept = kept;
    if (kept.pages > 0 && isTransient(error))
      error.next = `Continue from ${placeAt(operation.page, input, position)}.`;
    throw error;
  }
}
