import * as vscode from 'vscode';
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
export function renewOnChange({ profiles, sandbox, connections, panels, log }: Parts): vscode.Disposable {
  const renew = (vendorId?: string) => {
    connections
      .reset(vendorId)
      .then(() => panels.reconnect(vendorId))
      .catch((error: unknown) => {
        log.warn(
          `A panel could not go on with the changed profile: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      });
  };
  return vscode.Disposable.from(
    profiles.onDidChange(renew),
    sandbox.onDidChange(() => {
      renew();
    }),
  );
}
