import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Page } from '../client/apiClient';
import { atPosition } from '../client/lists/readPage';
import { CancelledError, InputError, RejectedError, RequestError } from '../http/errors';
import { outcomeOf } from '../http/outcome';
import { eventLoop } from '../http/pause';
import type { Redact } from '../http/redaction/redaction';
import type { Wait } from '../http/wait';
import type { Failure } from '../protocol/failure';
import type { Results } from '../protocol/results';
import type { RunState } from '../protocol/state';
import { answerMarks } from './answerMarks';
import type { DriftWatch } from './drift/driftWatch';
import { failureOf, underAnotherProfile, wasStopped } from './failure';
import type { FormMarks } from './form/formMarks';
import type { Turn } from './rows/pageBook';
import { PageBook } from './rows/pageBook';
import type { ShownRows } from './rows/shownRows';
import type { End, RunEnd } from './runEnd';
import { runEnd } from './runEnd';
import type { Connected, SessionOptions } from './sessionOptions';
import { partialFailuresOf } from './write/partialFailures';
import type { Check } from './write/write';
import { checkFor } from './write/write';

/** What runs work on. */
interface RunParts {
  readonly options: SessionOptions;
  readonly connected: () => Connected;
  readonly marks: FormMarks;
  readonly shown: ShownRows;
  readonly drift: DriftWatch;
  /** The body of the last write, as it was sent. */
  readonly payload: () => string | undefined;
  readonly onEnd: (end: RunEnd) => void;
  /** A page came; `run` is what its run began with. */
  readonly onPage: (page: Page<unknown>, run: RawInput) => void;
}

/** Answers up to so many characters are looked through in some milliseconds. */
const LARGE = 1_000_000;
/** By then the rows of a large answer are on the screen, in milliseconds. */
const DRAWN_MS = 500;

/** Sending one operation: the run under way, its pages, and what became of the last one. */
export class Runs {
  state: RunState = { status: 'idle' };
  failure: Failure | undefined;
  private book = new PageBook({});
  private abort: AbortController | undefined;
  /** Ends the wait of the last large answer for being looked through. */
  private drawn: AbortController | undefined;
  private disposed = false;
  /** Its own request is held back: nothing of it was sent yet. */
  private held = false;
  /** Whether the last write was saved is not known: that stays on the screen until it is sent again. */
  private unsure = false;
  private readonly vendor: Vendor;
  private readonly operation: Operation;

  constructor(private readonly parts: RunParts) {
    ({ vendor: this.vendor, operation: this.operation } = parts.options);
  }

  get isUnderWay(): boolean {
    return this.abort !== undefined;
  }

  /** What the run shown was asked for with, and the number of its open page. */
  get asked(): { readonly input: RawInput; readonly page: number } {
    return { input: this.book.input, page: this.book.number };
  }

  /** The read that shows whether a write took effect. */
  get check(): Check | undefined {
    return checkFor(this.vendor, this.operation, this.book.input);
  }

  /** Sends an input from its own position on, and shows the page that comes. */
  async start(input: RawInput): Promise<void> {
    // An object of its own tells its answers from those of the run before, also when the form is the same.
    const book = new PageBook({ ...input }, this.operation.identity);
    if (this.isWrite) this.book = book;
    const { clock } = this.parts.options;
    const at = clock.now();
    const end = await this.fetch(input, (page) => {
      book.add(page);
      this.book = book;
      this.show(false);
    });
    if (end !== undefined) this.parts.onEnd(runEnd(at, clock.now(), end));
  }

  /** Opens another page: one that was fetched before without a request. */
  async goTo(to: Turn): Promise<void> {
    const { book } = this;
    if (book.turnTo(to)) {
      this.failure = undefined;
      this.state = { status: 'done' };
      this.show(true);
      this.changed();
      return;
    }
    const position = book.positionOf(to);
    if (position === undefined) return;
    await this.fetch(atPosition(this.operation.page, book.input, position), (page) => {
      book.take(to, page);
      this.show(false);
    });
  }

  /** Ends the run under way; what is shown stays. */
  stop(): void {
    this.abort?.abort();
  }

  /** Ends the run under way; whatever becomes of it is no longer this session's. */
  abandon(): void {
    this.stop();
    this.abort = undefined;
  }

  /** The same, and says that it was stopped. */
  giveUp(): void {
    if (this.abort !== undefined) this.state = { status: 'stopped' };
    this.abandon();
  }

  /**
   * Goes on with another profile, or with the same sandbox started again. A write whose answer is lost by that
   * stays on the screen.
   */
  reconnect(isSame: boolean, before: Connected): void {
    const lost = this.lostWrite(before) ?? (this.unsure ? this.failure : undefined);
    this.giveUp();
    if (!isSame) {
      this.book = new PageBook({});
      this.failure = undefined;
      this.state = { status: 'idle' };
    }
    if (lost === undefined) return;
    this.failure = isSame ? lost : underAnotherProfile(lost, before.profile.name);
    this.unsure = true;
    this.state = { status: 'failed' };
  }

  /** Tells that a request is held back, or no longer; see `Session.waiting`. */
  waiting(wait: Wait | undefined, signal?: AbortSignal): void {
    if (this.state.status !== 'running' && this.state.status !== 'waiting') return;
    if (signal !== undefined && signal !== this.abort?.signal) return;
    if (signal !== undefined) this.held = wait !== undefined;
    const { startedAt } = this.state;
    this.state =
      wait === undefined ? { status: 'running', startedAt } : { status: 'waiting', startedAt, ...wait };
    this.changed();
  }

  /** Shows why nothing came; rows that are there stay and are marked as older, unless they are newer than that. */
  fail(error: unknown, { marked = 0, keepsRows = false } = {}): void {
    if (!(error instanceof RequestError)) this.parts.options.onUnexpected?.(error);
    this.state = { status: 'failed' };
    this.failure = this.explain(error, marked);
    this.unsure = this.isWrite && outcomeOf(error) === 'unknown';
    if (error instanceof RejectedError) this.parts.marks.show(error);
    if (!keepsRows) this.parts.shown.keepStale();
    this.changed();
  }

  /** A refusal over marked fields counts those that are left, and is over with the last. */
  followRefusal(): void {
    if (this.failure?.kind !== 'input') return;
    const marked = this.parts.marks.count;
    const { at } = this.failure;
    this.failure = marked === 0 ? undefined : { ...this.explain(new InputError([]), marked), at };
    if (marked === 0) this.state = { status: 'idle' };
  }

  dispose(): void {
    const lost = this.lostWrite(this.parts.connected());
    this.disposed = true;
    this.drawn?.abort();
    this.abandon();
    if (lost !== undefined) this.parts.options.onLost?.(lost);
  }

  private get isWrite(): boolean {
    return this.operation.effect === 'write';
  }

  /** Gives what it ended with; undefined when it was given up, and its end is nobody's. */
  private async fetch(input: RawInput, onPage: (page: Page<unknown>) => void): Promise<End | undefined> {
    const { marks, options, drift } = this.parts;
    const { client } = this.parts.connected();
    const abort = new AbortController();
    let end: End;
    this.abort = abort;
    this.failure = undefined;
    this.held = this.unsure = false;
    marks.clear();
    this.state = { status: 'running', startedAt: options.clock.now() };
    let mayHaveWritten = true;
    this.changed();
    try {
      const page = await client.page(this.operation, input, abort.signal);
      if (this.abort !== abort) return undefined;
      // A write that was answered took effect, whatever the user wanted by then.
      if (abort.signal.aborted && !this.isWrite) throw new CancelledError();
      onPage(page);
      this.parts.onPage(page, this.book.input);
      this.abort = undefined;
      this.state = { status: 'done' };
      end = page;
      const { redact } = client;
      const compare = () => drift.see(page.answer, input, redact);
      (page.response.text.length > LARGE ? this.whenDrawn(client, compare) : compare())
        .then(() => this.mark(page, redact))
        .catch((error: unknown) => options.onUnexpected?.(error));
    } catch (error) {
      if (this.abort !== abort) return undefined;
      this.abort = undefined;
      const stopped = wasStopped(error, this.isWrite);
      if (stopped) this.state = { status: 'stopped' };
      else this.fail(error);
      end = { error, stopped };
      mayHaveWritten = ['unknown', 'done'].includes(outcomeOf(error));
    }
    if (this.isWrite && mayHaveWritten) options.onWritten?.();
    this.changed();
    return end;
  }

  /**
   * Looking through a large answer takes all processors for a while: the page that draws its rows comes first. The next
   * answer ends the wait, so that no more than one is held for it; nothing is looked through for a profile that is left
   * by then.
   */
  private async whenDrawn(client: Connected['client'], look: () => Promise<void>): Promise<void> {
    this.drawn?.abort();
    this.drawn = new AbortController();
    await this.parts.options.clock.sleep(DRAWN_MS, this.drawn.signal).catch(() => undefined);
    if (!this.disposed && this.parts.connected().client === client) await look();
  }

  /** Adds to a page what is found in its text, once everything else of it is on the screen. */
  private async mark(page: Page<unknown>, redact: Redact): Promise<void> {
    const marks = await answerMarks(page.response.text, redact, this.parts.options.pause ?? eventLoop);
    if (this.disposed || marks.length === 0) return;
    this.parts.shown.mark(page, marks);
    this.changed();
  }

  /** What is said of a write under way that is given up here: its answer is lost. */
  private lostWrite(sentWith: Connected): Failure | undefined {
    if (!this.isWrite || this.abort === undefined || this.held) return undefined;
    this.parts.options.onWritten?.();
    return this.explain(new CancelledError(), 0, sentWith);
  }

  private explain(error: unknown, marked = 0, sentWith = this.parts.connected()): Failure {
    const { profile, client } = sentWith;
    return failureOf(error, {
      vendor: this.vendor.title,
      operation: `“${this.operation.title}”`,
      profile: profile.name,
      sandbox: profile.sandbox,
      rows: this.parts.shown.results?.allRows ?? 0,
      at: this.parts.options.clock.now(),
      redact: client.redact,
      marked,
      ...(this.isWrite
        ? { write: { check: this.check?.operation.title, payload: this.parts.payload() !== undefined } }
        : {}),
    });
  }

  private show(cached: boolean): void {
    const page = this.book.current;
    if (page === undefined) return;
    const { hasPrevious, hasNext } = this.book;
    this.parts.shown.showPage(page, { hasPrevious, hasNext, cached, ...this.failedEntries(page.answer) });
  }

  private failedEntries(answer: unknown): Pick<Results, 'failures'> {
    const { redact } = this.parts.connected().client;
    const failures = partialFailuresOf(this.operation, answer, this.book.input, redact);
    return failures.length === 0 ? {} : { failures };
  }

  private changed(): void {
    this.parts.options.onChange();
  }
}
