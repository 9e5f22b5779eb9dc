import * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { ToPanel } from '../../protocol/envelope';
import type { PanelAction, QuotaView } from '../../protocol/state';
import type { Connected, Session } from '../../session/session';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import { memory } from '../ids';
import { answer } from './messages';
import { pageHtml } from './pageHtml';
import type { OperationRef } from '../operationRef';

/** What a panel needs of its surroundings. */
export interface PanelParts {
  /** The folder with the webview's files. */
  readonly resources: vscode.Uri;
  /** The folder with the static images. */
  readonly media: vscode.Uri;
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  readonly act: (action: PanelAction, ref: OperationRef) => Promise<void>;
  readonly onQuota: (vendor: Vendor, profile: string, quota: QuotaView) => void;
}

/** One webview panel and its session. The panel asks; everything it shows comes from here. */
export class OperationPanel implements vscode.Disposable {
  readonly ref: OperationRef;
  private readonly session: Session;
  private readonly subscriptions: vscode.Disposable[];
  private client: Connected['client'];
  private posting = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly engine: Engine,
    private readonly vendor: Vendor,
    operation: Operation,
    connected: Connected,
    connections: Connections,
    private readonly parts: PanelParts,
  ) {
    this.ref = { vendorId: vendor.id, operationId: operation.id };
    this.client = connected.client;
    const target = parts.state.get<string>(memory.snippetTarget);
    this.session = new engine.Session({
      vendor,
      operation,
      connected,
      clock: engine.systemClock,
      ...(target === undefined ? {} : { target }),
      onChange: () => {
        this.changed();
      },
      onUnexpected: (error) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        parts.log.error(this.client.redact(text));
      },
    });
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => {
        void this.receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (panel.active) this.tellQuota();
      }),
      connections.onDidWait(({ client, until }) => {
        if (client === this.client) this.session.waiting(until);
      }),
    ];
  }

  /** Fills the webview, and runs the operation when asked to and nothing required is missing. */
  async load(run: boolean): Promise<void> {
    const icon = (name: string) => vscode.Uri.joinPath(this.parts.media, name);
    this.panel.iconPath = { light: icon('panel-light.svg'), dark: icon('panel-dark.svg') };
    this.panel.webview.html = await pageHtml(this.panel.webview, this.parts.resources, this.ref);
    this.tellQuota();
    if (run && this.session.isReady) await this.session.start();
  }

  reveal(): void {
    this.panel.reveal(undefined, false);
  }

  connect(connected: Connected): void {
    this.client = connected.client;
    this.session.connect(connected);
    this.tellQuota();
  }

  dispose(): void {
    this.session.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async receive(message: unknown): Promise<void> {
    const reply = await answer(this.engine, message, {
      getState: () => this.session.state(),
      getRows: ({ run, from, to }) => this.session.rows(run, from, to),
      setValues: ({ values }) => {
        this.session.setValues(values);
        return null;
      },
      run: () => this.inBackground(this.session.start()),
      stop: () => {
        this.session.stop();
        return null;
      },
      goTo: ({ page }) => this.inBackground(this.session.goTo(page)),
      setPageSize: ({ size }) => this.inBackground(this.session.setPageSize(size)),
      setTarget: async ({ target }) => {
        this.session.setTarget(target);
        await this.parts.state.update(memory.snippetTarget, target);
        return null;
      },
      copySnippet: async () => {
        await vscode.env.clipboard.writeText(this.session.snippet().code);
        return null;
      },
      act: async ({ action }) => {
        if (action === 'run') return this.inBackground(this.session.start());
        await this.parts.act(action, this.ref);
        if (action === 'useSandbox') return this.inBackground(this.session.start());
        return null;
      },
    });
    if (reply !== undefined) await this.panel.webview.postMessage(reply);
  }

  /** A run is answered at once; what becomes of it arrives as state. */
  private inBackground(work: Promise<void>): null {
    work.catch((error: unknown) => {
      this.parts.log.error(this.client.redact(String(error)));
    });
    return null;
  }

  /** Several changes in one turn are one message. */
  private changed(): void {
    if (this.posting) return;
    this.posting = true;
    queueMicrotask(() => {
      this.posting = false;
      const event: ToPanel = { type: 'event', name: 'state', data: this.session.state() };
      void this.panel.webview.postMessage(event);
      if (this.panel.active) this.tellQuota();
    });
  }

  private tellQuota(): void {
    const { quota, profile } = this.session.state();
    this.parts.onQuota(this.vendor, profile.name, quota);
  }
}
