import type { RawInput } from '../../catalog/operation';
import type { Page, WalkedPage } from '../../client/apiClient';
import { Walk } from '../../client/lists/walk';

/** A page that may be turned to. */
export type Turn = 'first' | 'previous' | 'next';

/** Decoded bytes of answers that a book keeps; the pages farthest from the open one go first. */
const MOST_BYTES = 50_000_000;

/**
 * The pages of one run, in order, and which is open. Going back costs no request, unless there were too many to
 * keep; a row that came before is not shown again.
 */
export class PageBook {
  /** Undefined for those that are no longer kept. */
  private readonly pages: (WalkedPage<unknown> | undefined)[] = [];
  private readonly positions: number[] = [];
  private readonly walk: Walk;
  private index = -1;
  private end: number | undefined;

  /**
   * `input` is what the run began with: further pages are asked for with it, whatever the form says by then.
   * `identity` is the field that tells its rows apart, where there is one.
   */
  constructor(
    readonly input: RawInput,
    identity?: string,
    private readonly mostBytes = MOST_BYTES,
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
    return this.index + 1 < this.pages.length || this.end !== undefined;
  }

  /** Where the page after the last one begins; there is none where the vendor repeats itself. */
  get nextPosition(): number | undefined {
    return this.end;
  }

  /** How many pages were opened so far, and the number of the open one, from 1. */
  get number(): number {
    return this.index + 1;
  }

  /** Adds a page at the end and opens it. */
  add(page: Page<unknown>): void {
    const walked = this.walk.take(page);
    this.positions.push(page.position);
    this.end = walked.next;
    this.open(this.pages.push(walked) - 1);
  }

  /** Opens a page that is there; false when it must be fetched first, or does not exist. */
  turnTo(to: Turn): boolean {
    const index = this.indexOf(to);
    if (this.pages[index] === undefined) return false;
    this.open(index);
    return true;
  }

  /** Where a page begins that must be fetched; undefined when there is no such page. */
  positionOf(to: Turn): number | undefined {
    const index = this.indexOf(to);
    return index === this.pages.length ? this.end : this.positions[index];
  }

  /** Opens a page that was fetched: a new one, or one that was not kept. */
  take(to: Turn, page: Page<unknown>): void {
    const index = this.indexOf(to);
    if (index === this.pages.length) {
      this.add(page);
      return;
    }
    // Its rows were compared with the others when it came first.
    this.pages[index] = { ...page, skipped: 0, skippedFirst: 0 };
    this.open(index);
  }

  private indexOf(to: Turn): number {
    return to === 'first' ? 0 : this.index + (to === 'next' ? 1 : -1);
  }

  private open(index: number): void {
    this.index = index;
    let bytes = this.pages.reduce((sum, page) => sum + sizeOf(page), 0);
    while (bytes > this.mostBytes) {
      const far = this.farthest();
      if (far === undefined) return;
      bytes -= sizeOf(this.pages[far]);
      this.pages[far] = undefined;
    }
  }

  /** The kept page that is farthest from the open one. */
  private farthest(): number | undefined {
    const [far] = [...this.pages.keys()]
      .filter((place) => place !== this.index && this.pages[place] !== undefined)
      .sort((one, other) => Math.abs(other - this.index) - Math.abs(one - this.index));
    return far;
  }
}

const sizeOf = (page: WalkedPage<unknown> | undefined): number => page?.response.decodedBytes ?? 0;
