import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lazyEngine } from '../../src/host/engine';
import { BodyDocuments } from '../../src/host/panel/bodyDocuments';
import { eventually } from './support/eventually';

/** A panel's session, as far as documents know it. */
class Holder {
  readonly taken: string[] = [];
  constructor(public bodyText: string) {}
  setBodyText(text: string): void {
    this.bodyText = text;
    this.taken.push(text);
  }
}

const ref = { vendorId: 'auvo', operationId: 'users.create' };

describe('A body in an editor', () => {
  const bodies = new BodyDocuments(lazyEngine());
  let holder: Holder;

  const document = (): vscode.TextDocument => {
    const active = vscode.window.activeTextEditor?.document;
    assert.equal(active?.uri.scheme, 'vendorscope-body');
    return active;
  };
  const type = async (text: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document().lineCount, 0);
    edit.replace(document().uri, document().validateRange(all), text);
    await vscode.workspace.applyEdit(edit);
  };
  const messages = (): string[] =>
    vscode.languages.getDiagnostics(document().uri).map(({ message }) => message);

  beforeEach(async () => {
    holder = new Holder('{\n  "name": "Maria"\n}\n');
    await bodies.show(holder, ref);
  });
  afterEach(async () => {
    await bodies.forget(holder);
  });
  after(() => {
    bodies.dispose();
  });

  it('is JSON under the name of its operation, with what the form holds', () => {
    assert.equal(document().languageId, 'json');
    assert.match(document().uri.path, /\/auvo\/users\.create\.json$/);
    assert.equal(document().getText(), holder.bodyText);
  });

  it('is checked with the schema of the operation: what is missing, what does not fit, what nobody knows', async () => {
    await type('{ "name": 5, "nonsense": true }');
    await eventually(() => messages().join().includes('nonsense'), 'the diagnostics');
    const all = messages().join('\n');
    assert.match(all, /Missing property "email"/);
    assert.match(all, /Expected "string"/);
    assert.match(all, /nonsense is not allowed/);
  });

  it('offers the documented fields with their descriptions, and values with their labels', async () => {
    await type('{\n  "userType": 1,\n  \n}');
    const offered = await completions(new vscode.Position(2, 2), (labels) =>
      labels.includes('smartPhoneNumber'),
    );
    const job = offered.find(({ label }) => label === 'jobPosition');
    assert.match(textOf(job?.documentation), /job position of the user/);
    const values = await completions(new vscode.Position(1, 14), (labels) => labels.includes('2'));
    assert.match(textOf(values.find(({ label }) => label === '2')?.documentation), /\w/);
  });

  it('hands over what is typed at once, and is saved by itself so that closing it asks nothing', async () => {
    await type('{ "name": "Ana" ');
    assert.deepEqual(holder.taken, ['{ "name": "Ana" ']);
    await eventually(() => !document().isDirty, 'saved');
    assert.equal(document().getText(), '{ "name": "Ana" ');
  });

  it('follows the form, but keeps the words of what says the same', async () => {
    holder.bodyText = '{ "name": "Bia" }';
    bodies.update(holder);
    await eventually(() => document().getText() === '{ "name": "Bia" }', 'the new text');
    holder.bodyText = '{\n  "name": "Bia"\n}';
    bodies.update(holder);
    assert.equal(document().getText(), '{ "name": "Bia" }');
    assert.deepEqual(holder.taken, []);
  });

  it('is the only file of its scheme: nobody puts others there', async () => {
    const other = document().uri.with({ path: '/99/auvo/users.create.json' });
    await assert.rejects(async () => vscode.workspace.fs.writeFile(other, new Uint8Array([1])));
    await assert.rejects(async () => vscode.workspace.fs.readFile(other));
  });

  it('opens empty, too', async () => {
    const empty = new Holder('');
    await bodies.show(empty, { vendorId: 'letsjobit', operationId: 'visits.create' });
    assert.equal(document().getText(), '');
    await bodies.forget(empty);
  });

  it('goes with its panel', async () => {
    const { uri } = document();
    await bodies.forget(holder);
    await eventually(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .every(({ input }) => !(input instanceof vscode.TabInputText) || input.uri.path !== uri.path),
      'no tab',
    );
  });

  async function completions(
    at: vscode.Position,
    enough: (labels: readonly unknown[]) => boolean,
  ): Promise<vscode.CompletionItem[]> {
    let items: vscode.CompletionItem[] = [];
    const deadline = Date.now() + 20_000;
    while (!enough(items.map(({ label }) => label)) && Date.now() < deadline) {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document().uri,
        at,
        undefined,
        100,
      );
      items = list.items;
    }
    assert.ok(enough(items.map(({ label }) => label)), JSON.stringify(items.map(({ label }) => label)));
    return items;
  }
});

const textOf = (documentation: vscode.CompletionItem['documentation']): string =>
  typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
