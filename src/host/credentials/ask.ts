import * as vscode from 'vscode';
import type { Finding } from './fieldChecks';

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly password?: boolean;
  readonly placeHolder?: string;
  /** What is wrong with the text as it stands there, spaces around it included. */
  readonly check: (raw: string) => Finding | undefined;
}

/** Asks for one text; spaces around it are left out. Undefined when the user goes away from it. */
export async function ask({ check, password = false, ...question }: Question): Promise<string | undefined> {
  const { Error: error, Warning: warning } = vscode.InputBoxValidationSeverity;
  const answer = await vscode.window.showInputBox({
    ...question,
    password,
    ignoreFocusOut: true,
    validateInput: (raw) => {
      const finding = check(raw);
      return finding && { message: finding.text, severity: finding.refused ? error : warning };
    },
  });
  return answer?.trim();
}

/** A question that stays until it is answered: a toast would slide away with what was typed. */
export const askOn = (
  message: string,
  detail: string,
  ...choices: readonly string[]
): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(message, { modal: true, detail }, ...choices);

/** Whether the user wants what was typed thrown away; anything but a clear yes keeps it. */
export const saysDiscard = async (): Promise<boolean> =>
  (await vscode.window.showWarningMessage(
    'Throw away what you typed?',
    { modal: true },
    'Keep Editing',
    'Discard',
  )) === 'Discard';
