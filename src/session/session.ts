import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { DynamicClient, Page } from '../client/apiClient';
import { atPosition, sizeName } from '../client/readPage';
import type { Clock } from '../http/clock';
import { InputError, RejectedError, RequestError } from '../http/errors';
import type { Cell, Failure, PanelState, RequestPreview, Results, RunState, Snippet } from '../protocol/state';
import { renderTemplate, snippetTargets } from '../snippets/snippet';
import { cellOf } from './cells';
import type { ColumnSpec } from './columns';
import { columnsOf, fieldOf } from './columns';
import { failureOf, wasStopped } from './failure';
import type { SectionSpec } from './fields';
import { formOf } from './fields';
import { PageBook } from './pageBook';
import { previewOf } from './preview';
import { quotaView } from './quotaView';
import type { FormReading, FormValues } from './readForm';
import { readForm } from './readForm';
import { resultsOf } from './results';
import { localDay, startValues } from './startValues';

/** Which credential a session runs under, and the client that holds it. */
export interface Connected {
  readonly profile: { readonly id: string; readonly name: string; readonly sandbox: boolean; readonly origin: string };
  readonly client: DynamicClient;
}

export interface SessionOptions {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly connected: Connected;
  readonly clock: Clock;
  /** Id of the snippet target to begin with. */
  readonly target?: string;
  /** Called after every change of the state. */
  readonly onChange: () => void;
  /** Told of what nobody expected. */
  readonly onUnexpected?: (error: unknown) => void;
}

/** One open operation: its form, its run, its pages. Knows no editor; a panel shows what `state` says. */
export class Session {
  readonly vendor: Vendor;
  readonly operation: Operation;
  private readonly form: readonly SectionSpec[];
  private connected: Connected;
  private values: FormValues;
  private reading: FormReading;
  private vendorIssues: Readonly<Record<string, string>> = {};
  private attempted = false;
  private target: string;
  private run: RunState = { status: 'idle' };
  private failure: Failure | undefined;
  private book = new PageBook();
  private runInput: RawInput = {};
  private shown: { results: Results; columns: readonly ColumnSpec[]; rows: readonly unknown[] } | undefined;
  private rowsVersion = 0;
  private abort: AbortController | undefined;
  private unsubscribe: () => void;

  constructor(private readonly options: SessionOptions) {
    this.vendor = options.vendor;
    this.operation = options.operation;
    this.connected = options.connected;
    this.form = formOf(this.vendor, this.operation);
    this.values = startValues(this.form, this.operation, this.connected.profile.sandbox, localDay(options.clock.now()));
    this.reading = readForm(this.vendor, this.operation, this.form, this.values);
    this.target = options.target ?? snippetTargets[0]?.id ?? '';
    this.unsubscribe = this.connected.client.quota.subscribe(options.onChange);
  }

  /** Everything that the panel shows, except rows. */
  state(): PanelState {
    const { vendor, operation } = this;
    const preview = this.preview();
    return {
      vendor: { id: vendor.id, title: vendor.title },
      operation: {
        id: operation.id,
        title: operation.title,
        description: operation.description,
        method: operation.method,
        path: `${vendor.basePath}${operation.path}`,
        ...(operation.scope === undefined ? {} : { scope: operation.scope }),
        notes: operation.notes,
        source: `${vendor.document}, line ${String(operation.line)}`,
      },
      profile: this.connected.profile,
      form: {
        sections: this.form.map(({ section, fields }) => ({ ...section, fields: fields.map(({ field }) => field) })),
        values: this.values,
        issues: this.visibleIssues(),
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
  rows(run: number, from: number, to: number): { run: number; from: number; rows: readonly (readonly Cell[])[] } {
    if (this.shown?.results.run !== run) return { run: this.rowsVersion, from, rows: [] };
    const { columns, rows } = this.shown;
    const cells = rows.slice(from, to).map((row) => columns.map(({ column, secret }) => cellOf(fieldOf(row, column.id), secret)));
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

  /** Changes the credential. Inputs stay; rows of another credential do not. */
  connect(connected: Connected): void {
    const same = connected.profile.id === this.connected.profile.id;
    this.stop();
    this.unsubscribe();
    this.connected = connected;
    this.unsubscribe = connected.client.quota.subscribe(this.options.onChange);
    if (!same) {
      this.book = new PageBook();
      this.shown = undefined;
      this.failure = undefined;
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
    this.runInput = this.reading.input;
    const book = new PageBook();
    await this.fetch(this.runInput, (page) => {
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
    await this.fetch(atPosition(this.operation.page, this.runInput, position), (page) => {
      this.book.add(page);
      this.show(false);
    });
  }

  /** Sets the page size and runs again from the start. */
  async setPageSize(size: number): Promise<void> {
    const name = sizeName(this.operation.page);
    if (name === undefined || this.abort !== undefined) return;
    this.setValues({ ...this.values, [`query.${name}`]: String(size) });
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
    this.run = until === undefined ? { status: 'running', startedAt } : { status: 'waiting', startedAt, until };
    this.options.onChange();
  }

  dispose(): void {
    this.stop();
    this.unsubscribe();
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
      this.abort = undefined;
      this.run = { status: 'done' };
      onPage(page);
    } catch (error) {
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
    const failure = failureOf(error, {
      vendor: this.vendor.title,
      operation: `“${this.operation.title}”`,
      profile: profile.name,
      sandbox: profile.sandbox,
      rows: this.shown?.results.rowCount ?? 0,
      at: this.options.clock.now(),
      redact: client.redact,
    });
    const count = `${String(marked)} ${marked === 1 ? 'field needs' : 'fields need'} a change.`;
    this.failure = marked === 0 ? failure : { ...failure, detail: count };
    if (error instanceof RejectedError) this.vendorIssues = this.byField(error.fields);
    if (this.shown !== undefined) this.shown = { ...this.shown, results: { ...this.shown.results, stale: true } };
    this.options.onChange();
  }

  /** The vendor's messages name a field by its own name; the form knows it by its place. */
  private byField(messages: Readonly<Record<string, string>>): Record<string, string> {
    const fields = this.form.flatMap((section) => section.fields);
    return Object.fromEntries(
      Object.entries(messages).flatMap(([name, message]) => {
        const spec = fields.find(({ field }) => field.label.toLowerCase() === name.toLowerCase());
        return spec === undefined ? [] : [[spec.field.id, this.connected.client.redact(message)] as const];
      }),
    );
  }

  private show(cached: boolean): void {
    const page = this.book.current;
    if (page === undefined) return;
    const columns = columnsOf(this.operation, page.rows);
    this.rowsVersion++;
    const { hasPrevious, hasNext } = this.book;
    const results = resultsOf(this.operation, page, columns, { run: this.rowsVersion, hasPrevious, hasNext, cached });
    this.shown = { columns, rows: page.rows, results };
  }

  /** "Fill this in" is not said before the first attempt; everything else at once. */
  private visibleIssues(): Record<string, string> {
    const own = Object.entries(this.reading.issues).filter(
      ([id]) => this.attempted || (this.values[id]?.trim() ?? '') !== '',
    );
    return { ...Object.fromEntries(own), ...this.vendorIssues };
  }

  /** The request and snippet of the form as it stands. An invalid form has no snippet, and only the template of a URL. */
  private preview(): { request: RequestPreview; snippet: Snippet } {
    const targets = snippetTargets.map(({ id, title }) => ({ id, title }));
    const target = snippetTargets.find(({ id }) => id === this.target) ?? snippetTargets[0];
    const { vendor, operation } = this;
    if (this.reading.checked === undefined || target === undefined) {
      const request = { method: operation.method, url: `${this.connected.profile.origin}${vendor.basePath}${operation.path}`, headers: [] };
      return { request, snippet: { target: this.target, targets, code: '', variables: [] } };
    }
    const template = this.connected.client.preview(operation, this.reading.input);
    const { code, variables } = renderTemplate(target, { vendor, operation, template });
    return { request: previewOf(template), snippet: { target: target.id, targets, code, variables } };
  }
}
