import * as vscode from 'vscode';
import type { Engine } from '../engine';
import type { Profiles } from './profiles';

/** The saved profiles; while there are none, the view's welcome text stands there. What draws them loads with them. */
export class CredentialsView implements vscode.TreeDataProvider<vscode.TreeItem>, vscode.Disposable {
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

  getTreeItem(node: vscode.TreeItem): vscode.TreeItem {
    return node;
  }

  async getChildren(parent?: vscode.TreeItem): Promise<vscode.TreeItem[]> {
    if (parent !== undefined) return [];
    const { credentialNodes } = await import('../later');
    return credentialNodes(this.engine, this.profiles);
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }
}
