import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { BODY_SCHEME, SCHEMA_SCHEME } from '../ids';
import type { OperationRef } from '../operationRef';
import { BodyFiles } from './bodyFiles';

/** The session behind a document: its body as text, both ways. */
export interface BodyHolder {
  readonly bodyText: string;
  readonly setBodyText: (text: string) => void;
}

interface Open {
  readonly uri: vscode.Uri;
  readonly holder: BodyHolder;
  /** What the document and the form agreed on last. */
  agreed: string;
  saving?: ReturnType<typeof setTimeout>;
}

/** A pause in typing after which the document counts as saved, in milliseconds: closing it then asks nothing. */
const savingPause = 1_000;

/**
 * Bodies in real editors, one document a panel: what is typed there is in the form at once, and the other
 * way round. They are never on a disk, and their schemas come from the catalog.
 */
export class BodyDocuments implements vscode.Disposable {
  private readonly files = new BodyFiles();
  private readonly open = new Map<BodyHolder, Open>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private registered = false;
  private last = 0;

  constructor(private readonly engine: () => Promise<Engine>) {}

  /** Shows the body of a panel as JSON beside it. */
  async show(holder: BodyHolder, { vendorId, operationId }: OperationRef): Promise<void> {
    this.register();
    const known = this.open.get(holder);
    const uri =
      known?.uri ??
      vscode.Uri.parse(`${BODY_SCHEME}://body/${String((this.last += 1))}/${vendorId}/${operationId}.json`);
    if (known === undefined) {
      const agreed = holder.bodyText;
      this.files.put(uri, new TextEncoder().encode(agreed));
      this.open.set(holder, { uri, holder, agreed });
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }

  /** The form changed: the document follows, unless it says the same in other words. */
  update(holder: BodyHolder): void {
    const open = this.open.get(holder);
    if (open === undefined) return;
    const text = holder.bodyText;
    if (open.agreed === text) return;
    const document = documentOf(open.uri);
    open.agreed = text;
    if (document === undefined) this.files.put(open.uri, new TextEncoder().encode(text));
    else if (!saysTheSame(document.getText(), text)) void replace(document, text);
  }

  /** The panel was closed: its document goes with it. */
  async forget(holder: BodyHolder): Promise<void> {
    const open = this.open.get(holder);
    if (open === undefined) return;
    clearTimeout(open.saving);
    this.open.delete(holder);
    await documentOf(open.uri)?.save();
    await vscode.window.tabGroups.close(bodyTabs((uri) => uri.toString() === open.uri.toString()));
    this.files.delete(open.uri);
  }

  dispose(): void {
    for (const { saving } of this.open.values()) clearTimeout(saving);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** With the first body: a scheme can be provided only once. */
  private register(): void {
    if (this.registered) return;
    this.registered = true;
    this.subscriptions.push(
      vscode.workspace.registerFileSystemProvider(BODY_SCHEME, this.files, { isCaseSensitive: true }),
      vscode.workspace.registerTextDocumentContentProvider(SCHEMA_SCHEME, {
        provideTextDocumentContent: (uri) => this.schema(uri),
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.typed(document);
      }),
    );
  }

  private typed(document: vscode.TextDocument): void {
    if (document.uri.scheme !== BODY_SCHEME) return;
    const open = [...this.open.values()].find(({ uri }) => uri.toString() === document.uri.toString());
    const text = document.getText();
    if (open === undefined) return;
    clearTimeout(open.saving);
    open.saving = setTimeout(() => void document.save(), savingPause);
    if (text === open.agreed) return;
    open.agreed = text;
    open.holder.setBodyText(text);
    // What the form makes of it is the same in its own words: the text stays as it was typed.
    if (saysTheSame(open.holder.bodyText, text)) open.agreed = open.holder.bodyText;
  }

  private async schema(uri: vscode.Uri): Promise<string> {
    const [, vendorId = '', file = ''] = uri.path.split('/');
    const { bodySchema, findOperation, vendors } = await this.engine();
    const vendor = Object.values(vendors).find(({ id }) => id === vendorId);
    const operation = vendor === undefined ? undefined : findOperation(vendor, file.replace(/\.json$/, ''));
    return JSON.stringify((operation === undefined ? undefined : await bodySchema(operation)) ?? {});
  }
}

const bodyTabs = (wanted: (uri: vscode.Uri) => boolean): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.scheme === BODY_SCHEME && wanted(input.uri),
    );

const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && !document.isClosed,
  );

async function replace(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, document.validateRange(all), text);
  await vscode.workspace.applyEdit(edit);
}

/** Whether two texts are the same JSON: then only their spaces differ, which are the user's. */
function saysTheSame(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other));
  } catch {
    return false;
  }
}
