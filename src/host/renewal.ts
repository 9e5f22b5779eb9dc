import type * as vscode from 'vscode';
import type { Connections } from './connections';
import type { Profiles } from './credentials/profiles';
import type { Panels } from './panel/panels';
import type { SandboxHost } from './sandboxHost';

interface Parts {
  readonly profiles: Profiles;
  readonly sandbox: SandboxHost;
  readonly connections: Connections;
  readonly panels: Panels;
  readonly log: vscode.LogOutputChannel;
}

/** A changed profile or sandbox reaches open panels: old clients are closed, new ones take over. */
export class Renewal implements vscode.Disposable {
  private readonly watching: vscode.Disposable[];
  private latest: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    this.watching = [
      parts.profiles.onDidChange((vendorId) => {
        this.renew(vendorId);
      }),
      parts.sandbox.onDidChange(() => {
        this.renew();
      }),
    ];
  }

  /** Resolves when every change so far has reached the panels. */
  settled(): Promise<void> {
    return this.latest;
  }

  dispose(): void {
    for (const watching of this.watching) watching.dispose();
  }

  private renew(vendorId?: string): void {
    const { connections, panels, log } = this.parts;
    const closeOld = connections.forget(vendorId);
    this.latest = this.latest
      .then(() => panels.reconnect(vendorId))
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : 'unknown';
        log.warn(`A panel could not go on with the changed profile: ${why}`);
      })
      .then(closeOld);
  }
}
