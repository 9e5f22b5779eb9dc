import type { RawInput } from '../catalog/operation';
import type { Page } from '../client/apiClient';

/** The pages of one run, in order, and which is open. Going back costs no request. */
export class PageBook {
  private readonly pages: Page<unknown>[] = [];
  private index = -1;

  /** `input` is what the run began with: further pages are asked for with it, whatever the form says by then. */
  constructor(readonly input: RawInput) {}

  /** The page that is open. */
  get current(): Page<unknown> | undefined {
    return this.pages[this.index];
  }

  get hasPrevious(): boolean {
    return this.index > 0;
  }

  get hasNext(): boolean {
    return this.index + 1 < this.pages.length || this.nextPosition !== undefined;
  }

  /** Where the page after the last one begins; a position that does not advance ends the book. */
  get nextPosition(): number | undefined {
    const last = this.pages.at(-1);
    return last?.next !== undefined && last.next > last.position ? last.next : undefined;
  }

  /** Adds a page at the end and opens it. */
  add(page: Page<unknown>): void {
    this.pages.push(page);
    this.index = this.pages.length - 1;
  }

  /** Opens a page that is there; false when it must be fetched first, or does not exist. */
  turnTo(page: 'first' | 'previous' | 'next'): boolean {
    const index = page === 'first' ? 0 : this.index + (page === 'next' ? 1 : -1);
    if (this.pages[index] === undefined) return false;
    this.index = index;
    return true;
  }
}
