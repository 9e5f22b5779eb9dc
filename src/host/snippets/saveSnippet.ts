import { posix } from 'node:path';
import * as vscode from 'vscode';
import { usualFolder } from '../export/askTarget';
import { offerFile } from '../export/offerFile';
import { textOf } from '../log';
import { notify } from '../notify';

/** Asks for a file, whose dialog asks before one is replaced, and writes the text into it exactly. */
export async function saveSnippet(text: string, name: string): Promise<void> {
  const file = await vscode.window.showSaveDialog({
    title: 'Save Snippet',
    defaultUri: vscode.Uri.joinPath(usualFolder(), name),
    filters: { Snippet: [posix.extname(name).slice(1)], 'All Files': ['*'] },
  });
  if (file === undefined) return;
  const shown = posix.basename(file.path);
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    const why = error instanceof vscode.FileSystemError ? error.message : textOf(error);
    void notify.error(`“${shown}” could not be written: ${why}`);
    return;
  }
  void offerFile(file, `The snippet is in “${shown}”.`);
}
