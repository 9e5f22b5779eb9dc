import * as vscode from 'vscode';
import { notify } from '../notify';

const OPEN = 'Open File';
const REVEAL = 'Reveal';

/** Says that a file is there, and opens or reveals it when asked to. */
export async function offerFile(file: vscode.Uri, message: string): Promise<void> {
  const reveal = revealCommand(file);
  const choice = await notify.information(message, OPEN, ...(reveal === undefined ? [] : [REVEAL]));
  // Not as a text document: the editor opens large files for itself only.
  if (choice === OPEN) await vscode.commands.executeCommand('vscode.open', file, { preview: false });
  if (choice === REVEAL && reveal !== undefined) await vscode.commands.executeCommand(reveal, file);
}

/** The system's file manager where the file is on the user's machine; otherwise the explorer, if the file is in it. */
function revealCommand(file: vscode.Uri): string | undefined {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && file.scheme === 'file') return 'revealFileInOS';
  return vscode.workspace.getWorkspaceFolder(file) === undefined ? undefined : 'revealInExplorer';
}
