import { homedir } from 'node:os';
import * as vscode from 'vscode';

/** What is suggested for a file. */
export interface Suggested {
  /** What the format is called, and how the names of its files end. */
  readonly title: string;
  readonly extension: string;
  readonly name: string;
  /** The folder of the last time, as an address. */
  readonly folder: string | undefined;
}

/** Asks where a file shall be: at first in the folder of the last time, the workspace's, or the user's own. */
export async function askTarget({
  title,
  extension,
  name,
  folder,
}: Suggested): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: `Export as ${title}`,
    saveLabel: 'Export',
    filters: { [title]: [extension], 'All Files': ['*'] },
    defaultUri: vscode.Uri.joinPath(folder === undefined ? usualFolder() : vscode.Uri.parse(folder), name),
  });
}

/** The folder of the workspace, or the user’s own. */
export function usualFolder(): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const writable = folders.find(({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false);
  return writable?.uri ?? vscode.Uri.file(homedir());
}
