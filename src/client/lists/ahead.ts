import type { Page } from './page';
import type { FetchPage } from './pages';

/** Fetches pages before they are asked for, and keeps those that arrive early. */
export class Ahead {
  private readonly coming = new Map<number, Promise<Page<unknown>>>();
  private readonly stopping = new AbortController();
  /** What its requests go out with. */
  readonly signal: AbortSignal;

  constructor(
    private readonly fetchPage: FetchPage,
    signal: AbortSignal,
  ) {
    this.signal = AbortSignal.any([signal, this.stopping.signal]);
  }

  /** How many pages are on their way or wait to be taken. */
  get count(): number {
    return this.coming.size;
  }

  has(position: number): boolean {
    return this.coming.has(position);
  }

  /** Begins to fetch a page. Whether that failed is asked when the page is taken. */
  start(position: number): Promise<Page<unknown>> {
    const page = this.fetchPage(position, this.signal);
    page.catch(() => undefined);
    this.coming.set(position, page);
    return page;
  }

  /** The page at a position, fetched now unless it is on its way. */
  async take(position: number): Promise<Page<unknown>> {
    const page = this.coming.get(position) ?? this.start(position);
    try {
      return await page;
    } finally {
      this.coming.delete(position);
    }
  }

  /** Gives up everything that was not taken. */
  stop(): void {
    this.stopping.abort();
  }
}
