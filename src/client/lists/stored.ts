import type { Journal, KeptPage } from './journal';
import type { Page } from './page';

/** The pages of a journal, by position: pages that were fetched at the same time stand in the order of their arrival. */
export class Stored {
  private readonly held = new Map<number, KeptPage>();
  private readonly lines: AsyncGenerator<KeptPage, void, undefined> | undefined;
  /** All of them are read. */
  isRead: boolean;

  /** `restore` makes a page of what was kept, and throws when it cannot. */
  constructor(
    journal: Journal | undefined,
    private readonly restore: (kept: KeptPage) => Promise<Page<unknown>>,
  ) {
    this.lines = journal?.read();
    this.isRead = journal === undefined;
  }

  /** Whether a page that was read, and not yet taken, has this position. */
  has(position: number): boolean {
    return this.held.has(position);
  }

  /** The page at a position; undefined when it was not kept, or not as a page. */
  async take(position: number): Promise<Page<unknown> | undefined> {
    for (;;) {
      const kept = this.held.get(position);
      if (kept === undefined) {
        if (!(await this.readOn())) return undefined;
        continue;
      }
      this.held.delete(position);
      const page = await this.restore(kept).catch(() => undefined);
      if (page !== undefined) return page;
    }
  }

  private async readOn(): Promise<boolean> {
    const line = await this.lines?.next();
    this.isRead = line?.done !== false;
    if (line?.done !== false) return false;
    this.held.set(line.value.position, line.value);
    return true;
  }
}
