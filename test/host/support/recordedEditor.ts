import * as vscode from 'vscode';

/** What one text of the editor's came out of, with the text. */
type Note = (sink: string, value: unknown) => void;
type Any = (...args: never[]) => unknown;
type Handler = (argument: unknown) => unknown;

/** Which item of a list is picked, and what is typed where something is asked. */
export interface Dialogs {
  readonly pick: (items: readonly unknown[]) => unknown;
  readonly type: (password: boolean, known: string) => string | undefined;
  readonly save: () => vscode.Uri;
  readonly button: (buttons: readonly string[]) => string | undefined;
}

/** A part of the extension that shows nodes. */
export type Tree = vscode.TreeDataProvider<vscode.TreeItem>;

/**
 * The editor's own functions, overheard: everything that the extension hands to them is noted, dialogs are answered,
 * and commands and trees are kept apart from those of the extension that is installed.
 */
export class RecordedEditor {
  readonly handlers = new Map<string, Handler>();
  readonly trees: Tree[] = [];
  readonly webviews: vscode.WebviewPanel[] = [];
  readonly statusBars: vscode.StatusBarItem[] = [];
  private readonly taken: (() => void)[] = [];

  constructor(
    private readonly note: Note,
    private readonly dialogs: Dialogs,
  ) {
    this.dialogsOf(vscode.window);
    this.registrations();
    this.surfaces();
  }

  restore(): void {
    for (const giveBack of this.taken.splice(0).reverse()) giveBack();
  }

  /** Puts a function in the place of the editor's, until `restore`. */
  private replace(owner: object, name: string, by: (original: Any) => Any): void {
    const original = Reflect.get(owner, name) as Any; // each name is one of the editor's functions
    Reflect.set(owner, name, by(original.bind(owner)));
    this.taken.push(() => Reflect.set(owner, name, original));
  }

  private dialogsOf(window: object): void {
    const { note, dialogs } = this;
    for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage']) {
      this.replace(window, name, () => (...said: unknown[]) => {
        note(`notification: ${name}`, said);
        const buttons = said.slice(1).filter((one): one is string => typeof one === 'string');
        return Promise.resolve(dialogs.button(buttons));
      });
    }
    this.replace(window, 'showQuickPick', () => async (items: unknown, options: unknown) => {
      const list = (await items) as readonly unknown[]; // as the editor declares it
      // The editor takes what it shows of an item, and leaves the rest with whoever asked.
      note('quick pick', [list.map(shownOf), options]);
      return dialogs.pick(list);
    });
    this.replace(window, 'showInputBox', () => async (options: vscode.InputBoxOptions = {}) => {
      const { value = '', password = false, ...shown } = options;
      // What is typed into a field for passwords is dots; everything beside it is read by everybody.
      note('input box', password ? shown : { ...shown, value });
      const typed = dialogs.type(password, value);
      for (const text of [typed ?? '', '', `${typed ?? ''}\u00e4`])
        note('input box: check', await options.validateInput?.(text));
      return typed;
    });
    this.replace(window, 'showSaveDialog', () => (options: unknown) => {
      note('save dialog', options);
      return Promise.resolve(dialogs.save());
    });
    this.replace(window, 'showOpenDialog', () => (options: unknown) => {
      note('open dialog', options);
      return Promise.resolve(undefined);
    });
    this.replace(window, 'setStatusBarMessage', () => (text: unknown) => {
      note('status bar', text);
      return new vscode.Disposable(() => undefined);
    });
    this.replace(window, 'withProgress', (original) => (...[options, work]: readonly unknown[]) => {
      note('progress', options);
      const run = work as (progress: unknown, token: unknown) => unknown; // as the editor declares it
      const overheard = (_: unknown, token: unknown) =>
        run(
          {
            report: (said: unknown) => {
              note('progress', said);
            },
          },
          token,
        );
      return (original as (...args: readonly unknown[]) => unknown)(options, overheard); // the same
    });
    this.replace(vscode.env, 'openExternal', () => (uri: vscode.Uri) => {
      note('address in a browser', uri.toString(true));
      return Promise.resolve(true);
    });
  }

  /** The installed extension has these already. */
  private registrations(): void {
    const nothing = () => new vscode.Disposable(() => undefined);
    this.replace(vscode.commands, 'registerCommand', () => (id: string, run: Handler) => {
      this.handlers.set(id, run);
      return nothing();
    });
    this.replace(vscode.commands, 'executeCommand', (original) => (...[id, ...args]: readonly unknown[]) => {
      this.note('command', [id, ...args.map(plainly)]);
      const own = this.handlers.get(String(id));
      if (own !== undefined) return Promise.resolve(own(args[0]));
      return (original as (...args: readonly unknown[]) => unknown)(id, ...args); // as the editor declares it
    });
    this.replace(vscode.window, 'registerTreeDataProvider', () => (_: string, tree: Tree) => {
      this.trees.push(tree);
      return nothing();
    });
    this.replace(vscode.window, 'registerWebviewPanelSerializer', () => nothing);
  }

  private surfaces(): void {
    this.replace(vscode.window, 'createStatusBarItem', (original) => (...args: never[]) => {
      const item = original(...args) as vscode.StatusBarItem; // as the editor declares it
      this.statusBars.push(item);
      return item;
    });
    this.replace(vscode.window, 'createWebviewPanel', (original) => (...args: never[]) => {
      const panel = original(...args) as vscode.WebviewPanel; // the same
      this.webviews.push(panel);
      this.replace(panel.webview, 'postMessage', (post) => (message: unknown) => {
        this.note('message to a webview', message);
        return (post as (message: unknown) => unknown)(message); // the same
      });
      return panel;
    });
    this.replace(vscode.window, 'createOutputChannel', (original) => (...args: never[]) => {
      const log = original(...args) as vscode.LogOutputChannel; // ours is a log
      for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'append', 'appendLine'])
        this.replace(log, level, (write) => (...said: unknown[]) => {
          this.note('log', said.map(plainly).join(' '));
          return (write as (...said: unknown[]) => unknown)(...said); // the same
        });
      return log;
    });
  }
}

/** What a list shows of one of its items. */
function shownOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { label, description, detail, tooltip, buttons } = item as Readonly<Record<string, unknown>>; // any object can be read by key
  return { label, description, detail, tooltip, buttons };
}

/** Something as text, whatever it is. */
export function plainly(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  try {
    return JSON.stringify(value ?? '');
  } catch {
    return String(value);
  }
}
