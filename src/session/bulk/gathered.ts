import type { Operation } from '../../catalog/operation';
import type { WalkedPage } from '../../client/apiClient';
import type { Redact } from '../../http/redaction/redaction';
import type { FetchedRows } from '../rows/fetchedRows';
import { rowsAsWritten } from '../rows/rowsAsWritten';
import { withoutEchoes } from '../rows/withoutEchoes';

/** The pages of a fetch so far, as one list of rows. */
export class Gathered {
  private readonly rows: unknown[] = [];
  private readonly notices = new Set<string>();
  private last: WalkedPage<unknown> | undefined;
  private bytes = 0;
  private since = Infinity;
  private count = 0;

  /** `startedAt` is epoch milliseconds. */
  constructor(
    private readonly operation: Operation,
    private readonly startedAt: number,
  ) {}

  /** Where the next page begins; undefined before the first page and after the last. */
  get next(): number | undefined {
    return this.last?.next;
  }

  /** What came so far. */
  get sums(): { readonly pages: number; readonly rows: number } {
    return { pages: this.count, rows: this.rows.length };
  }

  /** Adds a page's rows, without what `redact` finds in them. */
  add(page: WalkedPage<unknown>, redact: Redact): void {
    this.count++;
    const written = rowsAsWritten(this.operation, page);
    for (const row of withoutEchoes(written, page.response.text, redact)) this.rows.push(row);
    for (const notice of page.notices) this.notices.add(notice);
    this.bytes += page.response.decodedBytes;
    this.since = Math.min(this.since, page.response.at);
    this.last = page;
  }

  /** What there is of the list; undefined before the first page. `now` is epoch milliseconds. */
  at(now: number): FetchedRows | undefined {
    const { rows, notices, last, bytes, since } = this;
    if (last === undefined) return undefined;
    return {
      rows: [...rows], // it may go on
      complete: last.end?.complete === true,
      ...(last.total === undefined ? {} : { total: last.total }),
      notices: [...notices],
      status: last.response.status,
      durationMs: Math.max(0, now - this.startedAt),
      bytes,
      since,
      at: last.response.at,
    };
  }
}
