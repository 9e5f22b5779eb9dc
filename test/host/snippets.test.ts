import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findOperation, vendors } from '../../src/engine';
import { recordNotifications } from './support/notifications';
import { HostParts } from './support/parts';

const vendor = vendors.auvo;
const operation = findOperation(vendor, 'users.list')!;
const users = { vendor, operation };

describe('Snippets by command', () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const window = vscode.window as { showQuickPick: unknown; showSaveDialog: unknown }; // their overloads have no common type to replace them by
  const { showQuickPick, showSaveDialog } = window;
  let parts: HostParts;
  /** The labels of each question, in order. */
  let asked: string[][];

  beforeEach(() => {
    parts = new HostParts();
    asked = [];
  });
  afterEach(async () => {
    Object.assign(window, { showQuickPick, showSaveDialog });
    parts.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Answers the questions that follow by label. */
  const pick = (...labels: string[]) => {
    window.showQuickPick = (items: readonly vscode.QuickPickItem[]) => {
      asked.push(items.map(({ label }) => label));
      const label = labels.shift();
      return Promise.resolve(items.find((item) => item.label === label));
    };
  };
  const clipboard = () => vscode.env.clipboard.readText();

  it('are copied for the target and the extras that are picked, and both are offered first the next time', async () => {
    pick('JavaScript (fetch)', 'All pages, logging in first');
    await parts.snippets.copySnippet(users);
    assert.match(await clipboard(), /AUVO_API_TOKEN[\s\S]*async function\*/);
    pick();
    await parts.snippets.copySnippet(users);
    assert.equal(asked[2]?.[0], 'JavaScript (fetch)');
    pick('JavaScript (fetch)');
    await parts.snippets.copySnippet(users);
    assert.equal(asked.at(-1)?.[0], 'All pages, logging in first');
  });

  it('name what they read, and nothing else, as a template', async () => {
    pick('curl', 'All pages, logging in first');
    await parts.snippets.copySnippet(users);
    await parts.snippets.copyEnvTemplate(users);
    assert.equal(await clipboard(), 'AUVO_API_KEY=\nAUVO_API_TOKEN=\n');
  });

  it('open as a document of their language', async () => {
    await parts.snippets.openSnippet(users);
    const document = vscode.window.activeTextEditor?.document;
    assert.deepEqual([document?.languageId, document?.isUntitled], ['shellscript', true]);
    assert.match(document?.getText() ?? '', /^# Auvo: List users/);
  });

  it('take the place of what is selected in the last text editor, or say that there is none', async () => {
    const told = recordNotifications();
    await parts.snippets.insertSnippet(users);
    told.restore();
    assert.match(told.messages[0] ?? '', /no text editor/);
    const document = await vscode.workspace.openTextDocument({ content: 'before\nHERE\nafter\n' });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(1, 0, 1, 4);
    await parts.snippets.insertSnippet(users);
    assert.match(document.getText(), /^before\n# Auvo: List users[\s\S]*\n\nafter\n$/);
  });

  it('are written into the file that is chosen, exactly', async () => {
    const file = vscode.Uri.joinPath(root, 'saved-snippet.sh');
    let suggested: vscode.Uri | undefined;
    window.showSaveDialog = ({ defaultUri }: vscode.SaveDialogOptions) => {
      suggested = defaultUri;
      return Promise.resolve(file);
    };
    const told = recordNotifications();
    await parts.snippets.copyAsCurl(users);
    await parts.snippets.use('save', users);
    told.restore();
    assert.match(suggested?.path ?? '', /\/auvo-users-list\.sh$/);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), await clipboard());
    await vscode.workspace.fs.delete(file);
  });

  it('are left out for types alone', async () => {
    pick('zod');
    await parts.snippets.copyTypes(users);
    assert.match(await clipboard(), /from 'zod'/);
  });
});
