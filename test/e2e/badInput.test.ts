import assert from 'node:assert/strict';
import { openEditor, shareEditor } from '../support/editor/openEditor';
import { openOperation } from '../support/editor/OperationView';

describe('Bad input', () => {
  const window = shareEditor();

  it('is marked at its field before anything is sent, and the rows shown stay', async () => {
    const editor = await window();
    const view = await openOperation(editor, 'AutoVu', 'List diary visits');
    await view.waitForRows();
    const sent = (await view.sandboxLog()).length;

    await view.fill('query.pageSize', '500');
    await view.issue('query.pageSize').waitFor();
    assert.match(await view.issue('query.pageSize').innerText(), /from 1 to 100/);
    await view.run();
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /was not sent: check the marked fields/);
    assert.match(await view.failure.innerText(), /50 rows already shown are kept/);
    await editor.eventually(
      () => view.field('query.pageSize').evaluate((element) => element.matches(':focus')),
      'the cursor in the marked field',
    );
    assert.equal((await view.sandboxLog()).length, sent, 'nothing was sent');
    assert.ok((await view.rows()).length > 0);

    await view.fill('query.pageSize', '20');
    await view.run();
    await view.waitForRange(/^1 to 20 of/);
    assert.equal(await view.failure.count(), 0);
  });

  it('says what is wrong with a date that is malformed', async () => {
    const editor = await window();
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    await view.fill('query.paramFilter.startDate', '2026-13-45');
    await view.issue('query.paramFilter.startDate').waitFor();
    assert.match(await view.issue('query.paramFilter.startDate').innerText(), /2026-11-21T08:00:00/);
  });

  it('of an unknown id is answered with “found nothing”, and the input is kept', async () => {
    const editor = await window();
    const view = await openOperation(editor, 'Auvo', 'Get a task');
    await view.waitForRows();
    await view.fill('path.id', '99999999');
    await view.run();
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /Auvo found nothing/);
    assert.equal(await view.field('path.id').inputValue(), '99999999');
  });
});

describe('A sandbox that was stopped', () => {
  it('is said in panel and tree, and one click starts it again with the inputs kept', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'List customers');
    await view.waitForRows();
    await view.fill('query.paramFilter.description', 'a');
    await editor.runCommand('Vendorscope: Stop Sandbox');
    await editor.treeRow('The sandbox is stopped.').waitFor();
    await view.run();
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /Auvo could not be reached/);
    await view.button('Start the Sandbox Again').click();
    await view.waitForRange(/^1 to 10 of/);
    assert.equal(await view.field('query.paramFilter.description').inputValue(), 'a');
  });
});
