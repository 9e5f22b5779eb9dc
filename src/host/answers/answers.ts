import * as vscode from 'vscode';
import type { AnswerDocument, Comparison } from '../../session/answers/sessionAnswers';
import type { Engine } from '../engine';
import { ANSWER_SCHEME } from '../ids';

/** Longer texts are shown as they came, in characters: an editor shows them without colours anyway. */
const LONGEST_FORMATTED = 20_000_000;
/** What VS Code hands to extensions, in characters. */
const LONGEST = 50_000_000;

/** Where documents stand: beside the panel, and they stay. */
const beside = { viewColumn: vscode.ViewColumn.Beside, preview: false } as const;

/**
 * Answers as read-only documents of the editor: folding, search and comparing are its own. A text is in memory
 * until its document is closed, and in no file.
 */
export class Answers implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private last = 0;

  constructor(private readonly engine: () => Promise<Engine>) {}

  /** Opens a text beside the panel: JSON on several lines, its values untouched; any other text as it is. */
  async openJson({ title, text }: AnswerDocument): Promise<void> {
    // By command: a document that an extension opens itself stays for minutes after it is closed.
    await vscode.commands.executeCommand('vscode.open', await this.add(title, text, false), beside);
  }

  /** Opens two texts in the editor's comparison; with `sortKeys`, the order of fields is no difference. */
  async compare({
    title,
    left,
    right,
    sortKeys,
  }: Comparison & { readonly sortKeys: boolean }): Promise<void> {
    const [before, now] = [
      await this.add(`${title}, ${left.name}`, left.text, sortKeys),
      await this.add(`${title}, ${right.name}`, right.text, sortKeys),
    ];
    const names = `${title}: ${left.name} ↔ ${right.name}`;
    await vscode.commands.executeCommand('vscode.diff', before, now, names, beside);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? 'This answer is no longer there: run the operation again.';
  }

  /** How many texts are in memory. */
  get count(): number {
    return this.texts.size;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.texts.clear();
  }

  private async add(title: string, text: string, sortKeys: boolean): Promise<vscode.Uri> {
    if (text.length > LONGEST) throw new Error('This is more than an editor shows: export it to a file.');
    const { formatJson } = await this.engine();
    const formatted = text.length > LONGEST_FORMATTED ? text : await formatJson(text, { sortKeys });
    this.register();
    const uri = vscode.Uri.from({
      scheme: ANSWER_SCHEME,
      // The tab is named after the path, and the language after its end.
      path: `/${fileName(title)}.${/^\s*[[{]/.test(text) ? 'json' : 'txt'}`,
      query: String((this.last += 1)),
    });
    this.texts.set(uri.toString(), formatted.length > LONGEST ? text : formatted);
    return uri;
  }

  /** With the first document: a scheme can be provided only once. */
  private register(): void {
    if (this.subscriptions.length > 0) return;
    this.subscriptions.push(
      vscode.workspace.registerTextDocumentContentProvider(ANSWER_SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.texts.delete(uri.toString());
      }),
    );
  }
}

/** A title as a file's name: what would be another folder becomes a dash. */
const fileName = (title: string): string => title.replace(/[\p{C}/\\:?*"<>|]/gu, '-');
