import * as vscode from 'vscode';
import type { Engine } from '../engine';
import type { About } from './credentialCommands';
import type { ProfileLabel, Profiles } from './profiles';

/** One saved profile in the Credentials view. */
export class ProfileNode extends vscode.TreeItem implements About {
  readonly vendorId: string;
  readonly profileId: string;

  constructor({ vendorId, id, name, origin, writable }: ProfileLabel, vendor: string, active: boolean) {
    super(name, vscode.TreeItemCollapsibleState.None);
    this.id = `${vendorId}/${id}`;
    this.vendorId = vendorId;
    this.profileId = id;
    const access = writable ? 'writes allowed' : 'read-only';
    this.description = [vendor, ...(active ? ['in use'] : []), access].join(' · ');
    this.iconPath = new vscode.ThemeIcon(active ? 'pass-filled' : 'key');
    this.tooltip = `${vendor} · ${name}\n${origin}\n${writable ? 'Writes are allowed, each after a confirmation.' : 'Read-only: nothing that changes data is sent.'}`;
    this.contextValue = `profile${active ? '.active' : ''}.${writable ? 'writable' : 'readOnly'}`;
  }
}

/** The saved profiles; while there are none, the view's welcome text stands there. */
export class CredentialsView implements vscode.TreeDataProvider<ProfileNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly profiles: Profiles,
  ) {
    this.watching = profiles.onDidChange(() => {
      this.changes.fire();
    });
  }

  getTreeItem(node: ProfileNode): vscode.TreeItem {
    return node;
  }

  async getChildren(parent?: ProfileNode): Promise<ProfileNode[]> {
    if (parent !== undefined) return [];
    const stored = await this.profiles.list();
    if (stored.length === 0) return [];
    const titles = new Map(
      Object.values((await this.engine()).vendors).map(({ id, title }) => [id as string, title]),
    );
    return stored.map(
      (profile) =>
        new ProfileNode(
          profile,
          titles.get(profile.vendorId) ?? profile.vendorId,
          this.profiles.activeId(profile.vendorId) === profile.id,
        ),
    );
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }
}
