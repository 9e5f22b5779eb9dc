import type { Operation, RawInput } from '../../catalog/operation';
import type { DynamicClient, WalkedPage } from '../../client/apiClient';
import type { Progress } from '../../client/lists/fetchAll';
import type { JournalEntry } from '../../client/lists/journalFolder';
import { atPosition } from '../../client/lists/readPage';
import type { Clock } from '../../http/clock';
import { CancelledError } from '../../http/errors';
import type { BulkOffer, BulkProgress, BulkState } from '../../protocol/bulk';
import type { FetchedRows } from '../rows/fetchedRows';
import type { Connected } from '../sessionOptions';
import { bulkOffer } from './bulkOffer';
import type { BulkSettings } from './bulkSettings';
import { Gathered } from './gathered';
import { isSameInput } from './wholeList';

/** A list under a profile. */
interface Wanted {
  readonly connected: Connected;
  /** The whole list, see `wholeList`. */
  readonly input: RawInput;
}

/** What is to be fetched, and what is known of it. */
export interface BulkAsk extends Wanted {
  readonly total: number | undefined;
  readonly lastMs: number | undefined;
}

interface BulkParts {
  readonly vendorId: string;
  readonly operation: Operation;
  readonly clock: Clock;
  readonly settings: () => BulkSettings;
  readonly onChange: () => void;
  /** All rows are there, or as many as came before it ended; not called where none did. */
  readonly onRows: (fetched: FetchedRows, list: RawInput) => void;
  /** It ended with this, which is not the user's stop. */
  readonly onFailure: (error: unknown) => void;
}

type Pages = AsyncIterable<WalkedPage<unknown>>;
const nothing: BulkProgress = { pages: 0, rows: 0, skipped: 0 };

/** Fetching a list to its end: offered with its cost first, stopped with everything kept, gone on with later. */
export class BulkFetch {
  state: BulkState | undefined;
  private ask: BulkAsk | undefined;
  private abort: AbortController | undefined;
  private gathered: Gathered | undefined;
  private progress: BulkProgress = nothing;
  /** Where a fetch was kept that can be gone on with. */
  private kept: string | undefined;
  /** Told when it is over, one way or the other. */
  private waiting: ((isComplete: boolean) => void)[] = [];

  constructor(private readonly parts: BulkParts) {}

  get isRunning(): boolean {
    return this.abort !== undefined;
  }

  /** The list that it is about, see `wholeList`. */
  get list(): RawInput | undefined {
    return this.ask?.input;
  }

  /** Says what it would cost. Whoever waits for another offer waits in vain. */
  offer(ask: BulkAsk, then: BulkOffer['then'] = 'show'): void {
    if (this.isRunning) return;
    this.over(false);
    this.ask = ask;
    const { operation, settings } = this.parts;
    const { connected, input, total, lastMs } = ask;
    const { reserve } = settings();
    this.tell(bulkOffer({ client: connected.client, operation, input, total, lastMs, reserve }, then));
  }

  /** Begins what was offered. */
  async start(): Promise<void> {
    const { ask } = this;
    if (ask === undefined || this.isRunning) return;
    const { folder, reserve } = this.parts.settings();
    const { client, profile } = ask.connected;
    const journal = folder === undefined ? {} : { journal: { folder, profile: profile.id } };
    await this.run(client, new Gathered(this.parts.operation, this.parts.clock.now()), (options) =>
      client.fetchAll(this.parts.operation, ask.input, { ...options, ...journal, reserve }),
    );
  }

  /** Goes on where it ended: with what was kept on disk, else with what is in memory. */
  async resume(): Promise<void> {
    const { ask, kept, gathered } = this;
    if (ask === undefined || this.isRunning) return;
    const { client, profile } = ask.connected;
    const { reserve } = this.parts.settings();
    if (kept !== undefined) {
      await this.run(client, new Gathered(this.parts.operation, this.parts.clock.now()), (options) =>
        client.resume({ path: kept, profile: profile.id }, { ...options, reserve }),
      );
      return;
    }
    const next = gathered?.next;
    if (gathered === undefined || next === undefined) return;
    const { operation } = this.parts;
    const input = atPosition(operation.page, ask.input, next);
    await this.run(client, gathered, (options) => client.fetchAll(operation, input, { ...options, reserve }));
  }

  /** Ends it; what came is kept. */
  stop(): void {
    this.abort?.abort();
  }

  /** Ends it, and forgets everything of it: what follows belongs to another list. */
  forget(): void {
    const { abort } = this;
    this.abort = this.ask = this.gathered = this.kept = undefined;
    abort?.abort();
    this.progress = nothing;
    this.state = undefined;
    this.over(false);
  }

  /** Goes on with the same sandbox at another address: with what is in memory, for what is on disk is of the old one. */
  follow(connected: Connected): void {
    if (this.ask === undefined) return;
    this.ask = { ...this.ask, connected };
    this.kept = undefined;
  }

  /** Puts an offer or what became of a fetch out of sight; what is kept on disk stays there. */
  dismiss(): void {
    if (this.isRunning) return;
    this.over(false);
    this.tell(undefined);
  }

  /** The same, and deletes what is kept on disk. */
  async discard(): Promise<void> {
    const { kept } = this;
    if (this.isRunning) return;
    this.kept = undefined;
    this.dismiss();
    if (kept === undefined) return;
    const { rm } = await import('node:fs/promises');
    await rm(kept, { force: true });
  }

  /** Resolves when what is offered or under way is over: whether all of it came. */
  async settled(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  /**
   * Looks for a fetch that an earlier window left of the list that is wanted, and offers to go on with it, unless
   * another profile or list is wanted by then.
   */
  async findInterrupted(wanted: () => Wanted | undefined): Promise<void> {
    const looked = wanted();
    if (!this.isIdle() || looked === undefined) return;
    const found = await this.findKept(looked);
    if (found === undefined || !this.isIdle() || found.pages === 0) return;
    const now = wanted();
    if (now?.connected !== looked.connected || !isSameInput(now.input, looked.input)) return;
    this.kept = found.path;
    this.ask = { ...looked, total: undefined, lastMs: undefined };
    const { pages, header } = found;
    this.tell({ status: 'interrupted', at: header.startedAt, canResume: true, ...nothing, pages });
  }

  private isIdle(): boolean {
    return this.state === undefined;
  }

  private async run(
    { redact }: DynamicClient,
    gathered: Gathered,
    open: (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Pages,
  ): Promise<void> {
    const { clock, onRows, onFailure } = this.parts;
    const { list } = this;
    const abort = new AbortController();
    const startedAt = clock.now();
    const before = gathered.sums;
    this.abort = abort;
    this.gathered = gathered;
    this.progress = { ...nothing, ...before };
    this.tell({ status: 'running', startedAt, ...this.progress });
    let failure: unknown;
    try {
      const pages = open({
        signal: abort.signal,
        onProgress: ({ waitingUntil, ...progress }) => {
          if (this.abort !== abort) return;
          this.progress = sum(progress, before);
          const held = waitingUntil === undefined ? {} : { waitingUntil };
          this.tell({ status: 'running', startedAt, ...this.progress, ...held });
        },
      });
      for await (const page of pages) gathered.add(page, redact);
    } catch (error) {
      failure = error;
    }
    if (this.abort !== abort) return; // forgotten meanwhile
    const now = clock.now();
    const fetched = gathered.at(now);
    const isDone = failure === undefined;
    const kept = isDone || this.ask === undefined ? undefined : await this.findKept(this.ask);
    // `forget` may have come in between, which TypeScript does not see.
    if ((this.abort as AbortController | undefined) !== abort) return;
    this.abort = undefined;
    this.kept = kept?.path;
    if (fetched !== undefined && list !== undefined) onRows(fetched, list);
    const { progress } = this;
    if (isDone) {
      const durationMs = now - startedAt;
      this.tell({ status: 'done', at: now, durationMs, ...progress, notices: fetched?.notices ?? [] });
    } else {
      const wasStopped = failure instanceof CancelledError;
      const canResume = kept !== undefined || gathered.next !== undefined;
      this.tell({ status: wasStopped ? 'stopped' : 'failed', at: now, canResume, ...progress });
      if (!wasStopped) onFailure(failure);
    }
    this.over(isDone);
  }

  /** The newest fetch of this list under this profile that nobody goes on with now. */
  private async findKept({ connected: { profile }, input }: Wanted): Promise<JournalEntry | undefined> {
    const { folder } = this.parts.settings();
    if (folder === undefined) return undefined;
    const { listJournals } = await import('../../client/lists/journalFolder');
    const { vendorId, operation, clock } = this.parts;
    const entries = await listJournals(folder, clock.now()).catch(() => []);
    return entries.find(
      ({ header, inUse }) =>
        !inUse &&
        header.vendor === vendorId &&
        header.operation === operation.id &&
        header.profile === profile.id &&
        header.origin === profile.origin &&
        isSameInput(header.input, input),
    );
  }

  private over(isComplete: boolean): void {
    for (const told of this.waiting.splice(0)) told(isComplete);
  }

  private tell(state: BulkState | undefined): void {
    this.state = state;
    this.parts.onChange();
  }
}

/** What is told counts from where it went on; what was there before counts too. */
const sum = (
  told: BulkProgress,
  before: { readonly pages: number; readonly rows: number },
): BulkProgress => ({
  ...told,
  pages: told.pages + before.pages,
  rows: told.rows + before.rows,
  ...(told.ofPages === undefined ? {} : { ofPages: told.ofPages + before.pages }),
  ...(told.ofRows === undefined ? {} : { ofRows: told.ofRows + before.rows }),
});
