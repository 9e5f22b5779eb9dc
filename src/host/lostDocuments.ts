import * as vscode from 'vscode';
import { ANSWER_SCHEME, BODY_SCHEME } from './ids';

/** Closes documents of an earlier window, bodies and answers: their panels are gone, and their texts with them. */
export async function closeLostDocuments(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => isLost(input)));
}

function isLost(input: unknown): boolean {
  if (input instanceof vscode.TabInputText)
    return input.uri.scheme === BODY_SCHEME || input.uri.scheme === ANSWER_SCHEME;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === ANSWER_SCHEME;
}
