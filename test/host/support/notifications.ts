import * as vscode from 'vscode';

type Show = (message: string, ...buttons: string[]) => Promise<string | undefined>;

/** Records notifications of every kind instead of showing them, and answers them all with one button. */
export function recordNotifications(answer?: string): { readonly messages: string[]; restore(): void } {
  const messages: string[] = [];
  const kinds = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;
  const window = vscode.window as Record<(typeof kinds)[number], unknown>; // their overloads have no common type to replace them by
  const originals = kinds.map((kind) => [kind, window[kind]] as const);
  const record: Show = (message, ...buttons) => {
    messages.push([message, ...buttons].join(' | '));
    return Promise.resolve(answer);
  };
  for (const kind of kinds) window[kind] = record;
  return {
    messages,
    restore: () => {
      for (const [kind, original] of originals) window[kind] = original;
    },
  };
}
