import * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { Connections } from '../connections';
import type { Engine } from '../engine';
import { PANEL_TYPE } from '../ids';
import type { OperationRef } from '../operationRef';
import { readRef } from '../operationRef';
import { OperationPanel } from './operationPanel';
import type { PanelParts } from './operationPanel';

const keyOf = ({ vendorId, operationId }: OperationRef): string => `${vendorId}/${operationId}`;

/** The open panels: one an operation, unless the user asks for another beside it. */
export class Panels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Set<OperationPanel>();

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly connections: Connections,
    private readonly parts: PanelParts,
  ) {}

  /** Shows the operation's panel, or opens one and runs it when nothing is missing. */
  async open(ref: OperationRef, beside = false): Promise<void> {
    const existing = [...this.panels].find((panel) => keyOf(panel.ref) === keyOf(ref));
    if (existing !== undefined && !beside) {
      existing.reveal();
      return;
    }
    const { vendor, operation } = await this.find(ref);
    const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const webview = vscode.window.createWebviewPanel(
      PANEL_TYPE,
      titleOf(vendor, operation),
      column,
      this.options(),
    );
    await this.attach(webview, vendor, operation, true);
  }

  /** Brings a panel back after a reload. It shows its form and waits: opening the editor sends nothing. */
  async deserializeWebviewPanel(webview: vscode.WebviewPanel, state: unknown): Promise<void> {
    const ref = readState(state);
    try {
      if (ref === undefined) throw new Error('The panel did not say what it showed.');
      const { vendor, operation } = await this.find(ref);
      webview.webview.options = this.options();
      await this.attach(webview, vendor, operation, false);
    } catch (error) {
      webview.dispose();
      throw error;
    }
  }

  /** A profile changed, of one vendor or of any: open panels go on with the one that is active now. */
  async reconnect(vendorId?: string): Promise<void> {
    for (const panel of this.panels) {
      if (vendorId !== undefined && panel.ref.vendorId !== vendorId) continue;
      panel.connect(await this.connections.active(panel.ref.vendorId));
    }
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
  }

  private async attach(
    webview: vscode.WebviewPanel,
    vendor: Vendor,
    operation: Operation,
    run: boolean,
  ): Promise<void> {
    const engine = await this.engine();
    const connected = await this.connections.active(vendor.id).catch((error: unknown) => {
      webview.dispose();
      throw error;
    });
    const panel = new OperationPanel(
      webview,
      engine,
      vendor,
      operation,
      connected,
      this.connections,
      this.parts,
    );
    this.panels.add(panel);
    webview.onDidDispose(() => {
      this.panels.delete(panel);
      panel.dispose();
    });
    await panel.load(run);
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

const titleOf = (vendor: Vendor, operation: Operation): string => `${vendor.title}: ${operation.title}`;

/** Reads what the panel's page remembered of itself: `{ vendor, operation }`, and a layout that is its own. */
function readState(state: unknown): OperationRef | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { vendor, operation } = state as Readonly<Record<string, unknown>>; // any object can be read by key
  return readRef({ vendorId: vendor, operationId: operation });
}
