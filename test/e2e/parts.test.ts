import { openEditor } from '../support/editor/openEditor';
import { GridView } from '../support/editor/GridView';
import { openOperation } from '../support/editor/OperationView';

describe('The parts of the panel', () => {
  it('are reached with F6: from a cell to its value and back, and on to the editor beyond the last', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    const { keyboard } = editor.page;
    const focused = async (): Promise<string | undefined> =>
      view.frame.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.id);
    const reaches = (part: string): Promise<void> =>
      editor.eventually(async () => (await focused()) === part, `the focus on ${part}`);

    await (await new GridView(editor, view).cell(0, 'taskID')).click();
    await keyboard.press('Enter');
    await view.frame.getByTestId('value-text').waitFor();
    await keyboard.press('F6');
    await reaches('region');
    await keyboard.press('Shift+F6');
    await reaches('gridcell');
    await keyboard.press('F6');
    await reaches('region');

    // Beyond the last part the key is the editor's: nothing here takes it.
    await view.frame.evaluate(() => {
      window.addEventListener('keydown', ({ key, defaultPrevented }) => {
        if (key === 'F6') document.body.dataset.taken = String(defaultPrevented);
      });
    });
    await keyboard.press('F6');
    await view.frame.locator('body[data-taken="false"]').waitFor();
  });
});
