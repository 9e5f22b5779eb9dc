import * as vscode from 'vscode';

type ShowWarning = (message: string, ...buttons: string[]) => Promise<string | undefined>;

/** Records warnings instead of showing them, and answers them all with one button. */
export function recordWarnings(answer?: string): { readonly messages: string[]; restore(): void } {
  const messages: string[] = [];
  const window = vscode.window as { showWarningMessage: unknown }; // its overloads have no common type to replace them by
  const original = window.showWarningMessage;
  const record: ShowWarning = (message, ...buttons) => {
    messages.push([message, ...buttons].join(' | '));
    return Promise.resolve(answer);
  };
  window.showWarningMessage = record;
  return {
    messages,
    restore: () => {
      window.showWarningMessage = original;
    },
  };
}

interface Modal {
  readonly message: string;
  readonly modal: boolean;
  readonly detail: string | undefined;
  readonly buttons: readonly string[];
}

type ShowModal = (
  message: string,
  options: { modal?: boolean; detail?: string },
  ...buttons: string[]
) => Promise<string | undefined>;

/** Records dialogs instead of showing them, and answers them all alike. */
export function answerModals(answer: string | undefined): { readonly asked: Modal[]; restore(): void } {
  const asked: Modal[] = [];
  const window = vscode.window as { showWarningMessage: unknown }; // as above
  const original = window.showWarningMessage;
  const record: ShowModal = (message, { modal = false, detail }, ...buttons) => {
    asked.push({ message, modal, detail, buttons });
    return Promise.resolve(answer);
  };
  window.showWarningMessage = record;
  return {
    asked,
    restore: () => {
      window.showWarningMessage = original;
    },
  };
}
