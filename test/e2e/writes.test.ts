import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import type { Editor } from '../support/editor/Editor';
import { openEditor } from '../support/editor/openEditor';
import type { OperationView } from '../support/editor/OperationView';
import { goToOperation, openOperation } from '../support/editor/OperationView';

const KEY = 'sandbox-letsjobit-api-key';

/** The writes that the sandbox of an operation's vendor received. */
const writesOf = async (view: OperationView) =>
  (await view.sandboxLog())
    .filter(({ method, operationId }) => method !== 'GET' && operationId !== 'login')
    .map(({ method, operationId, status }) => `${method} ${operationId ?? ''} ${String(status)}`);

/** Answers the question with the button that means yes. */
async function agree(editor: Editor, button: string): Promise<void> {
  await editor.dialogButton(button).click();
  await editor.dialog.waitFor({ state: 'detached' });
}

describe('A write', () => {
  it('is shown and confirmed before it is sent; dismissed, nothing is', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'LetsJobIt', 'Delete a visit');
    await view.button('Send…').waitFor();
    assert.deepEqual(await writesOf(view), [], 'opening it sends nothing');

    await view.send();
    await editor.dialogButton('Send DELETE to LetsJobIt · Sandbox').waitFor();
    const words = await editor.dialog.innerText();
    assert.match(words, /Send “Delete a visit” to LetsJobIt · Sandbox\?/);
    assert.match(words, /DELETE http:\/\/127\.0\.0\.1:\d+\/api\/v2\/visits\/\w+/);
    assert.match(words, /Authorization: Bearer ••••/);
    await editor.screenshot('write-confirm-dark');
    await editor.dialogButton('Cancel').click();
    await editor.dialog.waitFor({ state: 'detached' });
    assert.deepEqual(await writesOf(view), []);

    await view.field('path.ID').press('Enter');
    await editor.dialogButton('Cancel').click();
    await editor.dialog.waitFor({ state: 'detached' });
    await view.field('path.ID').click();
    await editor.page.keyboard.press('F5');
    await editor.dialogButton('Cancel').click();
    assert.deepEqual(await writesOf(view), [], 'no key goes around the question');

    await view.send();
    await agree(editor, 'Send DELETE to LetsJobIt · Sandbox');
    await view.waitForRows();
    assert.deepEqual(await writesOf(view), ['DELETE visits.delete 200']);
  });

  it('creates: the answer is shown with its status, and rows of before say that they are', async () => {
    const editor = await openEditor();
    const list = await openOperation(editor, 'Auvo', 'List tasks');
    await list.waitForRows();
    const view = await goToOperation(editor, 'Auvo', 'Create a task');
    await editor.screenshot('write-before-dark');
    await view.send();
    await editor.dialogButton('Send to Auvo · Sandbox').waitFor();
    await editor.screenshot('write-confirm-body-dark');
    await agree(editor, 'Send to Auvo · Sandbox');
    await view.waitForRows();
    assert.match(await view.frame.getByTestId('exchange').innerText(), /^201 Created/);
    await editor.screenshot('write-after-dark');
    assert.deepEqual(await writesOf(view), ['POST tasks.create 201']);

    const before = await goToOperation(editor, 'Auvo', 'List tasks');
    await before.frame.getByText(/Data was written with this profile since then/).waitFor();
  });

  it('patches after a question that names it', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'Change a task');
    await view.send();
    await agree(editor, 'Send PATCH to Auvo · Sandbox');
    await view.waitForRows();
    assert.deepEqual(await writesOf(view), ['PATCH tasks.patch 200']);
  });

  it('is refused under a read-only profile, until that allows writes', async () => {
    const editor = await openEditor();
    const sandbox = await openOperation(editor, 'LetsJobIt', 'List visits');
    await sandbox.waitForRows();
    await addLetsJobIt(editor, 'Production', await sandbox.origin(), KEY);
    await editor.treeRow('Production').waitFor();

    const view = await goToOperation(editor, 'LetsJobIt', 'Delete a visit');
    await view.fill('path.ID', 'yKQhJZ9B7PTT85kWc');
    await editor.screenshot('write-read-only-dark');
    await view.send();
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /was not sent: the profile “Production” is read-only/);
    assert.deepEqual(await writesOf(view), []);
    await editor.screenshot('write-refused-dark');

    await view.failure.getByRole('button', { name: 'Allow Writes…' }).click();
    await editor.dialogButton('Allow Writes').waitFor();
    assert.match(await editor.dialog.innerText(), /Allow writes with LetsJobIt · Production\?/);
    await agree(editor, 'Allow Writes');
    await view.frame.getByText('Not sent yet').waitFor();
    await view.send();
    await agree(editor, 'Send DELETE to LetsJobIt · Production');
    await view.waitForRows();
    assert.deepEqual(await writesOf(view), ['DELETE visits.delete 200']);
  });
});

describe('The end of a write', () => {
  const server = createServer();
  const methods: string[] = [];
  let origin = '';
  let end: (response: ServerResponse) => void = () => undefined;
  before(async () => {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      request.resume();
      methods.push(request.method ?? '');
      response.setHeader('Content-Type', 'application/json');
      if (request.method === 'GET') response.end('{"meta":{"totalRecords":0,"returnedRecords":0},"data":[]}');
      else end(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Opens "Create or change visits" in the sandbox, for its example, and goes on with a profile that may write to the server. */
  async function openAddVisits(editor: Editor): Promise<OperationView> {
    const view = await openOperation(editor, 'LetsJobIt', 'Create or change visits');
    await view.button('Send…').waitFor();
    await addLetsJobIt(editor, 'Staging', origin, 'key');
    await editor.treeRow('Staging').waitFor();
    await editor.eventually(async () => {
      await editor.runCommand('Vendorscope: Allow Writes…');
      return editor.quickInput.pick('Staging', { patience: 3_000 }).then(
        () => true,
        () => false,
      );
    }, 'the list of profiles');
    await agree(editor, 'Allow Writes');
    await view.frame.getByText('Not sent yet').waitFor();
    methods.length = 0;
    return view;
  }

  /** Keeps a picture in a dark and in a light theme. */
  async function pictures(editor: Editor, name: string): Promise<void> {
    await editor.screenshot(`${name}-dark`);
    await editor.setTheme('Light Modern');
    await editor.screenshot(`${name}-light`);
    await editor.setTheme('Dark Modern');
  }

  it('that nobody knows says so, and keeps what was sent', async () => {
    const editor = await openEditor();
    const view = await openAddVisits(editor);
    end = (response) => response.destroy();
    await view.send();
    await editor.dialogButton('Send to LetsJobIt · Staging').waitFor();
    await editor.screenshot('write-confirm-long-dark');
    await agree(editor, 'Send to LetsJobIt · Staging');
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /“Create or change visits”: unknown whether it was saved/);
    assert.deepEqual(methods, ['POST']);
    await pictures(editor, 'write-unknown');
    await view.failure.getByRole('button', { name: 'Open Payload' }).click();
    await editor.page.locator('.monaco-editor', { hasText: 'FEn9BJz93svSNPx7p' }).waitFor();
    await editor.screenshot('write-payload-dark');
  });

  it('that failed in part lists what failed', async () => {
    const editor = await openEditor();
    const view = await openAddVisits(editor);
    end = (response) => {
      const errors = [{ error: 404, message: 'No driver FEn9BJz93svSNPx7p for visit 10816703' }];
      response.end(JSON.stringify({ meta: { recordsUpdated: 0, recordsInserted: 0, errors }, data: null }));
    };
    await view.send();
    await agree(editor, 'Send to LetsJobIt · Staging');
    const failures = view.frame.getByTestId('partial-failures');
    await failures.waitFor();
    assert.match(
      await failures.innerText(),
      /1 entry was not saved\s+404 No driver[^]*Entry 1[^]*id 10816703/,
    );
    await view.waitForRows();
    await pictures(editor, 'write-partial');
  });
});
