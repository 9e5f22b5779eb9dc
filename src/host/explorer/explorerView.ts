import * as vscode from 'vscode';
import type { Vendor } from '../../catalog/vendor';
import type { Connections } from '../connections';
import { ProfileGoneError } from '../connections';
import type { Profiles } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import type { Engine } from '../engine';
import { commands } from '../ids';
import { shortQuota } from '../quotaStatus';
import type { SandboxHost } from '../sandboxHost';
import type { Node, VendorStatus } from './nodes';
import { GroupNode, OperationNode, ProblemNode, VendorNode } from './nodes';

/** The tree of vendors, groups and operations. It shows what is known and sends nothing. */
export class ExplorerView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly watching: vscode.Disposable[];

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly connections: Connections,
    private readonly sandbox: SandboxHost,
  ) {
    const refresh = () => {
      this.refresh();
    };
    this.watching = [profiles.onDidChange(refresh), sandbox.onDidChange(refresh)];
  }

  /** Draws the vendors' lines anew: a profile, a quota or the sandbox changed. */
  refresh(): void {
    this.changes.fire();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node;
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    item.tooltip = tooltipOf(node);
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      const { vendors } = await this.engine();
      return Promise.all(
        Object.values<Vendor>(vendors).map(
          async (vendor) => new VendorNode(vendor, await this.statusOf(vendor)),
        ),
      );
    }
    if (node instanceof VendorNode) {
      const { vendor, status } = node;
      const problem = status.problem === undefined ? [] : [new ProblemNode(vendor, status.problem)];
      return [...problem, ...vendor.groups.map((group) => new GroupNode(vendor, group))];
    }
    if (node instanceof GroupNode)
      return node.group.operations.map((operation) => new OperationNode(node.vendor, operation));
    return [];
  }

  dispose(): void {
    for (const watching of this.watching) watching.dispose();
    this.changes.dispose();
  }

  private async statusOf(vendor: Vendor): Promise<VendorStatus> {
    if (this.profiles.activeId(vendor.id) === SANDBOX) {
      const stopped = {
        message: 'The sandbox is stopped.',
        command: commands.startSandbox,
        title: 'Start Sandbox',
      };
      return this.sandbox.isStopped
        ? { profile: 'Sandbox', sandbox: true, problem: stopped }
        : { profile: 'Sandbox', sandbox: true, ...(await this.quotaOf(vendor)) };
    }
    try {
      const { profile } = await this.connections.active(vendor.id);
      return { profile: profile.name, sandbox: false, ...(await this.quotaOf(vendor)) };
    } catch (error) {
      if (!(error instanceof ProfileGoneError)) throw error;
      const problem = { message: error.message, command: commands.switchProfile, title: 'Switch Profile' };
      return { profile: 'Credentials missing', sandbox: false, problem };
    }
  }

  /** What is left, once something was sent; before that the line stays short. */
  private async quotaOf(vendor: Vendor): Promise<{ quota?: string }> {
    const known = this.connections.opened(vendor.id);
    if (known === undefined) return {};
    const { client } = await known;
    const { quotaView } = await this.engine();
    const view = quotaView(client.quota.state());
    const quota = view.sent === 0 ? undefined : shortQuota(view);
    return quota === undefined ? {} : { quota };
  }
}

function tooltipOf(node: Node): string | undefined {
  if (node instanceof VendorNode)
    return `${node.vendor.title}\n${node.vendor.description}\n${node.vendor.origin}${node.vendor.basePath}`;
  if (node instanceof OperationNode) {
    const { operation, vendor } = node;
    return [
      `${operation.method} ${vendor.basePath}${operation.path}`,
      operation.description,
      ...operation.notes,
    ].join('\n\n');
  }
  return undefined;
}
