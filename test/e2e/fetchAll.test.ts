import assert from 'node:assert/strict';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import { BulkView } from '../support/editor/BulkView';
import type { Editor } from '../support/editor/Editor';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';
import type { LetsJobItGate } from '../support/letsJobItGate';
import { gateKey, letsJobItGate } from '../support/letsJobItGate';

/** Where the pages of a list of visits begin, from one row to another. */
const starts = (from: number, to = 2000): number[] =>
  Array.from({ length: (to - from) / 100 }, (_, index) => from + index * 100);

/** How many rows the table says that it has, its head apart. */
async function rowCount(view: OperationView): Promise<number> {
  const count = await view.frame.getByRole('grid', { name: 'Results' }).getAttribute('aria-rowcount');
  return Number(count) - 1;
}

/** The list of visits behind the gate, with its first page on the screen. */
async function openVisits(editor: Editor, gate: LetsJobItGate): Promise<OperationView> {
  await editor.openVendorscopeView();
  await addLetsJobIt(editor, 'Gate', gate.origin, gateKey);
  await editor.treeRow('Gate').waitFor();
  const view = await openOperation(editor, 'LetsJobIt', 'List visits');
  await view.waitForRange(/^1 to 100 of 2,000$/);
  gate.asked();
  return view;
}

describe('Fetching all rows', () => {
  it('says first what it costs, then asks for exactly the pages, and leads back to them', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'AutoVu', 'List diary visits');
    await view.waitForRows();
    const total = Number(/of ([\d,]+)$/.exec(await view.range())?.[1]?.replaceAll(',', ''));
    const pages = Math.ceil(total / 100);
    const before = await view.sandboxLog();
    const bulk = new BulkView(editor, view);
    await bulk.offer();
    assert.match(
      await bulk.text(),
      new RegExp(
        `^All ${total.toLocaleString('en')} rows take about ${String(pages)} requests: ` +
          '59 of 60 left per minute, 6 are kept for you, about \\d+ s\\.$',
      ),
    );
    await bulk.button('Cancel').click();
    await bulk.waitUntilGone();
    assert.deepEqual(await view.sandboxLog(), before, 'the offer sends nothing');

    await bulk.offer();
    await bulk.button('Fetch All').click();
    await bulk.waitFor(new RegExp(`^${total.toLocaleString('en')} rows were fetched in `));
    assert.equal(await rowCount(view), total);
    assert.equal(await view.range(), `All ${total.toLocaleString('en')} rows`);
    const asked = (await view.sandboxLog()).slice(before.length).map(({ path }) => {
      const query = new URL(path, 'http://sandbox').searchParams;
      return `${query.get('pageNumber') ?? '1'} × ${query.get('pageSize') ?? ''}`;
    });
    assert.deepEqual(
      asked.sort((one, other) => parseInt(one) - parseInt(other)),
      Array.from({ length: pages }, (_, index) => `${String(index + 1)} × 100`),
    );

    await view.button('Back to pages').click();
    await view.waitForRange(/^1 to 50 of/);
    assert.equal(await rowCount(view), 50);
    await bulk.button('Show These Rows').click();
    await view.waitForRange(/^All /);
    await bulk.button('Dismiss').click();
    await bulk.waitUntilGone();
    assert.equal(await rowCount(view), total, 'the rows stay');
    await view.button('Back to pages').click();
    await view.button(`Show all ${total.toLocaleString('en')} rows`).click();
    await view.waitForRange(/^All /);
    assert.equal((await view.sandboxLog()).length, before.length + pages);
  });

  it('keeps what came when it is stopped or fails, goes on with the rest, and is watched from elsewhere', async () => {
    await using gate = await letsJobItGate();
    const editor = await openEditor();
    const view = await openVisits(editor, gate);
    const bulk = new BulkView(editor, view);

    gate.holdFrom(500);
    await bulk.offer();
    await bulk.button('Fetch All').click();
    await bulk.waitFor(/^5 of 20 pages · 500 of 2,000 rows/);
    await bulk.progress.waitFor();
    assert.equal(await bulk.progress.getAttribute('aria-valuenow'), '25');
    await bulk.button('Stop').click();
    await bulk.waitFor(/^Stopped: 500 of 2,000 rows were fetched\.$/);
    await view.waitForRange(/^500 of 2,000 rows fetched$/);
    assert.equal(await rowCount(view), 500);
    assert.deepEqual(gate.asked(), starts(0, 500));

    gate.cutFrom(900);
    await bulk.button('Continue').click();
    const failed = await bulk.waitFor(/failed/, 40_000);
    assert.equal(failed, 'Fetching all rows failed: 900 of 2,000 rows were fetched and are kept.');
    await view.failure.waitFor();
    await view.waitForRange(/^900 of 2,000 rows fetched$/);
    assert.equal(await rowCount(view), 900);
    assert.deepEqual(gate.asked(), starts(500, 900));

    gate.holdFrom(1200);
    await bulk.button('Continue').click();
    await bulk.waitFor(/^12 of 20 pages/);
    const progress = editor.notification('LetsJobIt: fetching');
    assert.equal(await progress.count(), 0, 'the panel is in sight');
    await editor.runCommand('File: New Untitled Text File');
    await progress.waitFor();
    assert.match(await progress.innerText(), /fetching all of “List visits”.*12 of 20 pages, 1,200 rows/s);
    await editor.page.getByRole('tab', { name: /^LetsJobIt: List visits/ }).click();
    await progress.waitFor({ state: 'detached' });
    const again = new BulkView(editor, await OperationView.visible(editor));
    await again.waitFor(/^12 of 20 pages/);

    await editor.page.getByRole('tab', { name: /^Untitled-1/ }).click();
    await progress.waitFor();
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'detached' });
    gate.open();
    await editor.page.getByRole('tab', { name: /^LetsJobIt: List visits/ }).click();
    const last = await OperationView.visible(editor);
    const end = new BulkView(editor, last);
    await end.waitFor(/^Stopped: 1,200 of 2,000 rows were fetched\.$/);
    gate.asked();
    await end.button('Continue').click();
    await end.waitFor(/^2,000 rows were fetched in /);
    assert.equal(await rowCount(last), 2000);
    assert.deepEqual(gate.asked(), starts(1200));
  });

  it('is offered to be gone on with after the window was reloaded, and sends nothing before', async () => {
    await using gate = await letsJobItGate();
    const editor = await openEditor();
    const view = await openVisits(editor, gate);
    gate.holdFrom(700);
    const begun = new BulkView(editor, view);
    await begun.offer();
    await begun.button('Fetch All').click();
    await begun.waitFor(/^7 of 20 pages/);
    await editor.reload();
    gate.asked();

    gate.holdFrom(1500);
    let bulk = new BulkView(editor, await OperationView.visible(editor));
    assert.equal(
      await bulk.waitFor(/interrupted/),
      'Fetching all rows was interrupted: 7 pages were fetched and are kept.',
    );
    assert.deepEqual(gate.asked(), []);
    await bulk.button('Continue').click();
    await bulk.waitFor(/^15 of 20 pages/);
    assert.deepEqual(gate.asked(), starts(700, 1500));

    await editor.reload();
    gate.open();
    gate.asked();
    bulk = new BulkView(editor, await OperationView.visible(editor));
    await bulk.waitFor(/interrupted: 15 pages/);
    await bulk.button('Discard').click();
    await bulk.waitUntilGone();
    await editor.reload();
    const after = await OperationView.visible(editor);
    await after.run();
    await after.waitForRange(/^1 to 100 of 2,000$/);
    assert.equal(await new BulkView(editor, after).bar.count(), 0);
    assert.deepEqual(gate.asked(), [0]);
  });
});
