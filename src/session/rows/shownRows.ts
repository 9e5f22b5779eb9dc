import type { Operation } from '../catalog/operation';
import { rowSchema } from '../catalog/rowSchema';
import type { Vendor } from '../catalog/vendor';
import type { Page, WalkedPage } from '../client/apiClient';
import type { HttpResponse } from '../http/exchange';
import type { Cell, Column, Results } from '../protocol/results';
import { cellOf } from './cells';
import { columnsOf, fieldOf } from './columns';
import type { Offer } from './references';
import { References } from './references';
import { resultsOf } from './results';
import { secretsHider } from './secrets';

/** Said above rows that were fetched before something was written. */
const OUTDATED = 'Data was written with this profile since then: run again to see how it is now.';

/** Where a page stands among the others, and what else is said of it. */
type Around = Pick<Results, 'hasPrevious' | 'hasNext' | 'cached' | 'failures'>;

interface Shown {
  readonly page: Page<unknown>;
  readonly results: Results;
  readonly columns: readonly Column[];
  readonly rows: readonly unknown[];
}

/** The page on the screen: its rows as cells, and what they open. */
export class ShownPage {
  private readonly references: References;
  private readonly hideSecrets: ((row: unknown) => unknown) | undefined;
  private shown: Shown | undefined;
  private version = 0;
  /** What was found in the text of pages after they were shown. */
  private readonly marks = new WeakMap<HttpResponse, readonly string[]>();
  /** When data was last written with this credential, here or elsewhere. */
  private writtenAt = 0;

  constructor(
    vendor: Vendor,
    private readonly operation: Operation,
  ) {
    const row = rowSchema(operation);
    this.hideSecrets = row === undefined ? undefined : secretsHider(row);
    this.references = new References(vendor, operation);
  }

  /** What the panel is told of it, rows apart; undefined while nothing is shown. */
  get results(): Results | undefined {
    return this.shown?.results;
  }

  show(page: WalkedPage<unknown>, around: Around): void {
    const rows = this.hideSecrets === undefined ? page.rows : page.rows.map(this.hideSecrets);
    const columns = columnsOf(this.operation, rows, (column) => this.references.opens(column));
    this.version++;
    const notices = this.noticesOf(page);
    const results = resultsOf(this.operation, page, columns, { ...around, run: this.version, notices });
    this.shown = { page, columns, rows, results };
  }

  /** Says of a page what was found in its text since, now if it is still shown and whenever it is shown again. */
  mark(page: Page<unknown>, marks: readonly string[]): void {
    this.marks.set(page.response, marks);
    if (this.shown?.page.response === page.response)
      this.change({ notices: [...marks, ...this.shown.results.notices] });
  }

  /** Data was written: what was fetched before says so. What a write answered cannot be fetched again. */
  outdate(at: number): void {
    if (this.operation.effect !== 'read') return;
    this.writtenAt = at;
    const notices = this.shown?.results.notices ?? [];
    this.change({ notices: [...notices.filter((notice) => notice !== OUTDATED), OUTDATED] });
  }

  /** It stays although a later run failed. */
  keepStale(): void {
    this.change({ stale: true });
  }

  clear(): void {
    this.shown = undefined;
  }

  /** Cells of its rows; none when `run` is not what is shown. */
  rows(
    run: number,
    from: number,
    to: number,
  ): { run: number; from: number; rows: readonly (readonly Cell[])[] } {
    if (this.shown?.results.run !== run) return { run: this.version, from, rows: [] };
    const { columns, rows } = this.shown;
    const cells = rows.slice(from, to).map((row) => columns.map(({ id }) => this.cell(row, id)));
    return { run, from, rows: cells };
  }

  /** What a cell opens; nothing when `run` is not what is shown. */
  offers(run: number, row: number, column: number): readonly Offer[] {
    if (this.shown?.results.run !== run) return [];
    const id = this.shown.columns[column]?.id;
    return id === undefined ? [] : this.references.offers(id, fieldOf(this.shown.rows[row], id));
  }

  private noticesOf(page: Page<unknown>): readonly string[] {
    const { response, notices } = page;
    const outdated = response.at < this.writtenAt ? [OUTDATED] : [];
    return [...(this.marks.get(response) ?? []), ...notices, ...outdated];
  }

  private change(changes: Partial<Results>): void {
    const { shown } = this;
    if (shown !== undefined) this.shown = { ...shown, results: { ...shown.results, ...changes } };
  }

  private cell(row: unknown, column: string): Cell {
    const value = fieldOf(row, column);
    const cell = cellOf(value);
    return this.references.offers(column, value).length > 0 ? { ...cell, opens: true } : cell;
  }
}
