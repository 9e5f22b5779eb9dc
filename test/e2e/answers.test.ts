import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import type { AnswerServer } from '../support/editor/answerServer';
import { answerServer } from '../support/editor/answerServer';
import type { Editor } from '../support/editor/Editor';
import { openEditor } from '../support/editor/openEditor';
import type { LoggedRequest } from '../support/editor/OperationView';
import { OperationView, openOperation } from '../support/editor/OperationView';
import { TextEditor } from '../support/editor/TextEditor';
import { ToolsView } from '../support/editor/ToolsView';

const KEY = 'canary-of-the-letsjobit-key';

/** Numbers that a double would change, in an order of keys that sorting would. */
const firstRows = [
  '{"docNo":"H-01","_id":"a","serial":9007199254740993,"amount":1.10}',
  '{"docNo":"H-02","_id":"b","serial":123456789012345678901234567890,"amount":2.50}',
];
const SMALL = '-0.1000000000000000055511151231257827';
const lastRow = `{"docNo":"H-03","_id":"c","serial":${SMALL},"amount":1e400}`;

const firstPage = (rows: readonly string[] = firstRows) =>
  `{"meta":{"totalRecords":3,"returnedRecords":2,"remainingRecords":1,"nextStart":2},"data":[${rows.join()}]}`;
const lastPage = `{"meta":{"totalRecords":3,"returnedRecords":1,"remainingRecords":0},"data":[${lastRow}]}`;

/** Opens the list in the sandbox, and goes on with a profile whose vendor is the test's own. */
async function openWith(
  editor: Editor,
  { origin }: AnswerServer,
): Promise<{ view: OperationView; sandboxOrigin: string }> {
  const view = await openOperation(editor, 'LetsJobIt', 'List visits');
  await view.waitForRows();
  const sandboxOrigin = await view.origin();
  await addLetsJobIt(editor, 'Staging', origin, KEY);
  await editor.treeRow('Staging').waitFor();
  await view.frame.getByRole('button', { name: /^Profile Staging/ }).waitFor();
  return { view, sandboxOrigin };
}

/** Requests of the list that the sandbox received. */
async function listsIn(sandboxOrigin: string): Promise<number> {
  const log = (await (await fetch(`${sandboxOrigin}/__sandbox/requests`)).json()) as LoggedRequest[];
  return log.filter(({ operationId }) => operationId === 'visits.list').length;
}

describe('An answer', () => {
  let server: AnswerServer;
  before(async () => {
    server = await answerServer(() => undefined);
  });
  after(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('opens in a real editor with exact digits, and beside the run before and another profile', async () => {
    let first = firstPage();
    server.answer = ({ url = '' }, response) => response.end(/pagination=2\b/.test(url) ? lastPage : first);
    // Both sides in sight, however narrow they are.
    const editor = await openEditor({ settings: { 'diffEditor.useInlineViewWhenSpaceIsLimited': false } });
    const { view, sandboxOrigin } = await openWith(editor, server);
    const tools = new ToolsView(editor, view);
    await view.run();
    await view.waitForRange(/^1 to 2 of 3$/);

    await tools.press('Open as JSON');
    const document = await TextEditor.inFront(editor, /LetsJobIt List visits, page 1\.json/);
    const text = await document.text();
    assert.equal(text.replace(/\s/g, ''), first.replace(/\s/g, ''), 'nothing but white space was changed');
    assert.match(text, /^\{\n {2}"meta": \{\n/);
    await document.refusesToBeChanged();
    assert.equal(await document.text(), text);
    await editor.screenshot('answer-json-dark');

    await tools.press('Fetch All');
    await view.frame.getByTestId('bulk').getByRole('button', { name: 'Fetch All' }).click();
    await view.waitForRange(/^3 rows|^1 to 3 of 3$|^All 3/);
    await tools.press('Open as JSON');
    const rows = await (await TextEditor.inFront(editor, /LetsJobIt List visits, rows\.json/)).text();
    assert.equal(rows.match(/"_id"/g)?.length, 3);
    for (const digits of ['9007199254740993', '123456789012345678901234567890', '1e400', SMALL])
      assert.ok(rows.includes(digits), digits);

    first = firstPage([firstRows[0]?.replace('H-01', 'H-01-moved') ?? '', firstRows[1] ?? '']);
    await view.run();
    await view.waitForRange(/^1 to 2 of 3$/);
    await tools.press('Compare with the Previous Run', 'Compare');
    const previous = await TextEditor.compared(editor, /page 1: Staging .* ↔ Staging /);
    assert.match(
      previous.title,
      /LetsJobIt List visits, page 1: Staging \d{4}-\d\d-\d\d [\d:]{8} ↔ Staging \d{4}-\d\d-\d\d [\d:]{8}/,
    );
    assert.equal(previous.left, text);
    assert.equal(previous.right, text.replace('H-01', 'H-01-moved'));
    await editor.screenshot('answer-compare-dark');

    first = firstPage([
      '{"amount":1.10,"serial":9007199254740993,"_id":"a","docNo":"H-01-moved"}',
      firstRows[1] ?? '',
    ]);
    await view.run();
    await editor.eventually(async () => (await view.rows())[0]?.join().includes('moved') ?? false, 'rows');
    await tools.press('Compare with Keys in Order', 'Compare');
    await tools.press('Compare with the Previous Run', 'Compare');
    await editor.eventually(
      async () => (await editor.tabs()).filter((tab) => tab.includes('↔')).length === 2,
      'the second comparison',
    );
    const ordered = await TextEditor.compared(editor, /page 1: Staging .* ↔ Staging /);
    assert.equal(ordered.left, ordered.right, 'the order of keys is no difference');
    assert.match(ordered.left, /"_id": "a",\s+"amount": 1\.10,\s+"docNo"/);

    const [own, sandbox] = [server.targets.length, await listsIn(sandboxOrigin)];
    await tools.press('Compare with Another Profile…', 'Compare');
    await editor.eventually(
      async () => (await editor.quickInput.title.allInnerTexts()).join().includes('Another Profile'),
      'the question for a profile',
    );
    await editor.quickInput.pick('Sandbox');
    const other = await TextEditor.compared(editor, /page 1: Staging .* ↔ Sandbox /);
    assert.equal(other.left, ordered.right, 'the answer on the screen');
    assert.ok(other.right.includes('"totalRecords"'), 'the answer of the sandbox');
    assert.equal(await listsIn(sandboxOrigin), sandbox + 1, 'one request with the other profile');
    assert.equal(server.targets.length, own, 'none with the own');
    await editor.screenshot('answer-profiles-dark');
  });

  it('is shown as it was on the wire, in a pane that stands where the user put it', async () => {
    server.answer = ({ headers }, response) => {
      response.setHeader('X-Echo', `I got ${headers.authorization ?? ''}`);
      response.setHeader('Set-Cookie', 'sid=canary-of-a-cookie');
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(firstPage()));
    };
    server.targets.length = 0;
    const editor = await openEditor();
    const { view } = await openWith(editor, server);
    await view.run();
    await view.waitForRange(/^1 to 2 of 3$/);
    await view.openTab('Response');
    const pane = view.frame.getByRole('region', { name: 'Response as it came' });
    assert.match(await view.frame.getByTestId('response-status').innerText(), /200/);
    const facts = await pane.innerText();
    assert.match(facts, /Size\s+\d+ (?:B|bytes) on the wire, \d+ (?:B|bytes) decoded/);
    assert.match(facts, /Attempts\s+1\b/);
    assert.match(facts, /Connect[^]*First byte[^]*Body/);
    assert.match(facts, /x-echo\s+I got Bearer ••••/);
    assert.match(facts, /set-cookie\s+••••/);
    assert.ok(!(await view.frame.content()).includes('canary-of'), 'no secret is in the page');

    const hour = view.frame.getByRole('button', { name: /^Requests of the last hour/ });
    await hour.click();
    const chart = view.frame.getByRole('dialog', { name: 'Requests of the last hour' });
    await chart.waitFor();
    const counts = (await chart.locator('tbody td').allInnerTexts()).map(Number);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      server.targets.length,
      'the requests that were sent',
    );
    await editor.screenshot('answer-response-dark');
    await editor.page.keyboard.press('Escape');
    await chart.waitFor({ state: 'hidden' });

    await view.button('Move below the rows').click();
    const line = view.frame.getByRole('separator', { name: 'Height of the inspector' });
    const before = Number(await line.getAttribute('aria-valuenow'));
    await line.focus();
    for (let step = 0; step < 3; step++) await editor.page.keyboard.press('ArrowUp');
    const height = async (of: OperationView) =>
      (await of.frame.locator('#inspector').boundingBox())?.height ?? 0;
    await editor.eventually(
      async () => Number(await line.getAttribute('aria-valuenow')) >= before + 40,
      'a higher inspector',
    );
    const set = await height(view);
    await editor.screenshot('answer-bottom-dark');

    await editor.reload();
    const again = await OperationView.visible(editor);
    await again.frame.getByRole('separator', { name: 'Height of the inspector' }).waitFor();
    assert.equal(await height(again), set, 'as high as before the reload');
    assert.equal(
      await again.frame.getByRole('tab', { name: 'Response' }).getAttribute('aria-selected'),
      'true',
    );
    await again.button('Move to the right of the rows').click();
    const width = again.frame.getByRole('separator', { name: 'Width of the inspector' });
    const wide = Number(await width.getAttribute('aria-valuenow'));
    await width.focus();
    await editor.page.keyboard.press('ArrowLeft');
    await editor.eventually(
      async () => Number(await width.getAttribute('aria-valuenow')) > wide,
      'a wider inspector',
    );
  });
});
