import * as vscode from 'vscode';

/** How a question is answered: an input's text, a list's label, a dialog's button; undefined is Escape. */
type Answer = string | undefined;

interface Asked {
  readonly kind: 'input' | 'pick' | 'modal' | 'message';
  /** What the user sees of it: the title, or the message. */
  readonly text: string;
  /** An input's text to begin with, a list's lines, a dialog's detail and buttons. */
  readonly more: string;
  /** What an input says of its answer. */
  readonly finding?: string;
  readonly masked?: boolean;
}

const names = [
  'showInputBox',
  'showQuickPick',
  'showWarningMessage',
  'showInformationMessage',
  'showErrorMessage',
] as const;

/**
 * Answers dialogs one after another instead of showing them, and records them. `=` leaves an input as it is.
 * Messages that are no dialogs are answered by `buttons`, whenever they come.
 */
export function answerDialogs(answers: readonly Answer[], buttons: readonly string[] = []) {
  const asked: Asked[] = [];
  const left = [...answers];
  const window = vscode.window as Record<(typeof names)[number], unknown>; // their overloads have no common type to replace them by
  const originals = names.map((name) => [name, window[name]] as const);
  const next = (what: string): Answer => {
    if (left.length === 0) throw new Error(`Nobody answers ${what}.`);
    return left.shift();
  };

  window.showInputBox = async (options: vscode.InputBoxOptions): Promise<Answer> => {
    const { title = '', value = '', password: masked = false } = options;
    const given = next(title);
    const answer = given === '=' ? value : given;
    const found = answer === undefined ? undefined : await options.validateInput?.(answer);
    const finding = typeof found === 'string' ? found : found?.message;
    asked.push({
      kind: 'input',
      text: title,
      more: value,
      masked,
      ...(finding === undefined ? {} : { finding }),
    });
    const isRefused =
      typeof found === 'object' && found?.severity === vscode.InputBoxValidationSeverity.Error;
    // What the editor does not accept stays open; the next answer is typed over it.
    return isRefused ? next(`${title}, refused: ${finding ?? ''}`) : answer;
  };
  window.showQuickPick = (
    items: readonly vscode.QuickPickItem[],
    { title = '' }: vscode.QuickPickOptions,
  ) => {
    const lines = items.map(({ label, description = '', detail = '' }) =>
      [label, description, detail].filter((text) => text !== '').join(' | '),
    );
    asked.push({ kind: 'pick', text: title, more: lines.join('\n') });
    const answer = next(title);
    const picked = items.find(({ label }) => label === answer);
    if (answer !== undefined && picked === undefined) throw new Error(`${title} has no ${answer}.`);
    return Promise.resolve(picked);
  };
  const message = (text: string, ...rest: readonly unknown[]): Promise<Answer> => {
    const [options, ...others] = rest;
    const isModal = typeof options === 'object' && options !== null && 'modal' in options;
    const detail = isModal && 'detail' in options ? String(options.detail) : '';
    const offered = (isModal ? others : rest).map(String);
    const more = [detail, ...offered].filter((part) => part !== '').join(' | ');
    asked.push({ kind: isModal ? 'modal' : 'message', text, more });
    if (!isModal) return Promise.resolve(offered.find((button) => buttons.includes(button)));
    const answer = next(text);
    if (answer !== undefined && !offered.includes(answer)) throw new Error(`${text} has no ${answer}.`);
    return Promise.resolve(answer);
  };
  for (const name of names.slice(2)) window[name] = message;

  return {
    asked,
    /** The texts of what was shown, in order. */
    texts: () => asked.map(({ text }) => text),
    /** Everything that can be read on the screen, to be searched for what must not be there. */
    all: () => JSON.stringify(asked.filter(({ masked }) => masked !== true)),
    get left() {
      return left.length;
    },
    restore: () => {
      for (const [name, original] of originals) window[name] = original;
    },
  };
}
