import * as vscode from 'vscode';
import { notify } from '../notify';
import type { LastEditor } from './lastEditor';

/** Puts text in the place of what is selected in the text editor that the user was in last, and shows it there. */
export async function insertAtCursor({ editor: last }: LastEditor, text: string): Promise<void> {
  if (last === undefined) {
    void notify.information('There is no text editor to insert into: open a file first.');
    return;
  }
  // Behind a panel an editor cannot be edited; shown again, it has its selection.
  const { document, viewColumn, selections } = last;
  const editor = await vscode.window.showTextDocument(document, {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    preview: false,
  });
  const done = await editor.edit((edit) => {
    for (const selection of selections) edit.replace(selection, text);
  });
  if (!done) void notify.warning('This editor cannot be written to: put the cursor into another one.');
}
