import assert from 'node:assert/strict';
import { accessibilityFindings } from '../support/editor/accessibility';
import { openEditor } from '../support/editor/openEditor';
import type { OperationView } from '../support/editor/OperationView';
import { openOperation } from '../support/editor/OperationView';

const turnDrift = async (view: OperationView, on: boolean): Promise<void> => {
  const response = await fetch(`${await view.origin()}/__sandbox/drift`, {
    method: 'POST',
    body: JSON.stringify({ on }),
  });
  assert.equal(response.status, 204);
};

describe('Drift', () => {
  it('shows what differs from the document, once the vendor adds and retypes fields', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    const tab = view.frame.getByRole('tab', { name: /^Drift/ });
    const drift = view.frame.getByTestId('drift');
    await tab.click();
    await drift.getByText('No difference in 10 rows checked').waitFor();

    await turnDrift(view, true);
    await view.run();
    await tab.click();
    await drift.getByText('Undocumented fields').waitFor();
    await view.waitForRows();
    const text = await drift.innerText();
    assert.match(text, /20 rows in 2 answers compared/);
    for (const words of [/addedByDrift/, /Missing fields/, /Other types/, /Unknown values/])
      assert.match(text, words);
    assert.match(await tab.innerText(), /4/);
    assert.deepEqual(await accessibilityFindings(view.frame), []);

    await view.button('Copy as Markdown').click();
    await editor.eventually(
      async () => (await editor.clipboard()).startsWith('# Auvo: List tasks'),
      'the report on the clipboard',
    );
    assert.match(await editor.clipboard(), /\| `result\.entityList\[\]\.addedByDrift` \| 10 \|/);

    await view.button('Clear').click();
    await drift.getByText('Nothing checked yet').waitFor();
  });

  it('is kept for the operation and profile when its panel is closed, and does not count a page from memory', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await view.waitForRows();
    await view.button('Next page').click();
    await view.waitForRange(/^101 to 200/);
    await view.button('Previous page').click();
    await view.waitForRange(/^1 to 100/);
    const tab = view.frame.getByRole('tab', { name: /^Drift/ });
    await tab.click();
    await view.frame.getByText('No difference in 200 rows checked').waitFor();
    await editor.runCommand('View: Close Editor');
    const again = await openOperation(editor, 'LetsJobIt', 'List visits');
    await again.waitForRows();
    await again.openTab(/^Drift/);
    await again.frame.getByText('No difference in 300 rows checked').waitFor();
  });
});
