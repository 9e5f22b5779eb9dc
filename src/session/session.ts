import type { Operation } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import { eventLoop } from '../http/pause';
import type { Redact } from '../http/redaction/redaction';
import type { Wait } from '../http/wait';
import type { PanelState } from '../protocol/state';
import { plainView } from '../protocol/table';
import { AnswerBook } from './answers/answerBook';
import { SessionAnswers } from './answers/sessionAnswers';
import { AllRows } from './bulk/allRows';
import { DriftBook } from './drift/driftBook';
import { DriftWatch } from './drift/driftWatch';
import { EditedBody } from './form/editedBody';
import { FormMarks } from './form/formMarks';
import { positionField, withPageSize } from './form/pageFields';
import type { FormValues } from './form/readForm';
import { SessionForm } from './form/sessionForm';
import { localDay, startValues } from './form/startValues';
import type { StateParts } from './panelState';
import { panelState } from './panelState';
import { Previews } from './preview';
import { ShownRows } from './rows/shownRows';
import { Runs } from './runs';
import type { Connected, SessionOptions } from './sessionOptions';
import { SessionSnippets } from './snippets';
import { Clearance } from './write/clearance';
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
  /** The whole of the list. */
  readonly all: AllRows;
  /** The form as code. */
  readonly snippets: SessionSnippets;
  /** The form's body as a text. */
  readonly body: EditedBody;
  private readonly form: SessionForm;
  private readonly marks: FormMarks;
  private readonly clearance: Clearance;
  private readonly runs: Runs;
  /** What the state is put together of. */
  private readonly parts: StateParts;
  private connected: Connected;
  private unsubscribe: () => void;
  private disposed = false;
  /** The form's text when the run began. */
  private sentValues: FormValues = {};

  constructor(private readonly options: SessionOptions) {
    const { vendor, operation, clock, onChange, driftBook = new DriftBook(), pause = eventLoop } = options;
    this.vendor = vendor;
    this.operation = operation;
    this.connected = options.connected;
    const { profile, client } = this.connected;
    const values = options.values ?? startValues(vendor, operation, profile.sandbox, localDay(clock.now()));
    const position = positionField(operation, options.position);
    this.form = new SessionForm(vendor, operation, { ...values, ...position });
    this.marks = new FormMarks(this.form);
    this.body = new EditedBody(operation, this.form, (change) => {
      this.changeForm(change);
    });
    this.unsubscribe = client.quota.subscribe(onChange);
    const onUnexpected = (error: unknown) => options.onUnexpected?.(error);
    const view = { ...plainView, ...options.view };
    const redact: Redact = (...text) => this.redact(...text);
    const connected = () => this.connected;
    const reading = () => this.form.reading;
    this.snippets = new SessionSnippets(
      { vendor, operation, reading, connected, onChange, onUnexpected },
      options.snippet,
    );
    this.shown = new ShownRows({ vendor, operation, view, redact, onChange, onUnexpected });
    this.drift = new DriftWatch({ vendor, operation, profile, book: driftBook, pause, onChange });
    this.runs = new Runs({
      options,
      connected,
      marks: this.marks,
      shown: this.shown,
      drift: this.drift,
      payload: () => this.payload,
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
      connected,
      shown: () => {
        const page = this.shown.answer;
        return page === undefined ? undefined : { page, run: this.runs.asked.input };
      },
      rows: () => this.shown.toExport('shown'),
    });
    const { marks, runs, shown } = this;
    const isDisposed = () => this.disposed;
    this.clearance = new Clearance({ options, runs, marks, connected, reading, isDisposed });
    this.all = new AllRows({
      options,
      runs,
      shown,
      connected,
      reading,
      toSend: () => this.clearance.input(),
      isBusy: () => this.isBusy,
      isDisposed,
    });
    const previews = new Previews(vendor, operation);
    const { snippets, all, answers, drift } = this;
    this.parts = { options, marks, previews, snippets, runs, shown, all, answers, drift };
  }

  /** Everything that the panel shows, except rows. */
  state(): PanelState {
    return panelState(this.parts, this.connected, this.form.reading);
  }

  /** Nothing that the document requires is missing, nothing is wrong, and it only reads: a click may run it. */
  get isReady(): boolean {
    return this.form.reading.checked !== undefined && startsByItself(this.operation);
  }

  /** A request is sent, and nothing came yet. */
  get isRunning(): boolean {
    return this.runs.state.status === 'running';
  }

  /** What the last write carried, on several lines, as it was sent. */
  get payload(): string | undefined {
    return this.clearance.payload;
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

  /** Changes the credential. Inputs stay; rows do only when the sandbox was started again: any other may be another account. */
  connect(connected: Connected): void {
    const before = this.connected;
    if (connected.client === before.client) {
      // The same credential under another name or colour.
      this.connected = connected;
      this.drift.follow(connected.profile);
      this.options.onChange();
      return;
    }
    const same = connected.profile.sandbox && before.profile.sandbox;
    this.all.reconnect(same, connected);
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
    const input = this.clearance.input();
    if (input === undefined) return;
    const { values } = this.form;
    if (this.isWrite && !(await this.clearance.isAgreed(input))) return;
    this.all.follow(input);
    this.sentValues = values;
    await this.runs.start(input);
  }

  /** Opens another page: one that was fetched before without a request. */
  async goTo(to: 'first' | 'previous' | 'next'): Promise<void> {
    if (!this.isBusy) await this.runs.goTo(to);
  }

  /** Sets the page size and runs again from the first page: positions of another size mean nothing. */
  async setPageSize(size: number): Promise<void> {
    const values = withPageSize(this.operation, this.form.values, size);
    if (values === undefined || this.runs.isUnderWay) return;
    this.setValues(values);
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
    this.all.stop();
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
    this.all.forget();
    this.shown.dispose();
    this.unsubscribe();
    this.drift.dispose();
    this.form.dispose();
  }

  private get isWrite(): boolean {
    return this.operation.effect === 'write';
  }

  private get isBusy(): boolean {
    return this.runs.isUnderWay || this.clearance.isOpen;
  }
}
