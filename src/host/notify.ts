import * as vscode from 'vscode';

/**
 * Notifications. The editor makes a link, also one that runs a command, of `[text](address)` in their text; what
 * vendors, servers and certificates say stands in them too, so no text of ours has a link.
 */
export const notify = {
  information: (message: string, ...buttons: string[]) =>
    vscode.window.showInformationMessage(withoutLinks(message), ...buttons),
  warning: (message: string, ...buttons: string[]) =>
    vscode.window.showWarningMessage(withoutLinks(message), ...buttons),
  error: (message: string, ...buttons: string[]) =>
    vscode.window.showErrorMessage(withoutLinks(message), ...buttons),
};

/** The same text, in which nothing reads as a link. */
const withoutLinks = (text: string): string => text.replaceAll('](', '] (');
