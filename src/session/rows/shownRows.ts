import type { Operation, RawInput } from '../../catalog/operation';
import { rowSchema } from '../../catalog/rowSchema';
import type { Vendor } from '../../catalog/vendor';
import type { Page, WalkedPage } from '../../client/apiClient';
import type { HttpResponse } from '../../http/exchange';
import type { Redact } from '../../http/redaction/redaction';
import { chunkFor } from '../../protocol/chunk';
import type { RequestResults } from '../../protocol/contract';
import type { Column, Results } from '../../protocol/results';
import type { TableView } from '../../protocol/table';
import { columnsOf } from '../../table/columns';
import { References } from '../references';
import { secretsHider } from '../secrets';
import { Arrangement } from './arrangement';
import type { FetchedRows } from './fetchedRows';
import type { Around, Facts } from './results';
import { fetchedFacts, pageFacts } from './results';
import { rowsAsWritten } from './rowsAsWritten';
import type { ShownTable } from './tableContent';
import { TableContent } from './tableContent';
import { withoutEchoes } from './withoutEchoes';

/** Said above rows that were fetched before something was written. */
const OUTDATED = 'Data was written with this profile since then: run again to see how it is now.';

interface Shown extends ShownTable {
  readonly facts: Facts;
  readonly page?: WalkedPage<unknown>;
}

export interface ShownRowsOptions {
  readonly vendor: Vendor;
  readonly operation: Operation;
  /** How rows are looked at to begin with. */
  readonly view: TableView;
  /** Takes the secrets of the profile in use out of a text. */
  readonly redact: Redact;
  /** Called after every change that comes by itself. */
  readonly onChange: () => void;
  readonly onUnexpected: (error: unknown) => void;
}

/** The rows on the screen: a page, or all that were fetched; in the order and under the filters that the user set. */
export class ShownRows {
  /** What their cells hold. */
  readonly content: TableContent;
  private readonly operation: Operation;
  private readonly redact: Redact;
  private readonly references: References;
  private readonly hideSecrets: ((row: unknown) => unknown) | undefined;
  private readonly arrangement: Arrangement;
  private shown: Shown | undefined;
  private fetched:
    (FetchedRows & { readonly list: RawInput; readonly columns: readonly Column[] }) | undefined;
  private lastPage: { readonly page: WalkedPage<unknown>; readonly around: Around } | undefined;
  /** What is there is of an earlier run than the last, which failed. */
  private isStale = false;
  private version = 0;
  /** The version whose first rows were given. */
  private given = 0;
  private pageVersion = 0;
  /** What was found in the text of pages after they were shown. */
  private readonly marks = new WeakMap<HttpResponse, readonly string[]>();
  /** When data was last written with this credential, here or elsewhere. */
  private writtenAt = 0;

  constructor(options: ShownRowsOptions) {
    const { vendor, operation, view, redact, onChange, onUnexpected } = options;
    this.redact = redact;
    const row = rowSchema(operation);
    this.operation = operation;
    this.hideSecrets = row === undefined ? undefined : secretsHider(row);
    this.references = new References(vendor, operation);
    this.arrangement = new Arrangement(operation, view, {
      onArranged: () => {
        this.version++;
        onChange();
      },
      onUnexpected,
    });
    this.content = new TableContent(operation, this.references, () => this.table());
  }

  /** What the panel is told of them, the rows themselves apart; undefined while nothing is shown. */
  get results(): Results | undefined {
    const { shown, fetched, arrangement } = this;
    if (shown === undefined) return undefined;
    return {
      ...shown.facts,
      run: this.version,
      page: this.pageVersion,
      columns: shown.columns,
      rowCount: arrangement.order?.length ?? shown.rows.length,
      view: arrangement.view,
      arranging: arrangement.isUnderWay,
      filterIssues: arrangement.issues,
      ...(fetched === undefined
        ? {}
        : { fetched: { rows: fetched.rows.length, complete: fetched.complete } }),
    };
  }

  /** There are rows whose first ones were not given. */
  get hasNewRows(): boolean {
    return this.shown !== undefined && this.version !== this.given && !this.arrangement.isUnderWay;
  }

  /** The rows that a page asks for first; once for each run, and none while they are put in order. */
  firstRows(): RequestResults['getRows'] | undefined {
    const { shown, version } = this;
    if (shown === undefined || !this.hasNewRows) return undefined;
    this.given = version;
    return this.content.rows(version, 0, chunkFor(shown.columns.length));
  }

  /** The answer that the page shown came in; undefined for rows of several. */
  get answer(): WalkedPage<unknown> | undefined {
    return this.shown?.page;
  }

  get view(): TableView {
    return this.arrangement.view;
  }

  /** Shows a page. A page after another keeps order and filters. */
  showPage(page: WalkedPage<unknown>, around: Around): void {
    this.lastPage = { page, around };
    const written = rowsAsWritten(this.operation, page);
    const rows = this.withoutSecrets(withoutEchoes(written, page.response.text, this.redact));
    const facts = pageFacts(this.operation, page, around, this.noticesOf(page));
    this.show({ rows, columns: this.columnsOf(rows), facts, page });
  }

  /** Shows all rows that were fetched of a list, from now on until a page is shown. */
  showFetched(fetched: FetchedRows, list: RawInput): void {
    const rows = this.withoutSecrets(fetched.rows);
    this.fetched = { ...fetched, list, rows, columns: this.columnsOf(rows) };
    this.showAll(this.fetched);
  }

  /** Shows the page again that was shown last, or all rows that were fetched; nothing happens where there are none. */
  turnTo(scope: Results['scope']): void {
    if (scope === this.shown?.facts.scope) return;
    const { isStale, lastPage, fetched } = this;
    if (scope === 'page' && lastPage !== undefined)
      this.showPage(lastPage.page, { ...lastPage.around, cached: true });
    if (scope === 'all' && fetched !== undefined) this.showAll(fetched);
    if (isStale) this.keepStale();
  }

  /** The list that the rows are of which were fetched. */
  get fetchedList(): RawInput | undefined {
    return this.fetched?.list;
  }

  /** Rows that were fetched belong to another list than what follows. */
  forgetFetched(): void {
    this.fetched = undefined;
  }

  /** What follows is another list, to which no filter of this one goes on. */
  clearFilters(): void {
    this.arrangement.clearFilters(this.shown);
  }

  /** Changes how rows are looked at; what is not named stays. */
  setView(change: { readonly [K in keyof TableView]?: TableView[K] | undefined }): void {
    this.arrangement.set(change, this.shown);
  }

  /** Says of a page what was found in its text since, now if it is still shown and whenever it is shown again. */
  mark(page: Page<unknown>, marks: readonly string[]): void {
    this.marks.set(page.response, marks);
    if (this.shown?.page?.response === page.response)
      this.change({ notices: [...marks, ...this.shown.facts.notices] });
  }

  /** Data was written: what was fetched before says so. What a write answered cannot be fetched again. */
  outdate(at: number): void {
    if (this.operation.effect !== 'read') return;
    this.writtenAt = at;
    const notices = this.shown?.facts.notices ?? [];
    this.change({ notices: [...notices.filter((notice) => notice !== OUTDATED), OUTDATED] });
  }

  /** They stay although a later run failed. */
  keepStale(): void {
    this.isStale = true;
    this.change({ stale: true });
  }

  clear(): void {
    this.shown = this.lastPage = undefined;
    this.forgetFetched();
    this.clearFilters();
  }

  /**
   * The rows to be exported: those in sight in their order, once they stand in it, or all that were fetched; in the
   * columns shown.
   */
  async toExport(scope: 'shown' | 'fetched'): Promise<ShownTable> {
    if (scope === 'shown') await this.arrangement.settled();
    const from = scope === 'fetched' && this.fetched !== undefined ? this.fetched : undefined;
    const columns = from?.columns ?? this.shown?.columns ?? [];
    const rows = from?.rows ?? this.content.rowsInOrder();
    return { columns: this.arrangement.columnsOf(columns), rows };
  }

  dispose(): void {
    this.arrangement.dispose();
  }

  private showAll(fetched: NonNullable<ShownRows['fetched']>): void {
    const { rows, columns, notices, since } = fetched;
    const facts = fetchedFacts(this.operation, fetched);
    this.show({ rows, columns, facts: { ...facts, notices: [...notices, ...this.outdatedAt(since)] } });
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.isStale = false;
    this.version++;
    this.pageVersion++;
    this.arrangement.arrange(shown);
  }

  private table() {
    const { shown, version: run } = this;
    return shown === undefined ? undefined : { ...shown, run, order: this.arrangement.order };
  }

  private withoutSecrets(rows: readonly unknown[]): readonly unknown[] {
    return this.hideSecrets === undefined ? rows : rows.map(this.hideSecrets);
  }

  private columnsOf(rows: readonly unknown[]): readonly Column[] {
    return columnsOf(this.operation, rows, (column) => this.references.opens(column));
  }

  private noticesOf(page: Page<unknown>): readonly string[] {
    const { response, notices } = page;
    return [...(this.marks.get(response) ?? []), ...notices, ...this.outdatedAt(response.at)];
  }

  private outdatedAt(at: number): readonly string[] {
    return at < this.writtenAt ? [OUTDATED] : [];
  }

  private change(changes: Partial<Facts>): void {
    const { shown } = this;
    if (shown !== undefined) this.shown = { ...shown, facts: { ...shown.facts, ...changes } };
  }
}
