import * as vscode from 'vscode';
import type { Confirm } from '../../session/write/confirm';

/** Asks in a dialog of the editor. No script in a panel can draw, answer or close it. */
export const confirmSend: Confirm = async ({ message, detail, button }) =>
  (await vscode.window.showWarningMessage(message, { modal: true, detail }, button)) === button;
