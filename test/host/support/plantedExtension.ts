import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { activate } from '../../../src/extension';
import { memory } from '../../../src/host/ids';
import { MemorySecrets, MemoryState } from './memory';
import type { Dialogs, Tree } from './recordedEditor';
import { plainly, RecordedEditor } from './recordedEditor';

/** Larger files are the editor's own programs and tools. */
const LARGEST = 8_000_000;

/** A profile as the secret store has it. */
export interface Planted {
  readonly vendorId: string;
  readonly id: string;
  readonly origin: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The whole extension, activated once more inside a real VS Code over a secret store in memory, with everything noted
 * that it hands to the editor.
 */
export class PlantedExtension {
  readonly secrets = new MemorySecrets();
  readonly globalState = new MemoryState();
  readonly workspaceState = new MemoryState();
  readonly editor: RecordedEditor;
  private readonly notes = new Map<string, Set<string>>();
  private readonly context: vscode.ExtensionContext;
  private readonly storage: string;

  private constructor(dialogs: Dialogs) {
    this.editor = new RecordedEditor((sink, value) => {
      this.note(sink, plainly(value));
    }, dialogs);
    const installed = vscode.extensions.getExtension('vendorscope.vendorscope');
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    if (installed === undefined || workspace === undefined)
      throw new Error('There is no extension to plant.');
    // Beside everything that this VS Code writes.
    const data = join(dirname(workspace), 'data');
    mkdirSync(data, { recursive: true });
    this.storage = mkdtempSync(join(data, 'planted-'));
    const at = (name: string) => vscode.Uri.file(join(this.storage, name));
    const { secrets, globalState, workspaceState } = this;
    this.context = {
      subscriptions: [],
      extensionUri: installed.extensionUri,
      secrets,
      globalState: Object.assign(globalState, { setKeysForSync: () => undefined }),
      workspaceState,
      globalStorageUri: at('globalStorage'),
      storageUri: at('storage'),
      logUri: at('logs'),
    } as unknown as vscode.ExtensionContext; // what activation uses of it
  }

  /** What is installed stands by, with commands of its own. */
  static async prepared(dialogs: Dialogs): Promise<PlantedExtension> {
    await vscode.extensions.getExtension('vendorscope.vendorscope')?.activate();
    return new PlantedExtension(dialogs);
  }

  start(): void {
    activate(this.context);
  }

  /** Stores a profile and makes it the one in use. */
  async plant({ vendorId, id, origin, fields }: Planted): Promise<void> {
    const profile = { name: `Planted ${id}`, origin, writable: true, fields };
    await this.secrets.store(`profile/${vendorId}/${id}`, JSON.stringify(profile));
    const active = this.globalState.get<Record<string, string>>(memory.activeProfiles, {});
    await this.globalState.update(memory.activeProfiles, { ...active, [vendorId]: id });
  }

  /** Runs a command as the editor would, and gives what its caller gets. */
  async run(id: string, argument: unknown): Promise<unknown> {
    const handler = this.editor.handlers.get(id);
    if (handler === undefined) throw new Error(`There is no command ${id}.`);
    const answer: unknown = await handler(argument);
    this.note('answer of a command', plainly(answer));
    return answer;
  }

  note(sink: string, text: string): void {
    const known = this.notes.get(sink) ?? new Set();
    this.notes.set(sink, known.add(text));
  }

  /** Everything that came out since it was asked for last, by where. */
  async sinks(): Promise<Record<string, string>> {
    for (const tree of this.editor.trees) await this.noteTree(tree);
    for (const item of this.editor.statusBars)
      this.note('status bar', plainly([item.text, item.tooltip, item.accessibilityInformation, item.name]));
    // A panel that was closed tells nothing any more.
    for (const panel of this.editor.webviews)
      this.note(
        'HTML of a webview',
        attempted(() => `${panel.title}\n${panel.webview.html}`),
      );
    for (const group of vscode.window.tabGroups.all)
      for (const { label } of group.tabs) this.note('title of a tab', label);
    for (const document of vscode.workspace.textDocuments)
      this.note('document', `${document.uri.toString(true)}\n${document.getText()}`);
    this.note('clipboard', await vscode.env.clipboard.readText());
    this.note('memory of the extension', mementoText(this.globalState));
    this.note('memory of the workspace', mementoText(this.workspaceState));
    const sinks = Object.fromEntries([...this.notes].map(([sink, texts]) => [sink, [...texts].join('\n')]));
    this.notes.clear();
    return sinks;
  }

  /** Every file that this VS Code wrote for its user: name and content. */
  *files(): Generator<readonly [file: string, text: string]> {
    const root = dirname(dirname(this.storage));
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const path = join(root, name);
      const about = statSync(path, { throwIfNoEntry: false });
      if (about?.isFile() === true && about.size <= LARGEST)
        yield [name, attempted(() => `${name}\n${readFileSync(path, 'latin1')}`)];
    }
  }

  dispose(): void {
    for (const part of this.context.subscriptions) part.dispose();
    this.editor.restore();
    rmSync(this.storage, { recursive: true, force: true });
  }

  private async noteTree(tree: Tree, parent?: vscode.TreeItem, depth = 0): Promise<void> {
    for (const node of (await tree.getChildren(parent)) ?? []) {
      const item = await tree.getTreeItem(node);
      const {
        id,
        label,
        description,
        tooltip,
        contextValue,
        command,
        accessibilityInformation,
        resourceUri,
      } = item;
      this.note('tree: label and description', plainly([label, description]));
      this.note('tree: tooltip', plainly(tooltip));
      this.note(
        'tree: everything else',
        plainly([id, contextValue, command, accessibilityInformation, resourceUri]),
      );
      if (depth < 4) await this.noteTree(tree, node, depth + 1);
    }
  }
}

const mementoText = (state: MemoryState): string =>
  state
    .keys()
    .map((key) => `${key}=${plainly(state.get(key))}`)
    .join('\n');

function attempted(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
