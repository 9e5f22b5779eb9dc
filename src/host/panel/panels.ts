import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { DynamicClient } from '../../client/apiClient';
import type { Connected } from '../../session/sessionOptions';
import type { Connections } from '../connections';
import { ProfileGoneError } from '../connections';
import type { Trouble } from '../credentials/profiles';
import type { Engine } from '../engine';
import { PANEL_TYPE } from '../ids';
import { reported, textOf } from '../log';
import type { OperationRef } from '../operationRef';
import { LivePanel } from './livePanel';
import type { Opened } from './operationPanel';
import { OperationPanel } from './operationPanel';
import { offerOtherProfile } from './otherProfile';
import type { Given, Neighbours, PanelParts } from './panelParts';
import { readState } from './savedState';

/** The open panels: one an operation, unless the user asks for another beside it. */
export class Panels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Set<OperationPanel>();
  /** What is being opened, by operation. */
  private readonly openings = new Map<string, Promise<void>>();
  /** What differed in answers outlives the panels that showed them, and so do the answers to compare with. */
  private neighbours: Neighbours | undefined;
  /** What exports of earlier windows have left is offered once, with the first panel. */
  private offered: Promise<void> | undefined;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly connections: Connections,
    private readonly parts: PanelParts,
  ) {}

  /** Shows the operation's panel, or opens one and runs it when nothing is missing. */
  async open(ref: OperationRef, beside = false, given?: Given): Promise<void> {
    const key = keyOf(ref);
    const existing = this.openPanel(ref);
    if (existing !== undefined && !beside) {
      existing.reveal();
      if (given !== undefined) existing.take(given);
      return;
    }
    const underWay = this.openings.get(key);
    if (underWay !== undefined && !beside) {
      await underWay.catch(() => undefined); // told to who asked first
      if (given !== undefined) this.openPanel(ref)?.take(given);
      return;
    }
    const opening = this.create(ref, beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active, given);
    this.openings.set(key, opening);
    try {
      await opening;
    } finally {
      if (this.openings.get(key) === opening) this.openings.delete(key);
    }
  }

  /** Brings a panel back after a reload. It shows its form and waits: opening the editor sends nothing. */
  async deserializeWebviewPanel(webview: vscode.WebviewPanel, state: unknown): Promise<void> {
    const live = new LivePanel(webview);
    try {
      webview.webview.options = this.options();
      const saved = readState(state);
      if (saved === undefined) throw new Error('The panel did not say what it showed.');
      const { ref, ...kept } = saved;
      const found = await this.find(ref);
      await this.attach(live, { ...found, saved: kept }, this.connect(ref.vendorId), false);
    } catch (error) {
      live.close();
      throw error;
    }
  }

  /** Profiles or the sandbox changed: panels of these vendors go on with the profile that is active now. */
  async reconnect(concerns: (vendorId: string) => boolean): Promise<void> {
    const lost = new Map<Vendor, Trouble>();
    for (const panel of this.panels) {
      if (!concerns(panel.vendor.id)) continue;
      try {
        panel.connect(await this.connections.active(panel.vendor.id));
      } catch (error) {
        if (error instanceof ProfileGoneError) lost.set(panel.vendor, error.trouble);
        this.parts.log.warn(`A panel could not go on with the changed profile: ${textOf(error)}`);
      }
    }
    for (const [vendor, trouble] of lost) void offerOtherProfile(vendor, trouble);
  }

  /** The panel that is the editor that the user is in: its operation, and its form as code. */
  get active(): Pick<OperationPanel, 'ref' | 'snippets'> | undefined {
    return [...this.panels].find(({ isActive }) => isActive);
  }

  /** The clients that panels use. */
  clients(): ReadonlySet<DynamicClient> {
    return new Set([...this.panels].map(({ client }) => client));
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
  }

  private openPanel(ref: OperationRef): OperationPanel | undefined {
    return [...this.panels].find((panel) => keyOf(panel.ref) === keyOf(ref));
  }

  private async create(ref: OperationRef, column: vscode.ViewColumn, given?: Given): Promise<void> {
    // Asked for before the window is busy with a panel.
    const connecting = this.connect(ref.vendorId);
    const found = await this.find(ref);
    const title = `${found.vendor.title}: ${found.operation.title}`;
    const live = new LivePanel(vscode.window.createWebviewPanel(PANEL_TYPE, title, column, this.options()));
    await this.attach(live, found, connecting, true, given);
  }

  private async attach(
    live: LivePanel,
    found: Found,
    connecting: Promise<Connected>,
    run: boolean,
    given?: Given,
  ): Promise<void> {
    try {
      // The page loads while the session does.
      live.fill(this.parts, { vendorId: found.vendor.id, operationId: found.operation.id });
      const engine = await this.engine();
      const session = await engine.loadSession();
      const connected = await this.current(found.vendor.id, await connecting);
      if (live.isClosed) return;
      const opened = { ...found, connected, session };
      const panel = new OperationPanel(live, engine, opened, this.connections, {
        ...this.parts,
        ...this.neighboursIn(engine),
      });
      this.panels.add(panel);
      live.onDidClose(() => {
        this.panels.delete(panel);
        panel.dispose();
      });
      panel.load(run, given);
      this.offered ??= reported(this.parts.log, 'Offering what an export left', async () =>
        (await this.parts.outward()).offerInterrupted(engine, this.parts.state),
      );
    } catch (error) {
      if (error instanceof ProfileGoneError) void this.openOtherwise(found, error.trouble, given);
      live.close();
      if (!(error instanceof ProfileGoneError)) throw error;
    }
  }

  /** Begins to connect. What becomes of it is asked for in the end. */
  private connect(vendorId: string): Promise<Connected> {
    const connecting = this.connections.active(vendorId);
    connecting.catch(() => undefined);
    return connecting;
  }

  /** The connection that was made while others loaded, or another where the profile changed meanwhile. */
  private async current(vendorId: string, connected: Connected): Promise<Connected> {
    return this.connections.opened(vendorId) === connected ? connected : this.connections.active(vendorId);
  }

  /** The credentials are gone: asks for others and opens the operation with them. */
  private async openOtherwise({ vendor, operation }: Found, trouble: Trouble, given?: Given): Promise<void> {
    try {
      const taken = await offerOtherProfile(vendor, trouble);
      if (taken === undefined) return;
      // Still gone: that was said, and is not said again unless it was tried again.
      if (taken === 'taken') await this.connections.active(vendor.id);
      await this.open({ vendorId: vendor.id, operationId: operation.id }, false, given);
    } catch (error) {
      this.parts.log.error(`Opening the operation: ${textOf(error)}`);
    }
  }

  private neighboursIn({ AnswerBook, DriftBook }: Engine): Neighbours {
    this.neighbours ??= {
      driftBook: new DriftBook(),
      answerBook: new AnswerBook(),
      openWith: (ref, given) =>
        reported(this.parts.log, 'Opening the operation', () => this.open(ref, false, given)),
      onWritten: (by) => {
        for (const panel of this.panels)
          if (panel !== by && panel.vendor.id === by.vendor.id) panel.outdate();
      },
    };
    return this.neighbours;
  }

  private async find({ vendorId, operationId }: OperationRef): Promise<Found> {
    const { vendors, findOperation } = await this.engine();
    const vendor = Object.values<Vendor>(vendors).find(({ id }) => id === vendorId);
    const operation = vendor === undefined ? undefined : findOperation(vendor, operationId);
    if (vendor === undefined || operation === undefined)
      throw new Error(`There is no operation ${operationId} of ${vendorId}.`);
    return { vendor, operation };
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [this.parts.resources] };
  }
}

/** What is to be opened. */
type Found = Omit<Opened, 'connected' | 'session'>;

const keyOf = ({ vendorId, operationId }: OperationRef): string => `${vendorId}/${operationId}`;
