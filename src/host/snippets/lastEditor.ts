import * as vscode from 'vscode';
import { ANSWER_SCHEME, DOCUMENTATION_SCHEME } from '../ids';

/** Documents that are looked at only, and the output. */
const readOnly: readonly string[] = [ANSWER_SCHEME, DOCUMENTATION_SCHEME, 'output'];

/** The text editor that the user was in last, while a panel is in front: its document, its place, and where in it. */
export class LastEditor implements vscode.Disposable {
  private last = vscode.window.activeTextEditor;
  private readonly subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
    this.last = editor ?? this.last;
  });

  /** Undefined where there was none, or its document is closed. */
  get editor(): vscode.TextEditor | undefined {
    const { last } = this;
    const isUsable =
      last !== undefined && !last.document.isClosed && !readOnly.includes(last.document.uri.scheme);
    return isUsable ? last : undefined;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
