import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { accessibilityFindings } from '../support/editor/accessibility';
import type { Editor } from '../support/editor/Editor';
import { openEditor, shareEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';

/** The first value of a column that opens something. Columns out of sight are not in the document: go there. */
async function cellOf(view: OperationView, column: string): Promise<Locator> {
  const head = view.frame.getByRole('columnheader', { name: column, exact: true });
  await view.frame.locator('.grid-body [role="gridcell"]').first().focus();
  for (let step = 0; step < 60 && (await head.count()) === 0; step++)
    await view.frame.locator('.grid-body [tabindex="0"]').press('ArrowRight');
  const index = await head.getAttribute('aria-colindex');
  return view.frame.locator(`.grid-body [aria-colindex="${index ?? ''}"].opens`).first();
}

/** The panel that took the place of another one, once it shows this operation and this value of a field. */
async function panelOf(editor: Editor, title: string, field: string, value: string): Promise<OperationView> {
  let view: OperationView | undefined;
  const shows = async (): Promise<boolean> => {
    view = await OperationView.visible(editor);
    const heading = await view.frame.getByRole('heading', { level: 1 }).innerText();
    const rows = await view.rows();
    return heading.includes(title) && rows.some((row) => row[0] === field && row[1] === value);
  };
  // A panel that is just giving way to another one cannot be asked.
  await editor.eventually(() => shows().catch(() => false), `“${title}” with ${field} ${value}`, 20_000);
  assert.ok(view);
  return view;
}

describe('Following a reference', () => {
  const window = shareEditor();

  it('leads from a task to its customer, by Ctrl and click', async () => {
    const editor = await window();
    const tasks = await openOperation(editor, 'Auvo', 'List tasks');
    await tasks.waitForRows();
    const cell = await cellOf(tasks, 'customerId');
    const id = (await cell.innerText()).trim();
    await cell.click({ modifiers: ['Control'] });
    const customer = await panelOf(editor, 'Get a customer', 'id', id);
    assert.equal(await customer.field('path.id').inputValue(), id);
    assert.ok((await editor.tabs()).includes('Auvo: Get a customer'));
  });

  it('goes on in the panel that is open, from the keyboard and from the menu', async () => {
    const editor = await window();
    const tasks = await openOperation(editor, 'Auvo', 'List tasks');
    await tasks.waitForRows();
    const first = await cellOf(tasks, 'taskID');
    const id = (await first.innerText()).trim();
    await first.focus();
    await editor.page.keyboard.press('F12');
    const task = await panelOf(editor, 'Get a task', 'taskID', id);
    const customer = task.frame.locator('[data-row]', { hasText: 'customerId' }).locator('.opens');
    const customerId = (await customer.innerText()).trim();
    await customer.focus();
    await editor.page.keyboard.press('Shift+F10');
    const item = task.frame.getByRole('menuitem', { name: `Open Get a customer ${customerId}` });
    await item.waitFor();
    assert.deepEqual(await accessibilityFindings(task.frame), []);
    await editor.page.keyboard.press('Escape');
    assert.equal(await item.count(), 0, 'Escape closes the menu');
    await customer.click({ button: 'right' });
    await item.click();
    await panelOf(editor, 'Get a customer', 'id', customerId);
  });

  it('is offered in the tree, below the operation that answers the field', async () => {
    const editor = await openEditor();
    await editor.openVendorscopeView();
    await editor.expandTreeRows('LetsJobIt');
    const row = editor.treeRow('List visits');
    await row.locator('.monaco-tl-twistie').click();
    await editor.treeRow('_id').click();
    await editor.eventually(
      async () => (await editor.tabs()).includes('LetsJobIt: Get a visit'),
      'the visit’s panel',
    );
  });
});
