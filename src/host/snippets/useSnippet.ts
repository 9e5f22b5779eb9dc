import * as vscode from 'vscode';
import type { RequestParams } from '../../protocol/contract';
import type { Choice, SnippetSource } from '../../snippets/choice';
import type { Engine } from '../engine';
import { notify } from '../notify';
import { insertAtCursor } from './insertAtCursor';
import type { LastEditor } from './lastEditor';
import { saveSnippet } from './saveSnippet';

/** What is done with a snippet; `env` copies the names of its variables. */
export type SnippetUse = RequestParams<'useSnippet'>['how'];

/** In which language types are copied. */
export type TypesLanguage = RequestParams<'copyTypes'>['language'];

/** Puts a snippet where it is wanted, or says why there is none. */
export async function useSnippet(
  how: SnippetUse,
  engine: Engine,
  source: SnippetSource,
  choice: Choice,
  editors: LastEditor,
): Promise<void> {
  const { renderChoice } = await engine.loadSnippets();
  const snippet = renderChoice(source, choice);
  if (snippet === undefined) {
    void notify.warning('There is no snippet while the form is not complete and valid.');
    return;
  }
  const { code, language, extension, variables, refusal } = snippet;
  if (how === 'env') await copyTemplate(variables);
  else if (refusal !== undefined) void notify.warning(`${refusal} Choose another language.`);
  else if (how === 'copy') await copyText(code);
  else if (how === 'insert') await insertAtCursor(editors, code);
  else if (how === 'open') await openText(code, language);
  else await saveSnippet(code, `${nameOf(source)}.${extension}`);
}

/** Copies the types of an operation's request and answer. */
export async function copyTypes(
  engine: Engine,
  { vendor, operation }: Pick<SnippetSource, 'vendor' | 'operation'>,
  language: TypesLanguage,
): Promise<void> {
  const { typesOnly } = await engine.loadTypes();
  await copyText(typesOnly(vendor, operation, language).code);
}

const nameOf = ({ vendor, operation }: SnippetSource): string =>
  `${vendor.id}-${operation.id.replaceAll('.', '-')}`;

async function copyTemplate(variables: readonly string[]): Promise<void> {
  if (variables.length === 0) void notify.information('This snippet reads nothing from the environment.');
  else await copyText(variables.map((name) => `${name}=\n`).join(''));
}

async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage('$(check) Copied', 2_000);
}

/** Beside a panel, which goes on showing its form. */
async function openText(content: string, wanted: string): Promise<void> {
  const languages = await vscode.languages.getLanguages();
  const language = languages.includes(wanted) ? wanted : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ language, content });
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const isPanel = activeTab?.input instanceof vscode.TabInputWebview;
  const viewColumn = isPanel ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
}
