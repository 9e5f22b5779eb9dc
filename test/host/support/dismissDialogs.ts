import * as vscode from 'vscode';

/** Every way in which the extension asks the user. */
const questions = [
  'showQuickPick',
  'showInputBox',
  'showOpenDialog',
  'showSaveDialog',
  'showInformationMessage',
  'showWarningMessage',
  'showErrorMessage',
] as const;

/** Has every question dismissed and every notification ignored; keeps the texts of what would have been shown. */
export function dismissDialogs(): { readonly shown: string[]; restore(): void } {
  const shown: string[] = [];
  const window = vscode.window as Record<(typeof questions)[number], unknown>; // their overloads have no common type to replace them by
  const originals = questions.map((kind) => [kind, window[kind]] as const);
  for (const kind of questions)
    window[kind] = (...about: unknown[]) => {
      shown.push(`${kind}: ${JSON.stringify(about)}`);
      return Promise.resolve(undefined);
    };
  return {
    shown,
    restore: () => {
      for (const [kind, original] of originals) window[kind] = original;
    },
  };
}
