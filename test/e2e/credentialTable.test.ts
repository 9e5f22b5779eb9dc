import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import type { CredentialTableState } from '../../src/protocol/credentials';
import { emptyTable, fullTable } from '../support/credentials/tables';
import { accessibilityFindings, colourRules } from '../support/editor/accessibility';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import type { Editor } from '../support/editor/Editor';
import { filesWith } from '../support/editor/filesWith';
import { openEditor } from '../support/editor/openEditor';
import { openOperation } from '../support/editor/OperationView';
import type { ThemeId } from '../support/editor/themes';
import { themes } from '../support/editor/themes';
import type { OpenTable } from '../support/panel/openCredentials';
import { openCredentials } from '../support/panel/openCredentials';

/** Any moment: what the page says of times is tested apart. */
const now = Date.now();

describe('The table of credentials', () => {
  describe('as a page', () => {
    let browser: Browser;
    before(async () => {
      browser = await launchBrowser();
    });
    after(() => browser.close());

    const looks: readonly (readonly [what: string, state: CredentialTableState, width: number])[] = [
      ['with results of every kind', fullTable(now), 1400],
      ['without credentials', emptyTable(), 1200],
      ['narrow', fullTable(now), 360],
      ['narrow, without credentials', emptyTable(), 320],
    ];
    for (const [what, state, width] of looks) {
      it(`has nothing for axe to find in any theme: ${what}`, async () => {
        await withTable(state, { browser, width }, async (table) => {
          assert.deepEqual(await findings(table), []);
        });
      });
    }

    it('does not need to be scrolled sideways where it is narrow', async () => {
      await withTable(fullTable(now), { browser, width: 320 }, async ({ page }) => {
        const { wide, room } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          room: document.documentElement.clientWidth,
        }));
        assert.ok(wide <= room, `${String(wide)} of ${String(room)}`);
      });
    });

    it('asks by ids, by keyboard and mouse', async () => {
      await withTable(
        { ...withoutRun(fullTable(now)) },
        { browser, width: 1400 },
        async ({ page, asked }) => {
          await page.getByRole('button', { name: 'Test All…' }).focus();
          await page.keyboard.press('Enter');
          await page.getByRole('button', { name: 'Test AutoVu · Production' }).click();
          await page.getByRole('button', { name: 'Switch to Auvo · Production' }).click();
          await page.getByRole('button', { name: 'Edit LetsJobIt · Production' }).focus();
          await page.keyboard.press('Space');
          await page.getByRole('button', { name: 'Copy as Markdown' }).click();
          await page.getByRole('button', { name: 'Copied' }).waitFor();
          assert.deepEqual(asked, [
            'testAll',
            'test autovu/autovu-1',
            'switchTo auvo/auvo-2',
            'edit letsjobit/letsjobit-1',
            'copyMarkdown',
          ]);
        },
      );
    });

    it('does not offer what cannot be done now', async () => {
      await withTable(fullTable(now), { browser, width: 1400 }, async ({ page, asked }) => {
        // The profile that is in use, and the one that is being tested.
        await page.getByRole('button', { name: 'Switch to AutoVu · Production' }).click({ force: true });
        await page.getByRole('button', { name: 'Test Auvo · Staging' }).click({ force: true });
        await page.getByRole('button', { name: 'Stop' }).click();
        assert.deepEqual(asked, ['stop']);
      });
    });

    it('says what goes on in a word beside the icon, and to those who do not see it', async () => {
      await withTable(fullTable(now), { browser, width: 1400 }, async (opened) => {
        const { page } = opened;
        const status = page.getByRole('status');
        assert.equal(await status.innerText(), 'Testing: 3 of 5 profiles done. Auvo waits for the quota.');
        for (const word of ['Valid', 'Refused', 'Wrong scope', 'Expired', 'Unclear', 'Quota', 'Network'])
          await page.locator('.verdict', { hasText: word }).first().waitFor();
        opened.show(withoutRun(fullTable(now)));
        await page.getByRole('button', { name: 'Test All…' }).waitFor();
        assert.equal(await status.innerText(), '');
      });
    });
  });

  it('follows a key from adding over testing, switching and rotating to forgetting it', async function () {
    this.timeout(240_000);
    const editor = await openEditor({ viewport: { width: 1600, height: 900 } });
    const visits = await openOperation(editor, 'LetsJobIt', 'List visits');
    await visits.waitForRows();
    const origin = await visits.origin();
    await editor.closeEditors();

    await editor.runCommand('Vendorscope: Show Credential Table');
    let frame = await table(editor);
    await frame.getByRole('heading', { name: 'No credentials yet' }).waitFor();

    // Add: it is tested before it is stored, and the table shows what the test showed.
    await addLetsJobIt(editor, 'Staging', origin, KEY);
    await row(frame, 'Staging').locator('[data-verdict="valid"]').waitFor();
    await row(frame, 'Staging').getByText('in use').waitFor();

    // Test, by the table: one request, and the row says when.
    const before = (await requests(origin)).length;
    await frame.getByRole('button', { name: 'Test LetsJobIt · Staging' }).click();
    await editor.eventually(async () => (await requests(origin)).length > before, 'the request');
    await row(frame, 'Staging').getByText('just now').waitFor();
    assert.equal((await requests(origin)).length, before + 1, 'the cost that was said');

    // Test all, after a yes to what it costs; the sandboxes with it.
    await frame.getByRole('button', { name: 'Test All…' }).click();
    await editor.dialog.waitFor();
    assert.match(await editor.dialog.innerText(), /LetsJobIt: 1 profile, 1 request, of 100 per 10 seconds\./);
    await editor.dialogButton('Test All').click();
    await editor.eventually(
      async () => (await frame.locator('[data-verdict="valid"]').count()) >= 5,
      'what the sandboxes say',
      60_000,
    );
    await frame.getByRole('button', { name: 'Test All…' }).waitFor();
    await picture(editor, 'credential-table');
    await editor.setTheme('Light Modern');
    await delay(500);
    await picture(editor, 'credential-table-light');
    assert.deepEqual(await accessibilityFindings(frame), []);

    // Switch, there and back.
    await frame.getByRole('button', { name: 'Switch to LetsJobIt · Sandbox' }).click();
    await sandboxRow(frame, 'letsjobit').getByText('in use').waitFor();
    await frame.getByRole('button', { name: 'Switch to LetsJobIt · Staging' }).click();
    await row(frame, 'Staging').getByText('in use').waitFor();

    // Rotate: a new key that is refused replaces nothing, and the row says what is so of the old one.
    await rotate(editor, 'not-the-key');
    await editor.dialogButton('Edit').waitFor();
    assert.match(await editor.dialog.innerText(), /LetsJobIt did not accept “Staging”/);
    assert.equal(await row(frame, 'Staging').locator('[data-verdict="valid"]').count(), 1);
    await editor.dialogButton('Edit').click();
    await editor.quickInput.title.filter({ hasText: 'Rotate “Staging”' }).waitFor();
    await editor.quickInput.answer(KEY);
    await editor.eventually(
      async () => (await editor.notifications()).some((text) => text.includes('were tested and are in use')),
      'the word that they are replaced',
    );
    await row(frame, 'Staging').locator('[data-verdict="valid"]').waitFor();

    // It comes back after a reload, with what was found, and tests nothing by itself.
    const tested = (await requests(origin)).length;
    await editor.waitUntilKept('vendorscope.credentialTable');
    await editor.reload();
    frame = await table(editor);
    await row(frame, 'Staging').locator('[data-verdict="valid"]').waitFor();
    assert.ok((await requests(origin).catch(() => [])).length <= tested);
    const leaks = await filesWith(editor.userDataFolder, [KEY, Buffer.from(KEY).toString('base64')]);
    assert.deepEqual(leaks, [], 'no file of the editor holds the key');

    // Forget: its row goes, and so does what was remembered.
    await editor.runCommand('Vendorscope: Forget Credentials');
    await editor.quickInput.pick('Staging', { narrow: false, patience: 5_000 });
    await editor.dialogButton('Forget').click();
    await frame.getByRole('heading', { name: 'No credentials yet' }).waitFor();
  });
});

const KEY = 'sandbox-letsjobit-api-key';

async function withTable(
  state: CredentialTableState,
  look: Parameters<typeof openCredentials>[1],
  use: (table: OpenTable) => Promise<void>,
): Promise<void> {
  const opened = await openCredentials(state, look);
  try {
    await use(opened);
    assert.deepEqual(opened.errors, []);
  } finally {
    await opened.close();
  }
}

function withoutRun({ running: _over, ...state }: CredentialTableState): CredentialTableState {
  return state;
}

/** What axe finds: by all rules in one theme, by those about colours in the others. */
async function findings(opened: OpenTable): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, theme] of (Object.keys(themes) as ThemeId[]).entries()) {
    await opened.setTheme(theme);
    await delay(50); // the toolkit follows a theme a moment later
    const lines = await accessibilityFindings(opened.page.mainFrame(), index === 0 ? undefined : colourRules);
    found.push(...lines.map((line) => `${theme}: ${line}`));
  }
  return found;
}

/** Goes through "Rotate Secrets" with a new key. */
async function rotate(editor: Editor, key: string): Promise<void> {
  const { quickInput } = editor;
  await editor.runCommand('Vendorscope: Rotate Secrets');
  const asked = quickInput.title.filter({ hasText: 'Rotate “Staging”' });
  await quickInput.pick('Staging', { narrow: false, patience: 5_000 });
  await asked.waitFor();
  await quickInput.answer(key);
}

/** The table in the visible panel, as soon as it is there. */
async function table(editor: Editor): Promise<Frame> {
  const frame = await editor.panel();
  await frame.locator('.credential-table').waitFor();
  return frame;
}

const row = (frame: Frame, name: string) =>
  frame.locator('tr', { has: frame.locator('.name', { hasText: new RegExp(`^${name}$`) }) }).first();

const sandboxRow = (frame: Frame, vendorId: string) =>
  frame.locator(`tbody[data-vendor="${vendorId}"] tr[data-profile="sandbox"]`).first();

/** What a sandbox received. */
async function requests(origin: string): Promise<readonly unknown[]> {
  const response = await fetch(`${origin}/__sandbox/requests`);
  return (await response.json()) as readonly unknown[]; // the sandbox's own list
}

/** Keeps a picture in out/screenshots; with UPDATE_SCREENSHOTS=1 it becomes the one in the documentation. */
async function picture(editor: Editor, name: string): Promise<void> {
  const path = await editor.screenshot(name, inCheckout('out', 'screenshots'));
  if (process.env.UPDATE_SCREENSHOTS === '1')
    await copyFile(path, inCheckout('docs', 'screenshots', `${name}.png`));
}
