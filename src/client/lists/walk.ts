import type { Kept } from '../../http/errors';
import { Duplicates } from './duplicates';
import type { Page, WalkEnd, WalkedPage } from './page';

/**
 * Judges the pages of one list in their order: leaves out rows that came before, after the position was read;
 * ends where the vendor repeats itself; and says what may be missing. Fetches nothing.
 */
export class Walk {
  private readonly duplicates: Duplicates;
  /** How many rows of the list come before the walk's first page. */
  private start: number | undefined;
  private total: number | undefined;
  private changed = false;
  private repeated = false;
  private pages = 0;
  private rows = 0;
  private skipped = 0;

  /** `identity` is the field that tells a row from another, where there is one. */
  constructor(identity: string | undefined) {
    this.duplicates = new Duplicates(identity);
  }

  /** What was taken so far; the walk goes on at `position`. */
  kept(position: number): Kept {
    return { pages: this.pages, rows: this.rows, position };
  }

  /** How many rows were left out so far. */
  get dropped(): number {
    return this.skipped;
  }

  /** How many rows the list has from the walk's beginning on, as the vendor last said. */
  get due(): number | undefined {
    return this.start === undefined || this.total === undefined
      ? undefined
      : Math.max(0, this.total - this.start);
  }

  /** Takes the next page. It has no `next` where the walk ends, and then `end`. */
  take(page: Page<unknown>): WalkedPage<unknown> {
    const { next, ...rest } = page;
    this.start ??= page.before;
    const before = this.total;
    this.total = page.total ?? before;
    const differs = before !== undefined && before !== this.total;
    const counted = !differs && this.rows < (this.due ?? 0);
    const { rows, skippedFirst, repeats } = this.duplicates.find(page.rows, counted);
    const skipped = page.rows.length - rows.length;
    // Where the list grew, its rows moved on; where it did not, a page of old rows only is a circle.
    const circles = skipped > 0 && rows.length === 0 && !differs;
    const doubtful = repeats && skipped === 0;
    this.changed ||= differs || skipped > 0;
    this.repeated ||= doubtful;
    this.pages++;
    this.rows += rows.length;
    this.skipped += skipped;
    const goesOn = next !== undefined && !circles;
    const end = goesOn ? undefined : this.summary(page.incomplete === true || circles);
    return {
      ...rest,
      rows,
      skipped,
      skippedFirst,
      ...(goesOn ? { next } : {}),
      ...(end === undefined ? {} : { end }),
      notices: [
        ...page.notices,
        ...(skipped > 0 ? [`${countOf(skipped, 'duplicate')} skipped.`] : []),
        ...(doubtful ? [`Position ${String(page.position)} has the same rows as the page before.`] : []),
        ...(circles
          ? [`The vendor repeats its rows at position ${String(page.position)}; the walk ends here.`]
          : []),
        ...this.notices(differs, end),
      ],
    };
  }

  private summary(cut: boolean): WalkEnd {
    const { pages, rows, skipped } = this;
    const missing = Math.max(0, (this.due ?? 0) - rows);
    const complete = !cut && !this.changed && !this.repeated && missing === 0;
    return { complete, pages, rows, skipped, ...(missing > 0 ? { missing } : {}) };
  }

  /** A single page speaks for itself: nothing can have changed while it was loading. */
  private notices(differs: boolean, end: WalkEnd | undefined): string[] {
    if (this.pages === 1) return [];
    if (end === undefined) return differs ? [changedNotice('rows')] : [];
    const missing = end.missing === undefined ? 'rows' : countOf(end.missing, 'row');
    if (this.changed) return [changedNotice(missing)];
    return end.missing === undefined
      ? []
      : [`${missing} may be missing: the vendor counts more than it sent.`];
  }
}

const changedNotice = (what: string): string => `The list changed while loading: ${what} may be missing.`;

const countOf = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;
