import assert from 'node:assert/strict';
import { openEditor } from '../support/editor/openEditor';

describe('The workbench', () => {
  it('has the Vendorscope view in the activity bar', async () => {
    const editor = await openEditor();
    await editor.openVendorscopeView();
    assert.notEqual(await editor.treeRows.count(), 0);
  });
});
