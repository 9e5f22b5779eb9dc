import assert from 'node:assert/strict';
import type { Editor } from '../support/editor/Editor';
import { FormView } from '../support/editor/FormView';
import { shareEditor } from '../support/editor/openEditor';
import { OperationView } from '../support/editor/OperationView';

/** Opens an operation through the quick pick, wherever the tree is scrolled. */
async function open(editor: Editor, vendor: string, title: string): Promise<[OperationView, FormView]> {
  await editor.openVendorscopeView();
  await editor.runCommand('Vendorscope: Find Operation');
  await editor.quickInput.type(title);
  await editor.quickInput.rows.filter({ hasText: title }).filter({ hasText: vendor }).first().click();
  await editor.eventually(
    async () => (await editor.tabs()).some((tab) => tab === `${vendor}: ${title}`),
    'the panel',
  );
  const view = await OperationView.visible(editor);
  return [view, new FormView(view)];
}

/** The body of the request as the request pane shows it. */
async function requestBody(view: OperationView): Promise<unknown> {
  await view.openTab('Request');
  return JSON.parse(await view.frame.getByTestId('request-body').innerText());
}

describe('The form', () => {
  const window = shareEditor();

  describe('with a filter over columns', () => {
    it('on three columns with operators finds fewer rows, and is sent exactly so', async () => {
      const editor = await window();
      const [view, form] = await open(editor, 'Autengo', 'List vehicles');
      await view.waitForRows();
      const total = async () => Number(/of ([\d,]+)/.exec(await view.range())?.[1]?.replace(/,/g, ''));
      const before = await total();

      await form.addCondition('query.and', 'kilometers', '>=', '25000');
      await form.addCondition('query.and', 'kilometers', '<=', '90000');
      await form.addCondition('query.and', 'makeName', '<>', 'BMW');
      await view.run();
      await editor.eventually(async () => (await total()) < before, 'fewer rows');

      const [last] = (await view.sandboxLog())
        .filter(({ operationId }) => operationId === 'vehicle.list')
        .slice(-1);
      const query = decodeURIComponent(last?.path.split('?')[1] ?? '').split('&');
      assert.deepEqual(
        query.filter((part) => part.startsWith('and')),
        [
          'and[vehicleState]=inventory',
          'and[kilometers][]=>=|25000',
          'and[kilometers][]=<=|90000',
          'and[makeName]=<>|BMW',
        ],
      );
      assert.equal(last?.status, 200);
    });

    it('is marked where a condition lacks something', async () => {
      const editor = await window();
      const [view, form] = await open(editor, 'Autengo', 'List vehicles');
      await view.waitForRows();
      await form.add('query.and');
      await form.pick('query.and.1.column', 'price');
      await view.run();
      await view.issue('query.and.1.value').waitFor();
      assert.match(await view.issue('query.and.1.value').innerText(), /Fill this in/);
    });
  });

  describe('with the fields of the rows', () => {
    it('are picked from a list that can be searched, and sent by their names', async () => {
      const editor = await window();
      const [view, form] = await open(editor, 'Auvo', 'List users');
      await view.waitForRows();
      await form.toggle('query.selectfields', 'name');
      await form.toggle('query.selectfields', 'email');
      await editor.eventually(
        async () => (await view.url()).includes('selectfields=name%2Cemail'),
        'the names',
      );
      await form.part('query.selectfields').locator('.choices-search').fill('phone');
      assert.deepEqual(await form.part('query.selectfields').locator('.box').allInnerTexts(), [
        'smartphoneNumber',
      ]);
    });
  });

  describe('with a nested body', () => {
    it('is edited field by field: items are added, repeated, moved and removed', async () => {
      const editor = await window();
      const [view, form] = await open(editor, 'LetsJobIt', 'Create or change visits');
      await form.items('body').first().waitFor();
      assert.equal(await form.items('body').count(), 1);

      await form.press('body', 0, 'Duplicate');
      await editor.eventually(async () => (await form.items('body').count()) === 2, 'two items');
      await form.press('body', 1, 'Move Up');
      await form.press('body', 1, 'Remove');
      await editor.eventually(async () => (await form.items('body').count()) === 1, 'one item');
      const [sent] = (await requestBody(view)) as { customer?: string }[]; // the body of this operation
      assert.ok(sent?.customer);
      await view.fill('body.0.customer', 'Casa Verde');
      await editor.eventually(
        async () => JSON.stringify(await requestBody(view)).includes('Casa Verde'),
        'the new name in the request',
      );
    });

    it('is shown as JSON and back, and stays JSON while the form cannot show it', async () => {
      const editor = await window();
      const [view, form] = await open(editor, 'Auvo', 'Create a user');
      await form.part('body.name').waitFor();
      await form.showBodyAs('JSON');
      await form.part('body').locator('textarea').waitFor();
      await view.fill('body', '{ "name": ');
      await form.showBodyAs('Form');
      await form.bodyNotice.waitFor();
      assert.match(await form.bodyNotice.innerText(), /not valid JSON/);
      assert.equal(await view.field('body').inputValue(), '{ "name": ');
      await view.fill('body', '{ "name": "Ana" }');
      await form.showBodyAs('Form');
      await form.part('body.name').waitFor();
      assert.equal(await view.field('body.name').inputValue(), 'Ana');
    });

    it('is edited in an editor of its own, and follows it', async () => {
      const editor = await window();
      const [view, form] = await open(editor, 'Auvo', 'Create a user');
      await form.part('body.name').waitFor();
      await view.fill('body.name', 'Bia');
      await view.button('Edit in Editor').click();
      const text = editor.page.locator('.editor-instance .view-lines').last();
      await text.waitFor();
      await editor.eventually(
        async () => (await text.innerText()).includes('"Bia"'),
        'the body in the document',
      );
      await text.click();
      await editor.page.keyboard.press('Control+A');
      await editor.page.evaluate((json) => navigator.clipboard.writeText(json), '{ "name": "Caio" }');
      await editor.page.keyboard.press('Control+V');
      await editor.eventually(
        async () => (await view.field('body.name').inputValue()) === 'Caio',
        'the form to follow',
      );
    });
  });
});
