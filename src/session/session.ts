import type { Operation } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import { positionName, sizeName } from '../client/lists/readPage';
import { InputError, NotConfirmedError, ReadOnlyError } from '../http/errors';
import { eventLoop } from '../http/pause';
import type { Redact } from '../http/redaction/redaction';
import type { Wait } from '../http/wait';
import type { BulkState } from '../protocol/bulk';
import type { PanelState, RunState, Snippet } from '../protocol/state';
import { plainView } from '../protocol/table';
import { snippetTargets } from '../snippets/targets';
import { AnswerBook } from './answers/answerBook';
import { SessionAnswers } from './answers/sessionAnswers';
import type { BulkAsk } from './bulk/bulkFetch';
import { BulkFetch } from './bulk/bulkFetch';
import { isSameInput, wholeList } from './bulk/wholeList';
import { DriftBook } from './drift/driftBook';
import { DriftWatch } from './drift/driftWatch';
import { FormMarks } from './form/formMarks';
import type { FormReading, FormValues } from './form/readForm';
import { SessionForm } from './form/sessionForm';
import { localDay, startValues } from './form/startValues';
import { about, inSight, masked, Previews } from './preview';
import { quotaView } from './quotaView';
import { responseViewOf } from './responseView';
import { ShownRows } from './rows/shownRows';
import { Runs } from './runs';
import type { Connected, SessionOptions } from './sessionOptions';
import { Agreement } from './write/agreement';
import { consentOf } from './write/consent';
import type { Check } from './write/write';
import { startsByItself } from './write/write';

export type { Connected } from './sessionOptions';

/** One open operation: its form, its run, its pages. Knows no editor; a panel shows what `state` says. */
export class Session {
  readonly vendor: Vendor;
  readonly operation: Operation;
  /** What differs from the document, so far. */
  readonly drift: DriftWatch;
  /** The rows on the screen. */
  readonly shown: ShownRows;
  /** The answers that they came in, as texts for an editor. */
  readonly answers: SessionAnswers;
  private readonly form: SessionForm;
  private readonly marks: FormMarks;
  private readonly agreement: Agreement;
  private readonly runs: Runs;
  private readonly bulk: BulkFetch;
  private readonly previews: Previews;
  private connected: Connected;
  private target: string;
  private unsubscribe: () => void;
  private disposed = false;
  private sent: string | undefined;
  /** The form's text when the run began. */
  private sentValues: FormValues = {};

  constructor(private readonly options: SessionOptions) {
    const { vendor, operation, clock, onChange, driftBook = new DriftBook(), pause = eventLoop } = options;
    this.vendor = vendor;
    this.operation = operation;
    this.connected = options.connected;
    const { profile, client } = this.connected;
    const values = options.values ?? startValues(vendor, operation, profile.sandbox, localDay(clock.now()));
    const position = this.positionValue(options.position);
    this.form = new SessionForm(vendor, operation, { ...values, ...position });
    this.marks = new FormMarks(this.form);
    this.agreement = new Agreement(options.confirm);
    this.previews = new Previews(vendor, operation);
    this.target = options.target ?? snippetTargets[0]?.id ?? '';
    this.unsubscribe = client.quota.subscribe(onChange);
    const onUnexpected = (error: unknown) => options.onUnexpected?.(error);
    const view = { ...plainView, ...options.view };
    const redact: Redact = (...text) => this.redact(...text);
    this.shown = new ShownRows({ vendor, operation, view, redact, onChange, onUnexpected });
    this.drift = new DriftWatch({ vendor, operation, profile, book: driftBook, pause, onChange });
    this.runs = new Runs({
      options,
      connected: () => this.connected,
      marks: this.marks,
      shown: this.shown,
      drift: this.drift,
      payload: () => this.sent,
      onPage: (page, run) => {
        this.answers.keep(page, run);
      },
      onEnd: (end) => options.onRun?.(end, this.sentValues),
    });
    this.answers = new SessionAnswers({
      vendor,
      operation,
      book: options.answerBook ?? new AnswerBook(),
      pause,
      connected: () => this.connected,
      shown: () => {
        const page = this.shown.answer;
        return page === undefined ? undefined : { page, run: this.runs.asked.input };
      },
      rows: () => this.shown.toExport('shown'),
    });
    this.bulk = new BulkFetch({
      vendorId: vendor.id,
      operation,
      clock,
      settings: options.bulk ?? (() => ({ reserve: 0.1 })),
      onChange,
      onRows: (fetched, list) => {
        this.shown.showFetched(fetched, list);
      },
      onFailure: (error) => {
        this.runs.fail(error, { keepsRows: true });
      },
    });
  }

  /** Everything that the panel shows, except rows. */
  state(): PanelState {
    const { vendor, operation, runs } = this;
    const results = this.shown.results;
    const { isFavourite = () => false } = this.options;
    return {
      ...about(vendor, operation),
      profile: this.connected.profile,
      form: this.marks.view(),
      ...inSight(this.preview()),
      run: runs.state,
      ...(results === undefined ? {} : { results }),
      ...(runs.failure === undefined ? {} : { failure: runs.failure }),
      ...(this.bulk.state === undefined ? {} : { bulk: this.bulk.state }),
      ...this.response(),
      canCompare: this.answers.canCompare,
      favourite: isFavourite(),
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
    return this.runs.check;
  }

  /** Data was written with this credential: what was fetched before may be out of date, and says so. */
  outdate(): void {
    this.shown.outdate(this.options.clock.now());
    this.options.onChange();
  }

  /**
   * Puts a value into one input, keeps the rest, and runs when nothing else is missing; otherwise asks for
   * attention to the first field that needs it. What changes data never runs by itself.
   */
  async fillIn(at: Pointer, text: string): Promise<void> {
    if (!this.isWrite) this.runs.giveUp(); // the answer to a write is waited for, whatever the form says by then
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

  /** The form's text by field. */
  get values(): FormValues {
    return this.form.values;
  }

  /** Takes the secrets of the profile in use out of a text. */
  get redact(): Redact {
    return this.connected.client.redact;
  }

  /** The id of the profile in use. */
  get profileId(): string {
    return this.connected.profile.id;
  }

  /** Takes the form's text over. Nothing is sent. */
  setValues(values: FormValues): void {
    this.changeForm((form) => {
      form.set(values);
    });
  }

  /** Takes a whole form over and, where that only reads, runs it when asked to: in place of the read under way. */
  async open(values: FormValues, run: boolean): Promise<void> {
    const sends = run && startsByItself(this.operation);
    if (sends) this.runs.giveUp();
    this.setValues(values);
    if (sends) await this.start();
  }

  /** Does something to the form. Nothing is sent. */
  changeForm(change: (form: SessionForm) => void): void {
    if (this.disposed) return; // a file may be chosen for a panel that is gone by then
    this.marks.follow(change);
    this.runs.followRefusal();
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
    const before = this.connected;
    const same = connected.profile.sandbox && before.profile.sandbox;
    if (same) this.bulk.follow(connected);
    else this.bulk.forget();
    if (!same) this.shown.clear();
    this.unsubscribe();
    // Another account under the same name has differences of its own.
    if (!same && connected.profile.id === before.profile.id) this.drift.clear();
    this.drift.follow(connected.profile);
    this.connected = connected;
    this.unsubscribe = connected.client.quota.subscribe(this.options.onChange);
    if (!same) this.marks.clear();
    this.runs.reconnect(same, before);
    this.options.onChange();
  }

  /** Runs the form from its own position, a write after a yes. A second run while one is under way is ignored. */
  async start(): Promise<void> {
    if (this.disposed || this.isBusy) return;
    const input = this.checkedInput();
    if (input === undefined) return;
    const { values } = this.form;
    if (this.isWrite && !(await this.isAgreed(input))) return;
    if (this.isOther(input, this.bulk.list)) this.bulk.forget();
    if (this.isOther(input, this.shown.fetchedList)) this.shown.forgetFetched();
    if (this.isNewList(input)) this.shown.clearFilters();
    this.sentValues = values;
    await this.runs.start(input);
  }

  /** Opens another page: one that was fetched before without a request. */
  async goTo(to: 'first' | 'previous' | 'next'): Promise<void> {
    if (!this.isBusy) await this.runs.goTo(to);
  }

  /** Sets the page size and runs again from the first page: positions of another size mean nothing. */
  async setPageSize(size: number): Promise<void> {
    const name = sizeName(this.operation.page);
    if (name === undefined || this.runs.isUnderWay) return;
    const position = `query.${positionName(this.operation.page) ?? ''}`;
    const values = Object.entries(this.form.values).filter(([id]) => id !== position);
    this.setValues({ ...Object.fromEntries(values), [`query.${name}`]: String(size) });
    await this.start();
  }

  /** Changes how the rows are looked at; what is not named stays. */
  setView(change: Parameters<ShownRows['setView']>[0]): void {
    this.shown.setView(change);
    if (change.columns !== undefined) this.options.onColumns?.(change.columns);
    this.options.onChange();
  }

  /** Shows the rows of a page, or all that were fetched. */
  turnTo(scope: 'page' | 'all'): void {
    this.shown.turnTo(scope);
    this.options.onChange();
  }

  /** Ends the run or the fetch under way; what is shown stays, and what was fetched. */
  stop(): void {
    this.runs.stop();
    this.bulk.stop();
  }

  /** Says what fetching the whole list would cost. False where there is nothing to fetch, or the form keeps it from being sent. */
  offerAll(then: 'show' | 'export' = 'show'): boolean {
    if (this.operation.effect !== 'read' || this.isBusy || this.bulk.isRunning) return false;
    const input = this.checkedInput();
    if (input === undefined) return false;
    const results = this.shown.results;
    const known = this.isNewList(input) ? undefined : results;
    const ask: BulkAsk = {
      connected: this.connected,
      input: wholeList(this.operation, input),
      total: known?.total,
      lastMs: results?.durationMs,
    };
    this.bulk.offer(ask, then);
    return true;
  }

  /** Fetches what was offered, goes on with what was interrupted, or puts either away. */
  async fetchAll(action: 'start' | 'resume' | 'discard' | 'dismiss'): Promise<void> {
    if (action === 'start') await this.bulk.start();
    else if (action === 'resume') await this.bulk.resume();
    else if (action === 'discard') await this.bulk.discard();
    else this.bulk.dismiss();
  }

  /** Resolves when the fetch that is offered or under way is over: whether all rows came. */
  async allFetched(): Promise<boolean> {
    return this.bulk.settled();
  }

  /** Offers to go on with a fetch of this list that an earlier window left. */
  async findInterrupted(): Promise<void> {
    if (this.operation.effect !== 'read') return;
    await this.bulk.findInterrupted(() => {
      const { checked, input } = this.reading;
      if (this.disposed || checked === undefined) return undefined;
      return { connected: this.connected, input: wholeList(this.operation, input) };
    });
  }

  /** How far fetching all rows is. */
  get bulkState(): BulkState | undefined {
    return this.bulk.state;
  }

  /**
   * Tells that a request of its client is held back, or no longer: the one that goes out with
   * `signal`, or without one the login that all others wait for.
   */
  waiting(wait: Wait | undefined, signal?: AbortSignal): void {
    this.runs.waiting(wait, signal);
  }

  dispose(): void {
    this.disposed = true;
    this.runs.dispose();
    this.bulk.forget();
    this.shown.dispose();
    this.unsubscribe();
    this.drift.dispose();
    this.form.dispose();
  }

  /** The field that a run begins at a page with. */
  private positionValue(position: number | undefined): FormValues {
    const name = positionName(this.operation.page);
    return name === undefined || position === undefined ? {} : { [`query.${name}`]: String(position) };
  }

  private get reading(): FormReading {
    return this.form.reading;
  }

  private get isWrite(): boolean {
    return this.operation.effect === 'write';
  }

  private get isBusy(): boolean {
    return this.runs.isUnderWay || this.agreement.isOpen;
  }

  /** The form's input if it can be sent; otherwise says why not. */
  private checkedInput() {
    this.marks.attempt();
    if (this.isWrite && !this.connected.profile.writable) {
      this.runs.fail(
        new ReadOnlyError('It changes the vendor’s data. Allow writes for this profile, or use another.'),
      );
      return undefined;
    }
    if (this.marks.count > 0) {
      this.runs.fail(new InputError([]), { marked: this.marks.count });
      return undefined;
    }
    return this.reading.input;
  }

  /** Whether an input asks for another list than the last run: page and size apart. */
  private isNewList(input: FormReading['input']): boolean {
    const { asked } = this.runs;
    return asked.page > 0 && this.isOther(input, wholeList(this.operation, asked.input));
  }

  /** Whether an input asks for another list than this one, which is whole. */
  private isOther(input: FormReading['input'], list: FormReading['input'] | undefined): boolean {
    return list !== undefined && !isSameInput(wholeList(this.operation, input), list);
  }

  /** Asks for a yes to exactly this request, which then is what is sent whatever the form says by then. */
  private async isAgreed(input: FormReading['input']): Promise<boolean> {
    const { vendor, operation, connected, runs } = this;
    const before: RunState = runs.state;
    const template = connected.client.preview(operation, input);
    runs.state = { status: 'asking' };
    this.options.onChange();
    const asBefore = () => {
      if (this.disposed || runs.state.status !== 'asking') return;
      runs.state = before;
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
      runs.fail(new NotConfirmedError('The profile changed while you were asked.'));
      return false;
    }
    this.sent = masked(template).body;
    return true;
  }

  private response(): Pick<PanelState, 'response'> {
    const answer = this.shown.answer;
    return answer === undefined ? {} : { response: responseViewOf(answer.response, this.redact) };
  }

  private preview(): ReturnType<Previews['of']> {
    const { client, profile } = this.connected;
    return this.previews.of({ reading: this.reading, target: this.target, client, origin: profile.origin });
  }
}
