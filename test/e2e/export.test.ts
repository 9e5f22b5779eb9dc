import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessibilityFindings } from '../support/editor/accessibility';
import { BulkView } from '../support/editor/BulkView';
import type { Editor } from '../support/editor/Editor';
import { ExportView } from '../support/editor/ExportView';
import { GridView } from '../support/editor/GridView';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';
import { SaveDialog } from '../support/editor/SaveDialog';

/** A type of expense as Auvo answers it. */
interface ExpenseType {
  readonly id: number;
  readonly description: string;
  readonly creatorId: number;
  readonly creationDate: string;
}

/** All types of expense, asked of the sandbox itself. */
async function expenseTypes(origin: string): Promise<ExpenseType[]> {
  const login = await fetch(`${origin}/v2/login/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ apiKey: 'sandbox-auvo-api-key', apiToken: 'sandbox-auvo-api-token' }),
  });
  const { result: token } = (await login.json()) as { result: { accessToken: string } }; // as the document says
  const query = 'paramFilter=%7B%7D&page=1&pageSize=100';
  const list = await fetch(`${origin}/v2/expenseTypes/?${query}`, {
    headers: { Authorization: `Bearer ${token.accessToken}` },
  });
  const { result } = (await list.json()) as { result: { entityList: ExpenseType[] } }; // as the document says
  return result.entityList;
}

/** Waits for the notification that a file is there, and opens it from there. */
async function openFrom(editor: Editor, message: string, file: string): Promise<void> {
  const told = await editor.keptNotification(message);
  await told.getByRole('button', { name: 'Open File' }).click();
  await editor.page.getByRole('tab', { name: file }).waitFor();
}

describe('Exporting rows', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vendorscope-export-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const at = (name: string) => join(folder, name);
  const read = (name: string) => readFile(at(name), 'utf8');

  it('writes the rows shown as CSV, filtered and sorted; an old file is safe, and another place can be chosen', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'List expense types');
    await view.waitForRange(/^1 to 10 of 13$/);
    const all = await expenseTypes(await view.origin());
    const grid = new GridView(editor, view);
    await grid.head('description').click();
    await grid.head('description').click();
    await grid.body.getByRole('gridcell').first().focus();
    await editor.page.keyboard.press('Control+Shift+F');
    await grid.filter('description').fill('de');
    const shown = ['Material de escritório', 'Locação de equipamento', 'Lavagem de veículo'];
    await grid.waitForTexts('description', shown);

    const dialog = new ExportView(editor, view);
    const save = new SaveDialog(editor);
    await dialog.open();
    assert.deepEqual(await dialog.rows(), {
      labels: ['The 3 of 10 rows that the filters leave', 'All rows there are (fetches the rest first)'],
      chosen: 'The 3 of 10 rows that the filters leave',
    });
    assert.deepEqual(await accessibilityFindings(view.frame), []);
    await dialog.choose('CSV');
    await dialog.submit();

    await writeFile(at('rows.csv'), 'old');
    assert.match(await save.suggested('Export as CSV'), /\/auvo-expenseTypes\.list-\d{4}-\d{2}-\d{2}\.csv$/);
    await save.name(at('rows.csv'));
    await save.waitForTitle(/rows\.csv already exists/);
    await editor.quickInput.cancel();
    await save.suggested('Export as CSV');
    await editor.quickInput.cancel();
    await editor.quickInput.waitUntilClosed();
    assert.deepEqual([await readdir(folder), await read('rows.csv')], [['rows.csv'], 'old']);

    await dialog.open();
    await dialog.submit();
    // Nobody may write there, root neither.
    await save.saveAs('Export as CSV', '/sys/rows.csv');
    const refused = editor.notification('rows.csv was not exported');
    await refused.waitFor();
    assert.match(
      await refused.innerText(),
      /Writing there is not allowed.* 3 of 3 rows were not written;.*The rows are still in the panel\./s,
    );
    await refused.getByRole('button', { name: 'Choose Another Place' }).click();
    await save.suggested('Export as CSV');
    await save.name(at('rows.csv'));
    await save.waitForTitle(/rows\.csv already exists/);
    await editor.quickInput.accept();
    await editor.quickInput.waitUntilClosed();
    await openFrom(editor, 'Exported 3 rows to rows.csv.', 'rows.csv');
    const lines = shown.map((description) => {
      const row = all.find((one) => one.description === description);
      assert.ok(row);
      return `${String(row.id)},${description},${String(row.creatorId)},${row.creationDate}\r\n`;
    });
    assert.equal(await read('rows.csv'), `id,description,creatorId,creationDate\r\n${lines.join('')}`);
    assert.deepEqual(await readdir(folder), ['rows.csv']);
  });

  it('fetches the rest for a JSON file of all rows, after it was told what that costs', async () => {
    const editor = await openEditor();
    let view = await openOperation(editor, 'Auvo', 'List expense types');
    await view.waitForRange(/^1 to 10 of 13$/);
    const before = await view.sandboxLog();
    const dialog = new ExportView(editor, view);
    const save = new SaveDialog(editor);
    const bulk = new BulkView(editor, view);
    const ask = async (): Promise<void> => {
      await dialog.open();
      await dialog.choose(/^All rows there are/);
      await dialog.choose('JSON');
      await dialog.submit();
    };
    await ask();
    assert.match(await bulk.waitFor(/./), /^All 13 rows take about 2 requests: about \d+ s\.$/);
    await bulk.button('Cancel').click();
    await bulk.waitUntilGone();
    assert.deepEqual(await view.sandboxLog(), before, 'the offer sends nothing');

    await ask();
    await bulk.button('Fetch and Export').click();
    await save.saveAs('Export as JSON', at('rows.json'));
    // The notification does not stay for long.
    await openFrom(editor, 'Exported 13 rows to rows.json.', 'rows.json');
    await editor.page.getByRole('tab', { name: /^Auvo: List expense types/ }).click();
    view = await OperationView.visible(editor);
    const sent = (await view.sandboxLog()).slice(before.length).map(({ path }) => path);
    assert.deepEqual(
      sent.map((path) => new URL(path, 'http://sandbox').searchParams.get('page')),
      ['1', '2'],
    );
    await view.waitForRange(/^All 13 rows$/);
    await view.waitForRows();
    const all = await expenseTypes(await view.origin());
    assert.deepEqual(JSON.parse(await read('rows.json')), all);
    assert.deepEqual(await readdir(folder), ['rows.json']);

    // What is there now needs no further request.
    const again = new ExportView(editor, view);
    await again.open();
    assert.deepEqual(await again.rows(), { labels: ['All 13 rows'], chosen: 'All 13 rows' });
    await editor.page.keyboard.press('Escape');
    await again.dialog.waitFor({ state: 'detached' });
  });
});
