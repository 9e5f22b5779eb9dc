import type { Operation, RawInput } from '../../catalog/operation';
import type { BulkState } from '../../protocol/bulk';
import type { FormReading } from '../form/readForm';
import type { ShownRows } from '../rows/shownRows';
import type { Runs } from '../runs';
import type { Connected, SessionOptions } from '../sessionOptions';
import type { BulkAsk } from './bulkFetch';
import { BulkFetch } from './bulkFetch';
import { isSameInput, wholeList } from './wholeList';

interface Parts {
  readonly options: SessionOptions;
  readonly runs: Runs;
  readonly shown: ShownRows;
  readonly connected: () => Connected;
  readonly reading: () => FormReading;
  /** The form's input if it can be sent; otherwise it was said why not. */
  readonly toSend: () => RawInput | undefined;
  /** A request is under way, or the user is being asked. */
  readonly isBusy: () => boolean;
  readonly isDisposed: () => boolean;
}

/** The whole of the list that a form asks for: what fetching it costs, and fetching it. */
export class AllRows {
  private readonly bulk: BulkFetch;
  private readonly operation: Operation;

  constructor(private readonly parts: Parts) {
    const { options, runs, shown } = parts;
    const { vendor, operation, clock, onChange } = options;
    this.operation = operation;
    this.bulk = new BulkFetch({
      vendorId: vendor.id,
      operation,
      clock,
      settings: options.bulk ?? (() => ({ reserve: 0.1 })),
      onChange,
      onRows: (fetched, list) => {
        shown.showFetched(fetched, list);
      },
      onFailure: (error) => {
        runs.fail(error, { keepsRows: true });
      },
    });
  }

  /** How far it is. */
  get state(): BulkState | undefined {
    return this.bulk.state;
  }

  /** Says what it would cost. False where there is nothing to fetch, or the form keeps it from being sent. */
  offer(then: 'show' | 'export' = 'show'): boolean {
    if (this.operation.effect !== 'read' || this.parts.isBusy() || this.bulk.isRunning) return false;
    const input = this.parts.toSend();
    if (input === undefined) return false;
    const { results } = this.parts.shown;
    const ask: BulkAsk = {
      connected: this.parts.connected(),
      input: wholeList(this.operation, input),
      total: this.isNewList(input) ? undefined : results?.total,
      lastMs: results?.durationMs,
    };
    this.bulk.offer(ask, then);
    return true;
  }

  /** Fetches what was offered, goes on with what was interrupted, or puts either away. */
  async act(action: 'start' | 'resume' | 'discard' | 'dismiss'): Promise<void> {
    if (action === 'start') await this.bulk.start();
    else if (action === 'resume') await this.bulk.resume();
    else if (action === 'discard') await this.bulk.discard();
    else this.bulk.dismiss();
  }

  /** Resolves when what is offered or under way is over: whether all rows came. */
  async settled(): Promise<boolean> {
    return this.bulk.settled();
  }

  /** Offers to go on with a fetch of this list that an earlier window left. */
  async findInterrupted(): Promise<void> {
    if (this.operation.effect !== 'read') return;
    await this.bulk.findInterrupted(() => {
      const { checked, input } = this.parts.reading();
      if (checked === undefined || this.parts.isDisposed()) return undefined;
      return { connected: this.parts.connected(), input: wholeList(this.operation, input) };
    });
  }

  /** What is about to be sent: what was fetched of another list is no longer of use. */
  follow(input: RawInput): void {
    const { shown } = this.parts;
    if (this.isOther(input, this.bulk.list)) this.bulk.forget();
    if (this.isOther(input, shown.fetchedList)) shown.forgetFetched();
    if (this.isNewList(input)) shown.clearFilters();
  }

  /** Another profile is in use, or the same sandbox at another address. */
  reconnect(isSame: boolean, connected: Connected): void {
    if (isSame) this.bulk.follow(connected);
    else this.bulk.forget();
  }

  stop(): void {
    this.bulk.stop();
  }

  /** Ends it, and forgets everything of it. */
  forget(): void {
    this.bulk.forget();
  }

  /** Whether an input asks for another list than the last run: page and size apart. */
  private isNewList(input: RawInput): boolean {
    const { asked } = this.parts.runs;
    return asked.page > 0 && this.isOther(input, wholeList(this.operation, asked.input));
  }

  /** Whether an input asks for another list than this one, which is whole. */
  private isOther(input: RawInput, list: RawInput | undefined): boolean {
    return list !== undefined && !isSameInput(wholeList(this.operation, input), list);
  }
}
