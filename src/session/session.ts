import type { Operation, RawInput } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import type { Page } from '../client/apiClient';
import { atPosition, positionName, sizeName } from '../client/lists/readPage';
import {
  CancelledError,
  InputError,
  NotConfirmedError,
  ReadOnlyError,
  RejectedError,
  RequestError,
} from '../http/errors';
import { outcomeOf } from '../http/outcome';
import type { Wait } from '../http/wait';
import type { Failure } from '../protocol/failure';
import type { Results } from '../protocol/results';
import type { PanelState, RunState, Snippet } from '../protocol/state';
import { snippetTargets } from '../snippets/snippet';
import { Agreement } from './write/agreement';
import { consentOf } from './write/consent';
import { answerMarks } from './answerMarks';
import { DriftBook } from './drift/driftBook';
import { eventLoop } from './drift/driftPause';
import { DriftWatch } from './drift/driftWatch';
import { failureOf, underAnotherProfile, wasStopped } from './failure';
import { PageBook } from './pageBook';
import { partialFailuresOf } from './write/partialFailures';
import { about, inSight, masked, preview } from './preview';
import { quotaView } from './quotaView';
import { FormMarks } from './form/formMarks';
import type { FormReading, FormValues } from './form/readForm';
import type { Offer } from './references';
import { SessionForm } from './form/sessionForm';
import type { Connected, SessionOptions } from './sessionOptions';
import { ShownPage } from './shownPage';
import { localDay, startValues } from './form/startValues';
import type { Check } from './write/write';
import { checkFor, startsByItself } from './write/write';

export type { Connected } from './sessionOptions';

/** One open operation: its form, its run, its pages. Knows no editor; a panel shows what `state` says. */
export class Session {
  readonly vendor: Vendor;
  readonly operation: Operation;
  /** What differs from the document, so far. */
  readonly drift: DriftWatch;
  private readonly form: SessionForm;
  private readonly shown: ShownPage;
  private readonly marks: FormMarks;
  private readonly agreement: Agreement;
  private connected: Connected;
  private target: string;
  private run: RunState = { status: 'idle' };
  private failure: Failure | undefined;
  private book = new PageBook({});
  private previewed:
    | { reading: FormReading; target: string; connected: Connected; made: ReturnType<typeof preview> }
    | undefined;
  private abort: AbortController | undefined;
  private unsubscribe: () => void;
  private disposed = false;
  private sent: string | undefined;
  /** Its own request is held back: nothing of it was sent yet. */
  private held = false;
  /** Whether the last write was saved is not known: that stays on the screen until it is sent again. */
  private unsure = false;

  constructor(private readonly options: SessionOptions) {
    this.vendor = options.vendor;
    this.operation = options.operation;
    this.connected = options.connected;
    const today = localDay(options.clock.now());
    const { sandbox } = this.connected.profile;
    const values = options.values ?? startValues(this.vendor, this.operation, sandbox, today);
    this.form = new SessionForm(this.vendor, this.operation, values);
    this.marks = new FormMarks(this.form);
    this.agreement = new Agreement(options.confirm);
    this.target = options.target ?? snippetTargets[0]?.id ?? '';
    this.unsubscribe = this.connected.client.quota.subscribe(options.onChange);
    this.shown = new ShownPage(this.vendor, this.operation);
    const { vendor, operation, onChange, driftBook = new DriftBook(), pause = eventLoop } = options;
    const { profile } = this.connected;
    this.drift = new DriftWatch({ vendor, operation, profile, book: driftBook, pause, onChange });
  }

  /** Everything that the panel shows, except rows. */
  state(): PanelState {
    const { vendor, operation } = this;
    const preview = this.preview();
    return {
      ...about(vendor, operation),
      profile: this.connected.profile,
      form: this.marks.view(),
      ...inSight(preview),
      run: this.run,
      ...(this.shown.results === undefined ? {} : { results: this.shown.results }),
      ...(this.failure === undefined ? {} : { failure: this.failure }),
      quota: quotaView(this.connected.client.quota.state()),
      drift: this.drift.view(),
    };
  }

  /** Nothing that the document requires is missing, nothing is wrong, and it only reads: a click may run it. */
  get isReady(): boolean {
    return this.reading.checked !== undefined && startsByItself(this.operation);
  }

  /** What the last write carried, on several lines, as it was sent. */
  get payload(): string | undefined {
    return this.sent;
  }

  /** The read that shows whether a write took effect. */
  get check(): Check | undefined {
    return checkFor(this.vendor, this.operation, this.book.input);
  }

  /** Data was written with this credential: what was fetched before may be out of date, and says so. */
  outdate(): void {
    this.shown.outdate(this.options.clock.now());
    this.options.onChange();
  }

  /** Cells of the page shown; none when `run` is not what is shown. */
  rows(...[run, from, to]: Parameters<ShownPage['rows']>): ReturnType<ShownPage['rows']> {
    return this.shown.rows(run, from, to);
  }

  /** What a cell of the page shown opens; nothing when `run` is not what is shown. */
  offers(run: number, row: number, column: number): readonly Offer[] {
    return this.shown.offers(run, row, column);
  }

  /**
   * Puts a value into one input, keeps the rest, and runs when nothing else is missing; otherwise asks for
   * attention to the first field that needs it. What changes data never runs by itself.
   */
  async fillIn(at: Pointer, text: string): Promise<void> {
    if (!this.isWrite) this.giveUp(); // the answer to a write is waited for, whatever the form says by then
    let field = at.join('.');
    this.changeForm((form) => {
      field = form.fill(at, text);
    });
    const runs = this.operation.effect === 'read';
    if (runs && this.isReady) return this.start();
    if (runs) this.marks.attempt();
    this.marks.lookAt(field);
    this.options.onChange();
  }

  /** The snippet's code as it is shown, for copying. */
  snippet(): Snippet {
    return this.preview().snippet;
  }

  /** Takes the form's text over. Nothing is sent. */
  setValues(values: FormValues): void {
    this.changeForm((form) => {
      form.set(values);
    });
  }

  /** Does something to the form. Nothing is sent. */
  changeForm(change: (form: SessionForm) => void): void {
    if (this.disposed) return; // a file may be chosen for a panel that is gone by then
    this.marks.follow(change);
    this.followRefusal();
    this.options.onChange();
  }

  /** Whether a field of the form takes a file. */
  takesFile(field: string): boolean {
    return this.form.takesFile(field);
  }

  /** Whether the user gives it a body; that of a login is made of credentials. */
  get takesBody(): boolean {
    return this.operation.body !== undefined && this.operation.credentialBody === undefined;
  }

  /** The body as text, as the editor shows it. */
  get bodyText(): string {
    return this.form.bodyText;
  }

  /** Takes the body over from the editor. */
  setBodyText(text: string): void {
    this.changeForm((form) => {
      form.setBodyText(text);
    });
  }

  setTarget(target: string): void {
    if (snippetTargets.some(({ id }) => id === target)) this.target = target;
    this.options.onChange();
  }

  /** Changes the credential. Inputs stay; rows do only when the sandbox was started again: any other may be another account. */
  connect(connected: Connected): void {
    const same = connected.profile.sandbox && this.connected.profile.sandbox;
    if (!same) this.shown.clear();
    const lost = this.lostWrite() ?? (this.unsure ? this.failure : undefined);
    const { name } = this.connected.profile;
    this.giveUp();
    this.unsubscribe();
    // Another account under the same name has differences of its own.
    if (!same && connected.profile.id === this.connected.profile.id) this.drift.clear();
    this.drift.follow(connected.profile);
    this.connected = connected;
    this.unsubscribe = connected.client.quota.subscribe(this.options.onChange);
    if (!same) {
      this.book = new PageBook({});
      this.failure = undefined;
      this.marks.clear();
      this.run = { status: 'idle' };
    }
    if (lost !== undefined) {
      this.failure = same ? lost : underAnotherProfile(lost, name);
      this.unsure = true;
      this.run = { status: 'failed' };
    }
    this.options.onChange();
  }

  /** Runs the form from its own position, a write after a yes. A second run while one is under way is ignored. */
  async start(): Promise<void> {
    if (this.disposed || this.abort !== undefined || this.agreement.isOpen) return;
    this.marks.attempt();
    if (this.isWrite && !this.connected.profile.writable) {
      this.fail(
        new ReadOnlyError('It changes the vendor’s data. Allow writes for this profile, or use another.'),
      );
      return;
    }
    if (this.marks.count > 0) {
      this.fail(new InputError([]), this.marks.count);
      return;
    }
    const book = new PageBook(this.reading.input, this.operation.identity);
    if (this.isWrite && !(await this.isAgreed(book.input))) return;
    if (this.isWrite) this.book = book;
    await this.fetch(book.input, (page) => {
      book.add(page);
      this.book = book;
      this.show(false);
    });
  }

  /** Opens another page: one that was fetched before without a request. */
  async goTo(to: 'first' | 'previous' | 'next'): Promise<void> {
    if (this.abort !== undefined || this.agreement.isOpen) return;
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
    const values = Object.entries(this.form.values).filter(([id]) => id !== position);
    this.setValues({ ...Object.fromEntries(values), [`query.${name}`]: String(size) });
    await this.start();
  }

  /** Ends the run under way; what is shown stays. */
  stop(): void {
    this.abort?.abort();
  }

  /**
   * Tells that a request of its client is held back, or no longer: the one that goes out with
   * `signal`, or without one the login that all others wait for.
   */
  waiting(wait: Wait | undefined, signal?: AbortSignal): void {
    if (this.run.status !== 'running' && this.run.status !== 'waiting') return;
    if (signal !== undefined && signal !== this.abort?.signal) return;
    if (signal !== undefined) this.held = wait !== undefined;
    const { startedAt } = this.run;
    this.run =
      wait === undefined ? { status: 'running', startedAt } : { status: 'waiting', startedAt, ...wait };
    this.options.onChange();
  }

  dispose(): void {
    const lost = this.lostWrite();
    this.disposed = true;
    this.abandon();
    if (lost !== undefined) this.options.onLost?.(lost);
    this.unsubscribe();
    this.drift.dispose();
    this.form.dispose();
  }

  private get reading(): FormReading {
    return this.form.reading;
  }

  /** The same, and says that it was stopped. */
  private giveUp(): void {
    if (this.abort !== undefined) this.run = { status: 'stopped' };
    this.abandon();
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
    this.held = this.unsure = false;
    this.marks.clear();
    this.run = { status: 'running', startedAt: this.options.clock.now() };
    let mayHaveWritten = true;
    this.options.onChange();
    try {
      const page = await this.connected.client.page(this.operation, input, abort.signal);
      if (this.abort !== abort) return;
      // A write that was answered took effect, whatever the user wanted by then.
      if (abort.signal.aborted && !this.isWrite) throw new CancelledError();
      onPage(page);
      this.abort = undefined;
      this.run = { status: 'done' };
      const { redact } = this.connected.client;
      this.drift
        .see(page.answer, input, redact)
        .then(() => this.mark(page))
        .catch((error: unknown) => this.options.onUnexpected?.(error));
    } catch (error) {
      if (this.abort !== abort) return;
      this.abort = undefined;
      if (wasStopped(error, this.isWrite)) this.run = { status: 'stopped' };
      else this.fail(error);
      mayHaveWritten = ['unknown', 'done'].includes(outcomeOf(error));
    }
    if (this.isWrite && mayHaveWritten) this.options.onWritten?.();
    this.options.onChange();
  }

  /** Adds to a page what is found in its text, once everything else of it is on the screen. */
  private async mark(page: Page<unknown>): Promise<void> {
    const marks = await answerMarks(page.response.text);
    if (this.disposed || marks.length === 0) return;
    this.shown.mark(page, marks);
    this.options.onChange();
  }

  private get isWrite(): boolean {
    return this.operation.effect === 'write';
  }

  /** Asks for a yes to exactly this request, which then is what is sent whatever the form says by then. */
  private async isAgreed(input: RawInput): Promise<boolean> {
    const { vendor, operation, connected, run: before } = this;
    const template = connected.client.preview(operation, input);
    this.run = { status: 'asking' };
    this.options.onChange();
    const asBefore = () => {
      if (this.disposed || this.run.status !== 'asking') return;
      this.run = before;
      this.options.onChange();
    };
    const consent = consentOf(vendor, operation, connected.profile, template);
    const yes = await this.agreement.ask(consent).catch((error: unknown) => {
      asBefore();
      throw error;
    });
    if (!yes) asBefore();
    if (!yes || this.disposed) return false;
    if (this.connected !== connected) {
      this.fail(new NotConfirmedError('The profile changed while you were asked.'));
      return false;
    }
    this.sent = masked(template).body;
    return true;
  }

  /** What is said of a write under way that is given up here: its answer is lost. */
  private lostWrite(): Failure | undefined {
    if (!this.isWrite || this.abort === undefined || this.held) return undefined;
    this.options.onWritten?.();
    return this.explain(new CancelledError());
  }

  private fail(error: unknown, marked = 0): void {
    if (!(error instanceof RequestError)) this.options.onUnexpected?.(error);
    this.run = { status: 'failed' };
    this.failure = this.explain(error, marked);
    this.unsure = this.isWrite && outcomeOf(error) === 'unknown';
    if (error instanceof RejectedError) this.marks.show(error);
    this.shown.keepStale();
    this.options.onChange();
  }

  /** A refusal over marked fields counts those that are left, and is over with the last. */
  private followRefusal(): void {
    if (this.failure?.kind !== 'input') return;
    const marked = this.marks.count;
    const { at } = this.failure;
    this.failure = marked === 0 ? undefined : { ...this.explain(new InputError([]), marked), at };
    if (marked === 0) this.run = { status: 'idle' };
  }

  private explain(error: unknown, marked = 0): Failure {
    const { profile, client } = this.connected;
    return failureOf(error, {
      vendor: this.vendor.title,
      operation: `“${this.operation.title}”`,
      profile: profile.name,
      sandbox: profile.sandbox,
      rows: this.shown.results?.rowCount ?? 0,
      at: this.options.clock.now(),
      redact: client.redact,
      marked,
      ...(this.isWrite
        ? { write: { check: this.check?.operation.title, payload: this.sent !== undefined } }
        : {}),
    });
  }

  private show(cached: boolean): void {
    const page = this.book.current;
    if (page === undefined) return;
    const { hasPrevious, hasNext } = this.book;
    this.shown.show(page, { hasPrevious, hasNext, cached, ...this.failedEntries(page.answer) });
  }

  private failedEntries(answer: unknown): Pick<Results, 'failures'> {
    const failures = partialFailuresOf(this.operation, answer, this.book.input, this.connected.client.redact);
    return failures.length === 0 ? {} : { failures };
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
