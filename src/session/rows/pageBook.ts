import type { RawInput } from '../catalog/operation';
import type { Page, WalkedPage } from '../client/apiClient';
import { Walk } from '../client/lists/walk';

/** The pages of one run, in order, and which is open. Going back costs no request; a row that came before is not shown again. */
export class PageBook {
  private readonly pages: WalkedPage<unknown>[] = [];
  private readonly walk: Walk;
  private index = -1;

  /**
   * `input` is what the run began with: further pages are asked for with it, whatever the form says by then.
   * `identity` is the field that tells its rows apart, where there is one.
   */
  constructor(
    readonly input: RawInput,
    identity?: string,
  ) {
    this.walk = new Walk(identity);
  }

  /** The page that is open. */
  get current(): WalkedPage<unknown> | undefined {
    return this.pages[this.index];
  }

  get hasPrevious(): boolean {
    return this.index > 0;
  }

  get hasNext(): boolean {
    return this.index + 1 < this.pages.length || this.nextPosition !== undefined;
  }

  /** Where the page after the last one begins; there is none where the vendor repeats itself. */
  get nextPosition(): number | undefined {
    return this.pages.at(-1)?.next;
  }

  /** Adds a page at the end and opens it. */
  add(page: Page<unknown>): void {
    this.pages.push(this.walk.take(page));
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
