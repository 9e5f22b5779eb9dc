import * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { DynamicClient } from '../../client/apiClient';
import type { Connections } from '../connections';
import { ProfileGoneError } from '../connections';
import type { Engine } from '../engine';
import { PANEL_TYPE } from '../ids';
import { textOf } from '../log';
import type { OperationRef } from '../operationRef';
import { LivePanel } from './livePanel';
import type { Opened } from './operationPanel';
import { OperationPanel } from './operationPanel';
import { offerOtherProfile } from './otherProfile';
import type { PanelParts } from './panelParts';
import { readState } from './savedState';

/** The open panels: one an operation, unless the user asks for another beside it. */
export class Panels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Set<OperationPanel>();
  /** What is being opened, by operation. */
  private readonly openings = new Map<string, Promise<void>>();

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly connections: Connections,
    private readonly parts: PanelParts,
  ) {}

  /** Shows the operation's panel, or opens one and runs it when nothing is missing. */
  async open(ref: OperationRef, beside = false): Promise<void> {
    const key = keyOf(ref);
    const existing = [...this.panels].find((panel) => keyOf(panel.ref) === key);
    if (existing !== undefined && !beside) {
      existing.reveal();
      return;
    }
    const underWay = this.openings.get(key);
    if (underWay !== undefined && !beside) return underWay.catch(() => undefined); // told to who asked first
    const opening = this.create(ref, beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
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
      await this.attach(live, { ...(await this.find(saved.ref)), values: saved.values }, false);
    } catch (error) {
      live.close();
      throw error;
    }
  }

  /** Profiles or the sandbox changed: panels of these vendors go on with the profile that is active now. */
  async reconnect(concerns: (vendorId: string) => boolean): Promise<void> {
    const lost = new Set<Vendor>();
    for (const panel of this.panels) {
      if (!concerns(panel.vendor.id)) continue;
      try {
        panel.connect(await this.connections.active(panel.vendor.id));
      } catch (error) {
        if (error instanceof ProfileGoneError) lost.add(panel.vendor);
        this.parts.log.warn(`A panel could not go on with the changed profile: ${textOf(error)}`);
      }
    }
    for (const vendor of lost) void offerOtherProfile(vendor);
  }

  /** The clients that panels use. */
  clients(): ReadonlySet<DynamicClient> {
    return new Set([...this.panels].map(({ client }) => client));
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
  }

  private async create(ref: OperationRef, column: vscode.ViewColumn): Promise<void> {
    const found = await this.find(ref);
    const title = `${found.vendor.title}: ${found.operation.title}`;
    const live = new LivePanel(vscode.window.createWebviewPanel(PANEL_TYPE, title, column, this.options()));
    await this.attach(live, found, true);
  }

  private async attach(live: LivePanel, found: Omit<Opened, 'connected'>, run: boolean): Promise<void> {
    try {
      const engine = await this.engine();
      const connected = await this.connections.active(found.vendor.id);
      if (live.isClosed) return;
      const opened = { ...found, connected };
      const panel = new OperationPanel(live, engine, opened, this.connections, this.parts);
      this.panels.add(panel);
      live.onDidClose(() => {
        this.panels.delete(panel);
        panel.dispose();
      });
      await panel.load(run);
    } catch (error) {
      if (error instanceof ProfileGoneError) void this.openOtherwise(found);
      live.close();
      if (!(error instanceof ProfileGoneError)) throw error;
    }
  }

  /** The credentials are gone: asks for others and opens the operation with them. */
  private async openOtherwise({ vendor, operation }: Omit<Opened, 'connected'>): Promise<void> {
    try {
      if (!(await offerOtherProfile(vendor))) return;
      await this.connections.active(vendor.id); // still gone: that was said, and is not said again
      await this.open({ vendorId: vendor.id, operationId: operation.id });
    } catch (error) {
      this.parts.log.error(`Opening the operation: ${textOf(error)}`);
    }
  }

  private async find({
    vendorId,
    operationId,
  }: OperationRef): Promise<{ vendor: Vendor; operation: Operation }> {
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

const keyOf = ({ vendorId, operationId }: OperationRef): string => `${vendorId}/${operationId}`;
