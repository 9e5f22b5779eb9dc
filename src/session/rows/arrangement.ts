import type { Operation } from '../../catalog/operation';
import type { Column } from '../../protocol/results';
import type { TableView } from '../../protocol/table';
import { shownColumns } from '../../protocol/table';
import { columnLabels } from '../../table/columns';
import { orderOf } from '../../table/order';
import type { Pause } from '../../http/pause';
import { eventLoop } from '../../http/pause';

/** So many rows are put in order without letting others work in between: it takes a few milliseconds. */
const AT_ONCE = 1_000;

const noPause: Pause = { elapsed: () => 0, turn: () => Promise.resolve() };

/** Rows that are put in order. */
interface Arranged {
  readonly columns: readonly Column[];
  readonly rows: readonly unknown[];
}

interface Listeners {
  /** Called when the rows are in another order than before. */
  readonly onArranged: () => void;
  readonly onUnexpected: (error: unknown) => void;
}

/**
 * How rows are looked at: their order and filters, and which of them that leaves. Many rows take their time, in
 * slices; until then they stand as they did, or the first that were found are shown, and `isUnderWay` says so.
 */
export class Arrangement {
  /** Places of the rows in sight, in order; undefined when all are, as they came. */
  order: Uint32Array | undefined;
  /** What is wrong with a filter, by column id. */
  issues: Readonly<Record<string, string>> = {};
  private underWay: AbortController | undefined;
  private working: Promise<void> = Promise.resolve();

  private readonly labels: ReturnType<typeof columnLabels>;

  constructor(
    operation: Operation,
    public view: TableView,
    private readonly listeners: Listeners,
  ) {
    this.labels = columnLabels(operation);
  }

  get isUnderWay(): boolean {
    return this.underWay !== undefined;
  }

  /** Changes the view; what is not named stays. Rows follow when they are there. */
  set(
    change: { readonly [K in keyof TableView]?: TableView[K] | undefined },
    rows: Arranged | undefined,
  ): void {
    const before = this.view;
    this.view = {
      sort: change.sort ?? before.sort,
      find: change.find ?? before.find,
      filters: change.filters === undefined ? before.filters : filled(change.filters),
      columns: change.columns ?? before.columns,
    };
    const { sort, find, filters, columns } = this.view;
    const isSame =
      before.sort === sort &&
      before.find === find &&
      before.filters === filters &&
      (find === '' || before.columns.hidden === columns.hidden);
    if (!isSame && rows !== undefined) this.arrangeAnew(rows);
  }

  /** Filters belong to what was asked: they never go on to another answer unseen. Rows that stay are all in sight again. */
  clearFilters(rows: Arranged | undefined): void {
    if (hides(this.view)) this.set({ find: '', filters: {} }, rows);
  }

  /** Resolves when nothing is being put in order. */
  async settled(): Promise<void> {
    while (this.isUnderWay) await this.working;
  }

  /** Puts other rows in the order of the view. */
  arrange(rows: Arranged): void {
    this.order = undefined;
    this.issues = {};
    this.arrangeAnew(rows);
  }

  /** These columns, those that are shown, in the order in which they are. */
  columnsOf(columns: readonly Column[]): readonly Column[] {
    return shownColumns(columns, this.view.columns).flatMap((place) => columns[place] ?? []);
  }

  dispose(): void {
    this.underWay?.abort();
  }

  /** The order that the rows have stays until the next one is there. */
  private arrangeAnew(rows: Arranged): void {
    this.underWay?.abort();
    this.underWay = undefined;
    const { sort, find, filters } = this.view;
    if (sort.length === 0 && !hides({ find, filters })) {
      this.order = undefined;
      this.issues = {};
      this.listeners.onArranged();
      return;
    }
    const abort = new AbortController();
    this.underWay = abort;
    this.working = this.run(rows, abort).catch(this.listeners.onUnexpected);
  }

  private async run({ columns, rows }: Arranged, abort: AbortController): Promise<void> {
    const shown = shownColumns(columns, this.view.columns);
    try {
      const { order, issues } = await orderOf(rows, columns, this.view, {
        shown,
        labels: this.labels,
        signal: abort.signal,
        pause: rows.length > AT_ONCE ? eventLoop : noPause,
        onFirst: (first) => {
          if (abort.signal.aborted) return;
          this.order = first;
          this.listeners.onArranged();
        },
      });
      // What was given up in the middle is no order.
      if (abort.signal.aborted) return;
      this.order = order;
      this.issues = issues;
    } finally {
      if (this.underWay === abort) {
        this.underWay = undefined;
        this.listeners.onArranged();
      }
    }
  }
}

const hides = ({ find, filters }: Pick<TableView, 'find' | 'filters'>): boolean =>
  find !== '' || Object.keys(filters).length > 0;

/** A filter without a text is none. */
const filled = (filters: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filters).filter(([, text]) => text.trim() !== ''));
