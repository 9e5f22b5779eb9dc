import { setTimeout as delay } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { Connections } from './connections';
import type { Profiles } from './credentials/profiles';
import { SANDBOX } from './credentials/profiles';
import { textOf } from './log';
import type { Network } from './network/network';
import type { Panels } from './panel/panels';
import type { SandboxHost } from './sandboxHost';

interface Parts {
  readonly profiles: Profiles;
  readonly sandbox: SandboxHost;
  readonly connections: Connections;
  readonly network: Network;
  readonly panels: Panels;
  readonly log: vscode.LogOutputChannel;
}

/** One edit is announced up to three times (stored here, stored by the editor, activated) within this time. */
const TOGETHER_MS = 50;
/** Stands among the vendors' ids for the way to all of them. */
const NETWORK = 'network';

/** A changed profile, sandbox or network reaches the open panels that use it, once an edit; then old clients are closed. */
export class Renewal implements vscode.Disposable {
  private readonly watching: vscode.Disposable[];
  /** What changed since the last renewal: vendors by id, the sandbox, and the network. */
  private readonly changed = new Set<string>();
  private latest: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    this.watching = [
      parts.profiles.onDidChange((vendorId) => {
        this.renewSoon(vendorId);
      }),
      parts.sandbox.onDidChange(() => {
        this.renewSoon(SANDBOX);
      }),
      parts.network.onDidChange(() => {
        this.renewSoon(NETWORK);
      }),
    ];
  }

  /** Resolves when every change so far has reached the panels. */
  async settled(): Promise<void> {
    await this.latest;
  }

  dispose(): void {
    for (const watching of this.watching) watching.dispose();
    this.changed.clear();
  }

  private renewSoon(what: string): void {
    this.changed.add(what);
    this.latest = Promise.all([this.latest, delay(TOGETHER_MS)])
      .then(() => this.renew())
      .catch((error: unknown) => {
        this.parts.log.error(`Renewing the connections: ${textOf(error)}`);
      });
  }

  private async renew(): Promise<void> {
    const { profiles, connections, panels } = this.parts;
    const changed = new Set(this.changed);
    this.changed.clear();
    if (changed.size === 0) return;
    const usesSandbox = (vendorId: string) => profiles.activeId(vendorId) === SANDBOX;
    await panels.reconnect(
      (vendorId) =>
        changed.has(vendorId) || changed.has(NETWORK) || (changed.has(SANDBOX) && usesSandbox(vendorId)),
    );
    await connections.closeUnused(panels.clients());
  }
}
