import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Page } from '../client/apiClient';
import { atPosition, positionName, sizeName } from '../client/readPage';
import { CancelledError, InputError, RejectedError, RequestError } from '../http/errors';
import type { Cell, Column, Failure, PanelState, Results, RunState, Snippet } from '../protocol/state';
import { snippetTargets } from '../snippets/snippet';
import { cellOf } from './cells';
import { columnsOf, fieldOf, rowSchema } from './columns';
import { failureOf, wasStopped } from './failure';
import type { SectionSpec } from './fields';
import { formOf } from './fields';
import { PageBook } from './pageBook';
import { about, preview } from './preview';
import { quotaView } from './quotaView';
import type { FormReading, FormValues } from './readForm';
import { issuesByField, readForm, visibleIssues } from './readForm';
import { resultsOf } from './results';
import { secretsHider } from './secrets';
import type { Connected, SessionOptions } from './sessionOptions';
import { localDay, startValues } from './startValues';

export type { Connected } from './sessionOptions';

/** One open operation: its form, its run, its pages. Knows no editor; a panel shows what `state` says. */
export class Session {
  readonly vendor: Vendor;
  readonly operation: Operation;
  private readonly form: readonly SectionSpec[];
  private readonly hideSecrets: ((row: unknown) => unknown) | undefined;
  private connected: Connected;
  private values: FormValues;
  private reading: FormReading;
  private vendorIssues: Readonly<Record<string, string>> = {};
  private attempted = false;
  private target: string;
  private run: RunState = { status: 'idle' };
  private failure: Failure | undefined;
  private book = new PageBook({});
  private shown: { results: Results; columns: readonly Column[]; rows: readonly unknown[] } | undefined;
  private rowsVersion = 0;
  private previewed:
    | { reading: FormReading; target: string; connected: Connected; made: ReturnType<typeof preview> }
    | undefined;
  private abort: AbortController | undefined;
  private unsubscribe: () => void;

  constructor(private readonly options: SessionOptions) {
    this.vendor = options.vendor;
    this.operation = options.operation;
    this.connected = options.connected;
    this.form = formOf(this.vendor, this.operation);
    const row = rowSchema(this.operation);
    this.hideSecrets = row === undefined ? undefined : secretsHider(row);
    const today = localDay(options.clock.now());
    this.values =
      options.values ?? startValues(this.form, this.operation, this.connected.profile.sandbox, today);
    this.reading = readForm(this.vendor, this.operation, this.form, this.values);
    this.target = options.target ?? snippetTargets[0]?.id ?? '';
    this.unsubscribe = this.connected.client.quota.subscribe(options.onChange);
  }

  /** Everything that the panel shows, except rows. */
  state(): PanelState {
    const { vendor, operation } = this;
    const preview = this.preview();
    return {
      ...about(vendor, operation),
      profile: this.connected.profile,
      form: {
        sections: this.form.map(({ section, fields }) => ({
          ...section,
          fields: fields.map(({ field }) => field),
        })),
        values: this.values,
        issues: {
          ...visibleIssues(this.reading, this.values, this.attempted),
          ...this.vendorIssues,
        },
      },
      request: preview.request,
      snippet: preview.snippet,
      run: this.run,
      ...(this.shown === undefined ? {} : { results: this.shown.results }),
      ...(this.failure === undefined ? {} : { failure: this.failure }),
      quota: quotaView(this.connected.client.quota.state()),
    };
  }

  /** Nothing that the document requires is missing, and nothing is wrong: a click may run it. */
  get isReady(): boolean {
    return this.reading.checked !== undefined;
  }

  /** Cells of the page shown; none when `run` is not what is shown. */
  rows(
    run: number,
    from: number,
    to: number,
  ): { run: number; from: number; rows: readonly (readonly Cell[])[] } {
    if (this.shown?.results.run !== run) return { run: this.rowsVersion, from, rows: [] };
    const { columns, rows } = this.shown;
    const cells = rows.slice(from, to).map((row) => columns.map(({ id }) => cellOf(fieldOf(row, id))));
    return { run, from, rows: cells };
  }

  /** The snippet's code as it is shown, for copying. */
  snippet(): Snippet {
    return this.preview().snippet;
  }

  /** Takes the form's text over. Nothing is sent. */
  setValues(values: FormValues): void {
    const changed = (id: string) => values[id] !== this.values[id];
    this.vendorIssues = Object.fromEntries(Object.entries(this.vendorIssues).filter(([id]) => !changed(id)));
    this.values = values;
    this.reading = readForm(this.vendor, this.operation, this.form, values);
    this.options.onChange();
  }

  setTarget(target: string): void {
    if (snippetTargets.some(({ id }) => id === target)) this.target = target;
    this.options.onChange();
  }

  /** Changes the credential. Inputs stay; rows do only when the sandbox was started again: any other may be another account. */
  connect(connected: Connected): void {
    const same = connected.profile.sandbox && this.connected.profile.sandbox;
    if (this.abort !== undefined) this.run = { status: 'stopped' };
    this.abandon();
    this.unsubscribe();
    this.connected = connected;
    this.unsubscribe = connected.client.quota.subscribe(this.options.onChange);
    if (!same) {
      this.book = new PageBook({});
      this.shown = undefined;
      this.failure = undefined;
      this.vendorIssues = {};
      this.run = { status: 'idle' };
    }
    this.options.onChange();
  }

  /** Runs the form from its own position. A second run while one is under way is ignored. */
  async start(): Promise<void> {
    if (this.abort !== undefined) return;
    this.attempted = true;
    if (Object.keys(this.reading.issues).length > 0) {
      this.fail(new InputError([]), Object.keys(this.reading.issues).length);
      return;
    }
    const book = new PageBook(this.reading.input);
    await this.fetch(book.input, (page) => {
      book.add(page);
      this.book = book;
      this.show(false);
    });
  }

  /** Opens another page: one that was fetched before without a request. */
  async goTo(to: 'first' | 'previous' | 'next'): Promise<void> {
    if (this.abort !== undefined) return;
    if (this.book.turnTo(to)) {
      this.failure = undefined;
      this.run = { status: 'done' };
      this.show(true);
      this.options.onChange();
      return;
    }
    const position = to === 'next' ? this.book.nextPosition : undefined;
    if (position === undefined) return;
    await this.fetch(atPosition(this.operation.page, this.book.input, position), (page) => {
      this.book.add(page);
      this.show(false);
    });
  }

  /** Sets the page size and runs again from the first page: positions of another size mean nothing. */
  async setPageSize(size: number): Promise<void> {
    const name = sizeName(this.operation.page);
    if (name === undefined || this.abort !== undefined) return;
    const position = `query.${positionName(this.operation.page) ?? ''}`;
    const values = Object.entries(this.values).filter(([id]) => id !== position);
    this.setValues({ ...Object.fromEntries(values), [`query.${name}`]: String(size) });
    await this.start();
  }

  /** Ends the run under way; what is shown stays. */
  stop(): void {
    this.abort?.abort();
  }

  /** Tells the session that it is held back until then, or no longer. */
  waiting(until: number | undefined): void {
    if (this.run.status !== 'running' && this.run.status !== 'waiting') return;
    const { startedAt } = this.run;
    this.run =
      until === undefined ? { status: 'running', startedAt } : { status: 'waiting', startedAt, until };
    this.options.onChange();
  }

  dispose(): void {
    this.abandon();
    this.unsubscribe();
  }

  /** Ends the run under way; whatever becomes of it is no longer this session's. */
  private abandon(): void {
    this.stop();
    this.abort = undefined;
  }

  private async fetch(input: RawInput, onPage: (page: Page<unknown>) => void): Promise<void> {
    const abort = new AbortController();
    this.abort = abort;
    this.failure = undefined;
    this.vendorIssues = {};
    this.run = { status: 'running', startedAt: this.options.clock.now() };
    this.options.onChange();
    try {
      const page = await this.connected.client.page(this.operation, input, abort.signal);
      if (this.abort !== abort) return;
      if (abort.signal.aborted) throw new CancelledError();
      onPage(page);
      this.abort = undefined;
      this.run = { status: 'done' };
    } catch (error) {
      if (this.abort !== abort) return;
      this.abort = undefined;
      if (wasStopped(error)) this.run = { status: 'stopped' };
      else this.fail(error);
    }
    this.options.onChange();
  }

  private fail(error: unknown, marked = 0): void {
    if (!(error instanceof RequestError)) this.options.onUnexpected?.(error);
    const { profile, client } = this.connected;
    this.run = { status: 'failed' };
    this.failure = failureOf(error, {
      vendor: this.vendor.title,
      operation: `“${this.operation.title}”`,
      profile: profile.name,
      sandbox: profile.sandbox,
      rows: this.shown?.results.rowCount ?? 0,
      at: this.options.clock.now(),
      redact: client.redact,
      marked,
    });
    if (error instanceof RejectedError) this.vendorIssues = issuesByField(this.form, error.fields);
    if (this.shown !== undefined)
      this.shown = { ...this.shown, results: { ...this.shown.results, stale: true } };
    this.options.onChange();
  }

  private show(cached: boolean): void {
    const page = this.book.current;
    if (page === undefined) return;
    const rows = this.hideSecrets === undefined ? page.rows : page.rows.map(this.hideSecrets);
    const columns = columnsOf(this.operation, rows);
    this.rowsVersion++;
    const { hasPrevious, hasNext } = this.book;
    const results = resultsOf(this.operation, page, columns, {
      run: this.rowsVersion,
      hasPrevious,
      hasNext,
      cached,
    });
    this.shown = { columns, rows, results };
  }

  /** The request and snippet of the form as it stands; made anew only when one of what they depend on changed. */
  private preview(): ReturnType<typeof preview> {
    const { vendor, operation, reading, target, connected } = this;
    const known = this.previewed;
    if (known?.reading === reading && known.target === target && known.connected === connected)
      return known.made;
    const { client, profile } = connected;
    const template = reading.checked === undefined ? undefined : client.preview(operation, reading.input);
    const made = preview(vendor, operation, profile.origin, template, target);
    this.previewed = { reading, target, connected, made };
    return made;
  }
}
