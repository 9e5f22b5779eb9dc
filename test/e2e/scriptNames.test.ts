import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Editor } from '../support/editor/Editor';
import { RequestsTree } from '../support/editor/RequestsTree';
import type { Payload } from '../support/payloads';
import { countsByFamily, payloads } from '../support/payloads';
import type { BaitServer } from '../support/payloads/baitServer';
import { baitServer } from '../support/payloads/baitServer';
import { inPieces } from '../support/payloads/hostileVendor';
import { injectedAround } from '../support/payloads/injected';
import { watchedEditor } from '../support/payloads/watchedEditor';
import { assertNothingHappened } from '../support/payloads/watch';

/** Room for all files of a piece in the tree. */
const tall = { width: 1200, height: 4200 };

/** Payloads at a time: two files each. */
const PIECE = 58;

/** A payload as the name of a file may be: a slash would be a folder, and a name ends somewhere. */
const fileName = ({ id, text }: Payload): string =>
  // eslint-disable-next-line no-control-regex -- no file has it in its name
  `${String(id)} ${text.replace(/[/\\\u0000]/g, '∕').slice(0, 60)}.json`;

const saved = ({ text }: Payload): string =>
  JSON.stringify({
    vendorscope: 1,
    vendor: 'letsjobit',
    operation: 'visits.list',
    name: text.slice(0, 100),
    values: {},
  });

describe('Names of files and of saved requests', () => {
  let bait: BaitServer;
  let folder = '';
  before(async () => {
    bait = await baitServer();
  });
  after(() => bait[Symbol.asyncDispose]());
  afterEach(() => rm(join(folder, '.vscode'), { recursive: true, force: true }));

  it('are text in the tree and its tooltips: nothing in them becomes an element, runs or loads', async function () {
    this.timeout(600_000);
    const all = payloads(bait.origin).filter(({ text }) => text.trim() !== '');
    const [editor, noticed] = await watchedEditor(tall);
    folder = editor.workspaceFolder;
    const files = join(folder, '.vscode', 'vendorscope');
    await mkdir(files, { recursive: true });
    await editor.openVendorscopeView();
    const tree = new RequestsTree(editor);
    let texts = '';
    for (const [at, piece] of inPieces(all, PIECE).entries()) {
      await rm(files, { recursive: true, force: true });
      await mkdir(files, { recursive: true });
      const mark = `0 piece ${String(at)}.json`;
      for (const payload of piece) {
        await writeFile(join(files, fileName(payload)), '{');
        await writeFile(join(files, `t${String(payload.id)}.json`), saved(payload));
      }
      await editor.eventually(
        async () => {
          await writeFile(join(files, mark), '{'); // a watcher of a folder that is new may miss the first of them
          if ((await editor.treeRow('Saved Requests').count()) === 0) return false;
          await editor.expandTreeRows('Saved Requests');
          const lines = await tree.lines('Saved Requests');
          if (!lines.some(({ label }) => label.startsWith(mark)) || lines.length < piece.length * 2 + 1)
            return false;
          texts += lines.map(({ label }) => `${label}\n`).join('');
          return true;
        },
        `the files of ${mark}`,
        60_000,
      );
      for (const line of [piece[0], piece[piece.length >> 1]])
        if (line !== undefined) await hover(editor, await tree.row('Saved Requests', `${String(line.id)} `));
      assert.deepEqual(await injectedAround(editor.page), []);
    }
    assertNothingHappened(noticed, bait);
    const plain = all.filter(
      ({ text }) => /^[ -~]+$/.test(text) && !/ {2}|^ | $/.test(text) && text.length <= 100,
    );
    assert.deepEqual(
      plain.filter(({ text }) => !texts.includes(text)).map(({ text }) => text),
      [],
    );
    process.stdout.write(
      `      ${countsByFamily(all)}\n      ${String(plain.length)} seen as they are in the tree\n`,
    );
  });
});

/** Points at a row until its tooltip is there. */
async function hover(editor: Editor, row: Locator): Promise<void> {
  await row.hover();
  await editor.page
    .locator('.monaco-hover')
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
}
