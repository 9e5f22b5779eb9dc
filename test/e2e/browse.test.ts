import assert from 'node:assert/strict';
import { shareEditor } from '../support/editor/openEditor';
import { openOperation } from '../support/editor/OperationView';

// From below, so that the next vendor is in sight while those before it are open.
const mainLists = [
  { vendor: 'LetsJobIt', operation: 'List visits', id: 'visits.list', size: 100 },
  { vendor: 'Autengo', operation: 'List vehicles', id: 'vehicle.list', size: 25 },
  { vendor: 'Auvo', operation: 'List tasks', id: 'tasks.list', size: 10 },
  { vendor: 'AutoVu', operation: 'List diary visits', id: 'diary.list', size: 50 },
] as const;

describe('Browsing without credentials', () => {
  const window = shareEditor();

  it('lists the four vendors', async () => {
    const editor = await window();
    await editor.openVendorscopeView();
    for (const { vendor } of mainLists) await editor.treeRow(vendor).waitFor();
  });

  for (const { vendor, operation, id, size } of mainLists) {
    it(`shows rows of ${vendor} at the first click on its main list`, async () => {
      const editor = await window();
      const view = await openOperation(editor, vendor, operation);
      const rows = await view.waitForRows();
      assert.ok(rows.length >= Math.min(size, 10), `${String(rows.length)} rows`);
      await view.waitForRange(new RegExp(`^1 to ${String(size)} of [\\d,]+$`));
      const answered = (await view.sandboxLog()).filter(({ operationId }) => operationId === id);
      assert.deepEqual(
        answered.map(({ status }) => status),
        [200],
      );
    });
  }
});

describe('A list', () => {
  const window = shareEditor();

  it('is turned page by page: fetches the next one, and shows the previous one again without a request', async () => {
    const editor = await window();
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    const first = await view.waitForRows();
    await view.button('Next page').click();
    await view.waitForRange(/^11 to 20 of 1,200$/);
    const second = await view.waitForRows();
    assert.notDeepEqual(second, first);
    const sent = await view.sandboxLog();
    await view.button('Previous page').click();
    await view.waitForRange(/^1 to 10 of 1,200$/);
    await editor.eventually(
      async () => (await view.rows())[0]?.join() === first[0]?.join(),
      'the first page again',
    );
    await view.button('Next page').click();
    await view.waitForRange(/^11 to 20 of 1,200$/);
    assert.deepEqual(await view.sandboxLog(), sent, 'turning back and forth sent nothing');
    const pages = sent
      .filter(({ operationId }) => operationId === 'tasks.list')
      .map(({ path }) => /[?&]page=(\d+)/.exec(path)?.[1]);
    assert.deepEqual(pages, ['1', '2']);
  });

  it('has a quota meter that falls by one with each request, and says when it resets', async () => {
    const editor = await window();
    const view = await openOperation(editor, 'AutoVu', 'List diary visits');
    await view.waitForRows();
    assert.equal(await view.left('per minute'), 59);
    assert.match(await view.quota.innerText(), /59 of 60 left per minute.*free in/s);
    await view.button('Next page').click();
    await view.waitForRange(/^51 to 100 of/);
    assert.equal(await view.left('per minute'), 58);
    assert.equal(await view.left('per day'), 4998);
    await view.button('Previous page').click();
    await view.waitForRange(/^1 to 50 of/);
    assert.equal(await view.left('per minute'), 58, 'a page from memory costs nothing');
    await editor.statusBarItem('AutoVu: 58/60').waitFor();
  });

  it('is opened from one quick pick, by path or by the name of an input', async () => {
    const editor = await window();
    await editor.openVendorscopeView();
    await editor.runCommand('Vendorscope: Find Operation');
    await editor.quickInput.type('paramFilter');
    await editor.quickInput.row('List customers').waitFor();
    await editor.quickInput.type('/vehicle/reference/make');
    await editor.quickInput.rows.filter({ hasText: '/vehicle/reference/make' }).first().click();
    await editor.eventually(
      async () => (await editor.tabs()).some((tab) => tab.startsWith('Autengo:')),
      'the panel',
    );
  });
});
