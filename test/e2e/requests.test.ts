import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodings } from '../secrets/encodings';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import type { Editor } from '../support/editor/Editor';
import { filesWith } from '../support/editor/filesWith';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';
import { RequestsTree } from '../support/editor/RequestsTree';
import { storedState } from '../support/editor/storedState';
import { TextEditor } from '../support/editor/TextEditor';
import { ToolsView } from '../support/editor/ToolsView';

const KEY = 'sandbox-letsjobit-api-key';
const BODY = 'canary-of-a-body';

/** Waits until a field holds a text. */
const holds = (editor: Editor, view: OperationView, field: string, text: string): Promise<void> =>
  editor.eventually(async () => (await view.field(field).inputValue()) === text, `${field} to be “${text}”`);

/** Answers an input box once its title is on the screen. */
async function answer(editor: Editor, title: string, text: string): Promise<void> {
  const { quickInput } = editor;
  await quickInput.title.filter({ hasText: title }).waitFor();
  await editor.eventually(async () => (await quickInput.field.inputValue()) !== '', 'the name suggested');
  await quickInput.answer(text);
  await quickInput.waitUntilClosed();
}

/** Answers a dialog. */
async function press(editor: Editor, button: string): Promise<void> {
  await editor.dialogButton(button).click();
  await editor.dialog.waitFor({ state: 'detached' });
}

/** How many requests of an operation the sandbox received. */
const countOf = async (view: OperationView, id: string): Promise<number> =>
  (await view.sandboxLog()).filter(({ operationId }) => operationId === id).length;

describe('What was run', () => {
  it('is among the favourites by a star, in the panel or in the tree', async () => {
    const editor = await openEditor();
    const tree = new RequestsTree(editor);
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    const star = view.button('Favourite');
    await star.click();
    await tree.waitFor('Favourites', 'the task list', ([line]) => line?.label === 'List tasks');
    assert.equal(await star.getAttribute('aria-pressed'), 'true');

    await tree.pickFromMenu(editor.treeRow('Get a task'), 'Add to Favourites');
    const both = await tree.waitFor('Favourites', 'two operations', ({ length }) => length === 2);
    assert.deepEqual(both[1], { label: 'Get a task', description: 'Auvo · GET /tasks/{id}' });
    await editor.screenshot('favourites-dark');

    await tree.pickFromMenu(await tree.row('Favourites', 'List tasks'), 'Remove from Favourites');
    await tree.waitFor('Favourites', 'one operation', ({ length }) => length === 1);
    await editor.eventually(
      async () => (await star.getAttribute('aria-pressed')) === 'false',
      'an empty star',
    );
    await (await tree.row('Favourites', 'Get a task')).click();
    const task = await OperationView.of(editor, 'Get a task');
    await task.button('Favourite').click();
    await tree.waitFor('Favourites', 'none', ({ length }) => length === 0);
  });

  it('is in the history without bodies and secrets, is filled in by a click and sent again by another', async () => {
    const editor = await openEditor();
    const tree = new RequestsTree(editor);
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    await editor.expandTreeRows('Recent');
    const [done] = await tree.waitFor('Recent', 'a run', ({ length }) => length === 1);
    assert.equal(done?.label, 'List tasks');
    assert.match(done.description, /^Auvo · \d\d:\d\d · 10 rows$/);

    const start = 'query.paramFilter.startDate';
    const as = await view.field(start).inputValue();
    await view.fill(start, '2020-01-01T00:00:00');
    await holds(editor, view, start, '2020-01-01T00:00:00');
    await (await tree.row('Recent', 'List tasks')).click();
    await holds(editor, view, start, as);
    assert.equal(await countOf(view, 'tasks.list'), 1, 'opening it sends nothing');
    await tree.press('Recent', 'List tasks', 'Run Again');
    await tree.waitFor('Recent', 'two times', ([line]) => line?.description.endsWith('2 times') ?? false);
    assert.equal(await countOf(view, 'tasks.list'), 2, 'one more request');

    await editor.clickTreeRow('Get a task');
    const task = await OperationView.of(editor, 'Get a task');
    await task.waitForRows();
    await task.fill('path.id', '987654');
    await task.run();
    await task.failure.waitFor();
    await tree.waitFor(
      'Recent',
      'the failed run',
      ([line]) => line?.label === 'Get a task' && line.description.includes('nothing found (404)'),
    );
    assert.equal(await (await tree.row('Recent', '(404)')).locator('.codicon-error').count(), 1);

    await editor.clickTreeRow('Create a task');
    const write = await OperationView.of(editor, 'Create a task');
    await write.fill('body.orientation', BODY);
    await write.send();
    await press(editor, 'Send to Auvo · Sandbox');
    await tree.waitFor('Recent', 'the write', ([line]) => line?.label === 'Create a task');
    const written = await tree.row('Recent', 'Create a task');
    await written.hover();
    assert.equal(await written.locator('.action-label[aria-label^="Run Again"]').count(), 0);
    await editor.screenshot('history-dark');

    await editor.runCommand('Vendorscope: Search History');
    await editor.quickInput.type('987654');
    await editor.quickInput.row('Get a task').click();
    const found = await OperationView.of(editor, 'Get a task');
    await holds(editor, found, 'path.id', '987654');
    assert.equal(await countOf(found, 'tasks.get'), 2, 'finding it sends nothing');

    await editor.clickTreeRow('Auvo'); // closed, the other vendors are in sight
    const visits = await openOperation(editor, 'LetsJobIt', 'List visits');
    await visits.waitForRows();
    await addLetsJobIt(editor, 'Staging', await visits.origin(), KEY);
    await editor.treeRow('Staging').waitFor();
    await visits.frame.getByRole('button', { name: /^Profile Staging/ }).waitFor();
    await visits.fill('query.driverId', 'driver-of-nobody');
    await visits.run();
    await tree.waitFor('Recent', 'a run with the key', ([line]) =>
      /LetsJobIt .*\d rows$/.test(line?.description ?? ''),
    );

    await editor.reload();
    await editor.openVendorscopeView();
    await editor.expandTreeRows('Recent');
    const kept = await tree.waitFor('Recent', 'all runs', ({ length }) => length === 6);
    assert.deepEqual(
      kept.map(({ label }) => label),
      ['List visits', 'List visits', 'Create a task', 'Get a task', 'Get a task', 'List tasks'],
    );
    const stored = await storedState(editor.page);
    assert.ok(stored.includes('driver-of-nobody'), 'the history is in what was searched');
    const forms = [...Object.values(encodings).map((write) => write(KEY)), BODY];
    assert.deepEqual(
      forms.filter((text) => stored.includes(text)),
      [],
    );
    assert.deepEqual(await filesWith(editor.userDataFolder, [KEY, BODY]), []);

    await editor.runCommand('Vendorscope: Clear History…');
    await press(editor, 'Cancel');
    assert.equal((await tree.lines('Recent')).length, kept.length, 'nothing is cleared without a yes');
    await editor.runCommand('Vendorscope: Clear History…');
    await press(editor, 'Clear');
    await tree.waitFor('Recent', 'nothing', ({ length }) => length === 0);
  });
});

describe('A saved request', () => {
  let folder = '';
  afterEach(() => rm(join(folder, '.vscode'), { recursive: true, force: true }));

  it('is kept for the user or as a file of the workspace, and never sent by opening it', async () => {
    const editor = await openEditor();
    folder = editor.workspaceFolder;
    const files = join(folder, '.vscode', 'vendorscope');
    await mkdir(files, { recursive: true }); // a folder that is new may change before the editor watches it
    const tree = new RequestsTree(editor);
    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await view.waitForRows();
    const sent = await sentTo(view);
    const tools = new ToolsView(editor, view);
    const { quickInput } = editor;

    await view.fill('query.docNo', 'H-01');
    await holds(editor, view, 'query.docNo', 'H-01');
    await tools.press('Save Request…');
    await quickInput.title.filter({ hasText: 'Save Request' }).waitFor();
    await quickInput.pick('User', { narrow: false });
    await answer(editor, 'Save Request', 'Visits of H-01');
    await editor.expandTreeRows('Saved Requests');
    const [own] = await tree.waitFor('Saved Requests', 'the request', ({ length }) => length === 1);
    assert.deepEqual(own, { label: 'Visits of H-01', description: 'LetsJobIt · List visits' });

    await view.fill('query.docNo', 'H-02');
    await holds(editor, view, 'query.docNo', 'H-02');
    await tools.press('Save Request…');
    await quickInput.title.filter({ hasText: 'Save Request' }).waitFor();
    await quickInput.pick('workspace', { narrow: false });
    await answer(editor, 'Save Request', 'Team: visits of H-02');
    await tree.waitFor('Saved Requests', 'both', ({ length }) => length === 2);
    assert.deepEqual(await readdir(files), ['team-visits-of-h-02.json']);
    const file = join(files, 'team-visits-of-h-02.json');
    const text = await readFile(file, 'utf8');
    assert.deepEqual(JSON.parse(text), {
      vendorscope: 1,
      vendor: 'letsjobit',
      operation: 'visits.list',
      name: 'Team: visits of H-02',
      values: { 'query.docNo': 'H-02', 'query.pagination': '0' },
    });
    await editor.screenshot('saved-requests-dark');

    const changed = text.replace('Team: visits', 'Changed outside: visits').replace('"H-02"', '"H-03"');
    await editor.eventually(
      async () => {
        await writeFile(file, changed); // a watcher of a folder that is new may miss the first of them
        const lines = await tree.lines('Saved Requests');
        return lines.some(({ label }) => label.startsWith('Changed outside'));
      },
      'the change',
      40_000,
    );
    await writeFile(join(files, 'broken.json'), '{ "vendorscope": 1, ');
    const broken = await tree.row('Saved Requests', 'broken.json: This is not JSON');
    assert.equal(await broken.locator('.codicon-warning').count(), 1);
    await broken.click();
    const document = await TextEditor.inFront(editor, /broken\.json/);
    assert.equal(await document.text(), '{ "vendorscope": 1, ');
    await editor.screenshot('saved-broken-dark');

    await (await tree.row('Saved Requests', 'Visits of H-01')).click();
    const open = await OperationView.of(editor, 'List visits');
    await holds(editor, open, 'query.docNo', 'H-01');
    await (await tree.row('Saved Requests', 'Changed outside')).click();
    await holds(editor, open, 'query.docNo', 'H-03');
    assert.deepEqual(await sentTo(open), sent, 'opening one sends nothing');

    const origin = await open.origin();
    await editor.runCommand('View: Close All Editors');
    await editor.eventually(async () => (await editor.tabs()).length === 0, 'no editor');
    await (await tree.row('Saved Requests', 'Visits of H-01')).click();
    const again = await OperationView.of(editor, 'List visits');
    await holds(editor, again, 'query.docNo', 'H-01');
    assert.equal(await again.origin(), origin);
    assert.deepEqual(await sentTo(again), sent, 'nor does opening its panel with it');

    await tree.press('Saved Requests', 'Changed outside', 'Run');
    await holds(editor, again, 'query.docNo', 'H-03');
    await editor.eventually(async () => (await sentTo(again)).length > sent.length, 'the request');
    const [more, ...others] = (await sentTo(again)).slice(sent.length);
    assert.match(more ?? '', /docNo=H-03/);
    assert.deepEqual(others, [], 'it was sent once');

    await tree.pickFromMenu(await tree.row('Saved Requests', 'Changed outside'), 'Delete…');
    assert.match(await editor.dialog.innerText(), /team-visits-of-h-02\.json is deleted/);
    await press(editor, 'Delete');
    await tree.waitFor('Saved Requests', 'two lines', ({ length }) => length === 2);
    assert.deepEqual(await readdir(files), ['broken.json']);
  });
});

/** The paths that the list was asked for with. */
const sentTo = async (view: OperationView): Promise<string[]> =>
  (await view.sandboxLog())
    .filter(({ operationId }) => operationId === 'visits.list')
    .map(({ path }) => path);
