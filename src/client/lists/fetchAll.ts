import type { Operation, RawInput } from '../../catalog/operation';
import { CancelledError } from '../../http/errors';
import type { HttpResponse } from '../../http/exchange';
import type { Redact } from '../../http/redaction/redaction';
import type { OnWait } from '../../http/wait';
import type { QuotaState } from '../../quota/ledger';
import { Ahead } from './ahead';
import type { Journal } from './journal';
import { keptPageOf, restoredResponse } from './keptPage';
import type { Page, WalkedPage } from './page';
import type { FetchPage } from './pages';
import { keeping } from './pages';
import { positionOf, rowsBefore } from './readPage';
import { RESERVE } from './reserve';
import { Stored } from './stored';
import { Walk } from './walk';

/** How far a fetch-all is. `waitingUntil` is epoch milliseconds, while a limit or a failure holds it back. */
export interface Progress {
  readonly pages: number;
  /** In all, as far as the vendor says how many rows there are. */
  readonly ofPages?: number;
  readonly rows: number;
  readonly ofRows?: number;
  /** Rows that came twice. */
  readonly skipped: number;
  readonly waitingUntil?: number;
}

export interface FetchAllOptions {
  readonly signal?: AbortSignal;
  /** The share of the smallest window of the quota that is left for others; a tenth unless said. */
  readonly reserve?: number;
  /** At most so many pages at once, where pages can be asked for in any order; 4 unless said. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** What a fetch-all works with. */
export interface FetchAllParts {
  readonly operation: Operation;
  readonly input: RawInput;
  readonly fetchPage: FetchPage;
  /** Makes a page of an answer that was kept. Throws when it cannot. */
  readonly restore: (position: number, response: HttpResponse) => Promise<Page<unknown>>;
  readonly quota: () => QuotaState;
  /** Calls back when a request is held back, and when it no longer is, until the returned function is called. */
  readonly onWait: (listener: OnWait) => () => void;
  /** Where pages are kept, and those that were. */
  readonly journal?: Journal | undefined;
  readonly redact: Redact;
  /** Said on the first page. */
  readonly notices?: readonly string[];
}

/**
 * Fetches a list to its end and gives its pages in order: those that a journal kept, then the others, several at
 * once where pages can be asked for in any order. Every page is in the journal before it is given, but for those
 * that hold a secret; the journal is deleted before the last page is given. A failure ends it with what is kept;
 * nothing that comes after a hole is given.
 */
export async function* fetchAll(
  parts: FetchAllParts,
  options: FetchAllOptions = {},
): AsyncGenerator<WalkedPage<unknown>, void, undefined> {
  const { operation, input, journal } = parts;
  const { signal = new AbortController().signal, concurrency = 4, reserve = RESERVE, onProgress } = options;
  const notices = [...(parts.notices ?? [])];
  let keeper = journal;
  let hasSecret = false;
  const keep = async (position: number, response: HttpResponse): Promise<void> => {
    if (keeper === undefined) return;
    const kept = keptPageOf(position, response, parts.redact);
    if (kept === undefined) {
      if (!hasSecret) notices.push('Pages that hold a secret are not kept on disk.');
      hasSecret = true;
      return;
    }
    await keeper.append(kept).catch((error: unknown) => {
      if (keeper !== undefined) notices.push(notKept(error));
      keeper = undefined;
    });
  };
  const fetchPage: FetchPage = async (position, inner) => {
    const page = await parts.fetchPage(position, inner);
    await keep(position, page.response);
    return page;
  };
  const stored = new Stored(journal, (kept) => parts.restore(kept.position, restoredResponse(kept)));
  const ahead = new Ahead(fetchPage, signal);
  const walk = new Walk(operation.identity);
  const next = async (position: number): Promise<Page<unknown>> => {
    if (signal.aborted) throw new CancelledError({ sent: false });
    return (await stored.take(position)) ?? ahead.take(position);
  };
  /** Fetches further pages while the quota has room for them: what the vendor counts can be asked for. */
  const fetchAhead = ({ total = 0, size = 1 }: Page<unknown>, from: number, step: number) => {
    let room = stored.isRead ? roomIn(parts.quota(), reserve) : 0;
    for (let at = from; rowsBefore(operation.page, at, size) < total; at += step) {
      if (ahead.count >= concurrency || room <= 0) return;
      if (ahead.has(at) || stored.has(at)) continue;
      void ahead.start(at);
      room--;
    }
  };

  let pageRows = 0;
  const report = (until?: number) => onProgress?.(progressOf(walk, pageRows, until));
  const forget = parts.onWait((wait, of) => {
    if (of === undefined || of === ahead.signal) report(wait?.until);
  });
  const start = positionOf(operation.page, input);
  let step = 0;
  let isDone = false;
  try {
    for (let at: number | undefined = start; at !== undefined;) {
      const position: number = at;
      const raw = await keeping(walk, parts, position, () => next(position));
      const page = walk.take(raw);
      at = page.next;
      if (at !== undefined) {
        // The first page shows how far apart pages are. One that came shorter moves all after it: from there on
        // they are fetched one after another.
        if (position === start) step = canJump(operation) ? at - position : 0;
        else if (at - position !== step) step = 0;
        if (step > 0) fetchAhead(raw, at, step);
      }
      if (position === start) pageRows = raw.size ?? raw.rows.length;
      report();
      if (at === undefined) {
        // Nothing is left to go on with, whether or not the last page is looked at.
        await journal?.done();
        isDone = true;
      }
      yield { ...page, notices: [...notices.splice(0), ...page.notices] };
    }
  } finally {
    forget();
    ahead.stop();
    if (!isDone) await journal?.close();
  }
}

const canJump = ({ page }: Operation): boolean => page.style === 'pageNumber' || page.style === 'offset';

/** How many requests may go out now. */
const roomIn = ({ windows, blockedUntil }: QuotaState, reserve: number): number =>
  blockedUntil === undefined
    ? Math.min(...windows.map(({ limit, remaining }) => remaining - Math.ceil(limit * reserve)))
    : 0;

function progressOf(walk: Walk, pageRows: number, until: number | undefined): Progress {
  const { pages, rows } = walk.kept(0);
  const { due, dropped } = walk;
  return {
    pages,
    ...(due === undefined || pageRows === 0 ? {} : { ofPages: Math.max(pages, Math.ceil(due / pageRows)) }),
    rows,
    ...(due === undefined ? {} : { ofRows: due }),
    skipped: dropped,
    ...(until === undefined ? {} : { waitingUntil: until }),
  };
}

/** Said when pages cannot be kept on disk: fetching goes on. */
export function notKept(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `Pages cannot be kept on disk${code}: after a reload, this would begin again.`;
}
