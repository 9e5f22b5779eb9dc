import type * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { PanelState } from '../../protocol/state';
import type { Connected } from '../../session/sessionOptions';
import type { Session } from '../../session';
import type { RequestHandlers } from '../../protocol/contract';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import { textOf } from '../log';
import type { OperationRef } from '../operationRef';
import { BulkProgress } from './bulkProgress';
import { confirmSend } from './confirmSend';
import { handlersOf } from './handlers';
import type { LivePanel } from './livePanel';
import { answer } from './messages';
import type { Given, Neighbours, PanelParts } from './panelParts';
import type { SavedState } from './savedState';
import { Telling } from './telling';
import { notify } from '../notify';

/** What a panel shows, and what it begins with. */
export interface Opened {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly connected: Connected;
  readonly session: SessionModule;
  /** What its page remembered of itself, of a panel that comes back. */
  readonly saved?: Omit<SavedState, 'ref'> | undefined;
}

type SessionModule = Awaited<ReturnType<Engine['loadSession']>>;

/** One webview panel and its session. The panel asks; everything it shows comes from here. */
export class OperationPanel implements vscode.Disposable {
  readonly vendor: Vendor;
  readonly ref: OperationRef;
  private readonly session: Session;
  private readonly handlers: RequestHandlers;
  private readonly progress: BulkProgress;
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private connected: Connected;
  private readonly telling = new Telling(() => {
    this.tell();
  });

  constructor(
    private readonly live: LivePanel,
    private readonly engine: Engine,
    opened: Opened,
    connections: Connections,
    private readonly parts: PanelParts & Neighbours,
  ) {
    const { vendor, operation, connected, saved = {}, session } = opened;
    this.vendor = vendor;
    const ref = (this.ref = { vendorId: vendor.id, operationId: operation.id });
    this.connected = connected;
    const columns = parts.columns.of(ref);
    this.session = new session.Session({
      vendor,
      operation,
      connected,
      clock: engine.systemClock,
      snippet: parts.snippetMemory.choice,
      ...saved,
      view: { ...saved.view, ...(columns === undefined ? {} : { columns }) },
      bulk: parts.bulk,
      driftBook: parts.driftBook,
      answerBook: parts.answerBook,
      confirm: confirmSend,
      isFavourite: () => parts.isFavourite(ref),
      onRun: (end, text) => {
        parts.onRun(ref, { ...end, values: text, profile: this.connected.profile }, this.client.redact);
      },
      onWritten: () => {
        parts.onWritten(this);
      },
      onLost: ({ title }) => {
        void notify.warning(`${vendor.title}: ${title} Its panel was closed while it was sent.`);
      },
      onColumns: (layout) => {
        this.inBackground(parts.columns.keep(ref, layout));
      },
      onChange: () => {
        this.changed();
      },
      onUnexpected: (error) => {
        this.logError(error);
      },
    });
    const inBackground = (work: Promise<void>) => this.inBackground(work);
    const own = session.sessionHandlers(this.session, inBackground);
    this.handlers = handlersOf(this.session, own, ref, { ...parts, engine }, inBackground);
    this.progress = new BulkProgress({
      title: `${vendor.title}: fetching all of “${operation.title}”`,
      stop: () => {
        this.session.stop();
      },
    });
    this.subscriptions = [
      this.telling,
      this.progress,
      live.onMessage((message) => {
        void this.receive(message);
      }),
      live.onMoved(() => {
        if (live.isActive) this.tellQuota(this.session.state());
        this.progress.show(this.session.all.state, live.isInSight);
      }),
      parts.onDidChangeFavourites(() => {
        this.changed();
      }),
      connections.onDidWait(({ client, wait, signal }) => {
        if (client === this.client) this.session.waiting(wait, signal);
      }),
    ];
  }

  /** What its requests go through. */
  get client(): Connected['client'] {
    return this.connected.client;
  }

  /** Begins the run when asked to and nothing required is missing; its page may come later. */
  load(run: boolean, given?: Given): void {
    if (this.live.isClosed) return;
    this.tellQuota(this.session.state());
    if (given !== undefined) this.take(given);
    else if (run && this.session.isReady) this.inBackground(this.session.start());
    this.inBackground(this.session.all.findInterrupted());
  }

  /** Its form as code. */
  get snippets(): Session['snippets'] {
    return this.session.snippets;
  }

  /** It is the editor that the user is in. */
  get isActive(): boolean {
    return this.live.isActive;
  }

  reveal(): void {
    this.live.reveal();
  }

  /** Puts a value into one input and runs, or asks for what else is missing; or takes over a whole form. */
  take(given: Given): void {
    if (this.live.isClosed) return;
    if ('at' in given) {
      this.inBackground(this.session.fillIn(given.at, given.text));
      return;
    }
    this.inBackground(this.session.open(given.values, given.run));
  }

  /** What it shows was fetched before something was written. */
  outdate(): void {
    this.session.outdate();
  }

  /** Goes on with another client. With the one it has, nothing changed and a run goes on. */
  connect(connected: Connected): void {
    if (connected === this.connected || this.live.isClosed) return;
    this.connected = connected;
    this.session.connect(connected);
    this.tellQuota(this.session.state());
  }

  dispose(): void {
    this.session.dispose();
    const bodies = this.parts.bodies.known;
    if (bodies !== undefined) this.inBackground(bodies.forget(this.session.body));
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async receive(message: unknown): Promise<void> {
    const reply = await answer(this.engine, message, this.handlers);
    if (reply !== undefined) this.live.post(reply);
  }

  private inBackground(work: Promise<void>): null {
    work.catch((error: unknown) => {
      this.logError(error);
    });
    return null;
  }

  private changed(): void {
    const { isRunning, shown } = this.session;
    this.telling.changed({ isRunning, hasRows: shown.hasNewRows });
  }

  /** Rows and their order are one message, when there are few. */
  private tell(): void {
    if (this.live.isClosed) return;
    this.parts.bodies.known?.update(this.session.body);
    const state = this.session.state();
    const rows = this.session.shown.firstRows();
    this.live.post({ type: 'event', name: 'state', data: state, ...(rows === undefined ? {} : { rows }) });
    this.tellQuota(state);
    this.progress.show(state.bulk, this.live.isInSight);
  }

  private tellQuota({ profile, quota }: PanelState): void {
    this.parts.onQuota(this.vendor, profile.name, quota, this.live.isActive);
  }

  private logError(error: unknown): void {
    this.parts.log.error(this.client.redact(textOf(error)));
  }
}
