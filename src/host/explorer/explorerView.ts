import * as vscode from 'vscode';
import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { QuotaView } from '../../protocol/quota';
import type { Connections } from '../connections';
import type { Profiles } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import type { Engine } from '../engine';
import { textOf } from '../log';
import { shortQuota } from '../quotaStatus';
import type { Favourites } from '../requests/favourites';
import type { SandboxHost } from '../sandboxHost';
import type { Node as VendorPart, ReferenceLine, VendorStatus } from './nodes';
import { GroupNode, OperationNode, ProblemNode, problems, ReferenceNode, VendorNode } from './nodes';
import type { RequestNode } from './requestNodes';
import { SectionNode } from './requestNodes';
import type { RequestTree } from './requestTree';

type Node = VendorPart | RequestNode;

/** The tree of vendors, groups and operations, below what the user keeps. It shows what is known and sends nothing. */
export class ExplorerView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly watching: vscode.Disposable[];
  /** The quota on each vendor's line. */
  private readonly quotas = new Map<string, string | undefined>();

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
    private readonly connections: Connections,
    private readonly sandbox: SandboxHost,
    private readonly log: vscode.LogOutputChannel,
    private readonly requests: RequestTree,
    private readonly favourites: Favourites,
  ) {
    const refresh = () => {
      this.changes.fire(undefined);
    };
    this.watching = [
      profiles.onDidChange(refresh),
      sandbox.onDidChange(refresh),
      requests.onDidChange((section) => {
        this.changes.fire(section);
      }),
    ];
  }

  /** Draws the vendors' lines anew if this quota does not stand there yet. */
  showQuota(vendorId: string, quota: QuotaView): void {
    const text = lineOf(quota);
    if (this.quotas.get(vendorId) === text) return;
    this.quotas.set(vendorId, text);
    this.changes.fire(undefined);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node;
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    item.tooltip ??= tooltipOf(node);
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      const { vendors } = await this.engine();
      const lines = Object.values<Vendor>(vendors).map(
        async (vendor) => new VendorNode(vendor, await this.statusOf(vendor)),
      );
      return [...(await this.sections()), ...(await Promise.all(lines))];
    }
    if (node instanceof SectionNode) return [...(await this.requests.children(node))];
    if (node instanceof VendorNode) {
      const { vendor, status } = node;
      const problem = status.problem === undefined ? [] : [new ProblemNode(vendor, status.problem)];
      return [...problem, ...vendor.groups.map((group) => new GroupNode(vendor, group))];
    }
    if (node instanceof GroupNode) {
      const engine = await this.engine();
      // One of them is likely to be opened next: what its panel needs loads meanwhile.
      engine.loadSession().catch(() => undefined);
      return node.group.operations.map(
        (operation) =>
          new OperationNode(node.vendor, operation, {
            references: linesOf(engine, node.vendor, operation),
            favourite: this.favourites.has({ vendorId: node.vendor.id, operationId: operation.id }),
          }),
      );
    }
    if (node instanceof OperationNode)
      return node.references.map((line) => new ReferenceNode(node.vendor, node.operation, line));
    return [];
  }

  dispose(): void {
    for (const watching of this.watching) watching.dispose();
    this.changes.dispose();
  }

  /** Vendors are there also when what the user keeps cannot be shown. */
  private async sections(): Promise<readonly SectionNode[]> {
    try {
      return await this.requests.roots();
    } catch (error) {
      this.log.error(`Showing saved requests: ${textOf(error)}`);
      return [];
    }
  }

  /** One vendor's trouble is that vendor's: it stands on its own line. */
  private async statusOf(vendor: Vendor): Promise<VendorStatus> {
    try {
      return await (this.profiles.activeId(vendor.id) === SANDBOX
        ? this.sandboxStatus(vendor)
        : this.profileStatus(vendor));
    } catch (error) {
      this.log.error(`Showing ${vendor.title}: ${textOf(error)}`);
      return { profile: 'Not available', sandbox: false, problem: problems.failed };
    }
  }

  private async sandboxStatus(vendor: Vendor): Promise<VendorStatus> {
    return this.sandbox.isStopped
      ? { profile: 'Sandbox', sandbox: true, problem: problems.stopped }
      : { profile: 'Sandbox', sandbox: true, ...(await this.quotaOf(vendor)) };
  }

  private async profileStatus(vendor: Vendor): Promise<VendorStatus> {
    const found = await this.profiles.find(vendor.id, this.profiles.activeId(vendor.id));
    if ('trouble' in found)
      return { profile: 'Credentials missing', sandbox: false, problem: problems[found.trouble] };
    const { name, writable, colour } = found.profile;
    return {
      profile: name,
      sandbox: false,
      readOnly: !writable,
      ...(colour === undefined ? {} : { colour }),
      ...(await this.quotaOf(vendor)),
    };
  }

  /** What is left, once something was sent; before that the line stays short. */
  private async quotaOf(vendor: Vendor): Promise<{ quota?: string }> {
    const { quotaView } = await this.engine();
    const connected = this.connections.opened(vendor.id);
    const quota = connected && lineOf(quotaView(connected.client.quota.state()));
    this.quotas.set(vendor.id, quota);
    return quota === undefined ? {} : { quota };
  }
}

/** A line for each field and each operation that takes its values. */
const linesOf = (engine: Engine, vendor: Vendor, operation: Operation): ReferenceLine[] =>
  engine.referenceFields(vendor, operation).flatMap((field) =>
    field.targets.flatMap(({ operation: id }) => {
      const target = engine.findOperation(vendor, id);
      return target === undefined ? [] : [{ field, target }];
    }),
  );

const lineOf = (quota: QuotaView): string | undefined => (quota.sent === 0 ? undefined : shortQuota(quota));

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
