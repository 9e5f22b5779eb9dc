import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ExportOptions } from '../../src/export/exportText';
import type { Engine } from '../../src/host/engine';
import { lazyEngine } from '../../src/host/engine';
import { exportRows } from '../../src/host/export/exportRows';
import { offerInterrupted } from '../../src/host/export/interrupted';
import { memory } from '../../src/host/ids';
import { eventually, tabs } from './support/eventually';
import { MemoryState } from './support/memory';
import { memoryFiles } from './support/memoryFiles';
import { recordNotifications } from './support/notifications';

const options: ExportOptions = {
  format: 'csv',
  separator: ';',
  bom: false,
  guardFormulas: true,
  nested: 'json',
};
const rows = [{ id: 1, name: '=x' }, { id: 2 }];
const columns = [
  { id: 'id', kind: 'number' },
  { id: 'name', kind: 'text' },
] as const;
const job = { name: 'auvo-tasks.list', columns, rows };

describe('Exporting rows', () => {
  let engine: Engine;
  let folder = '';
  let state = new MemoryState();
  const log = vscode.window.createOutputChannel('Export test', { log: true });
  before(async () => {
    engine = await lazyEngine()();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vendorscope-export-'));
    state = new MemoryState();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(folder, { recursive: true, force: true });
  });
  after(() => {
    log.dispose();
  });
  const at = (name: string) => vscode.Uri.file(join(folder, name));

  it('writes the file, says so and opens it', async () => {
    const told = recordNotifications('Open File');
    try {
      const asked: string[] = [];
      const ask = ({ name }: { name: string }) => {
        asked.push(name);
        return Promise.resolve(at('rows.csv'));
      };
      await exportRows({ engine, state, log, ask }, options, job);
      assert.equal(readFileSync(join(folder, 'rows.csv'), 'utf8'), "id;name\r\n1;'=x\r\n2;\r\n");
      assert.match(asked.join(), /^auvo-tasks\.list-\d{4}-\d\d-\d\d\.csv$/);
      await eventually(() => tabs().includes('rows.csv'), 'the file in an editor');
      assert.match(told.messages.join(), /^Exported 2 rows to rows\.csv\. \| Open File/);
      assert.deepEqual(readdirSync(folder), ['rows.csv']);
      assert.equal(state.get(memory.exportFolder), vscode.Uri.file(folder).toString());
      assert.deepEqual(state.get(memory.exports), []);
    } finally {
      told.restore();
    }
  });

  it('says why it failed and asks for another place', async () => {
    const told = recordNotifications('Choose Another Place');
    try {
      const places = [at('gone/rows.csv'), at('rows.csv')];
      const ask = () => Promise.resolve(places.shift());
      await exportRows({ engine, state, log, ask }, options, job);
      assert.match(
        told.messages[0] ?? '',
        /^rows\.csv was not exported\. The folder is not there any more\. 2 of 2 rows were not written;.* \| Choose Another Place$/,
      );
      assert.deepEqual(readdirSync(folder), ['rows.csv']);
    } finally {
      told.restore();
    }
  });

  it('does nothing when no place is chosen', async () => {
    const told = recordNotifications();
    try {
      await exportRows({ engine, state, log, ask: () => Promise.resolve(undefined) }, options, job);
      assert.deepEqual(told.messages, []);
      assert.deepEqual(readdirSync(folder), []);
    } finally {
      told.restore();
    }
  });

  it('writes through the editor where the place is on no disk', async () => {
    const texts = new Map<string, string>();
    const provider = memoryFiles(texts);
    const registered = vscode.workspace.registerFileSystemProvider('vendorscope-test', provider);
    const told = recordNotifications();
    try {
      const ask = () => Promise.resolve(vscode.Uri.parse('vendorscope-test:/rows.csv'));
      await exportRows({ engine, state, log, ask }, options, job);
      assert.deepEqual([...texts], [['/rows.csv', "id;name\r\n1;'=x\r\n2;\r\n"]]);
      assert.match(told.messages.join(), /^Exported 2 rows to rows\.csv\./);
    } finally {
      told.restore();
      registered.dispose();
    }
  });

  it('offers what an export has left whose process is gone, once', async () => {
    const left = join(folder, 'rows.csv.partial');
    writeFileSync(left, 'id\r\n1');
    await state.update(memory.exports, [
      { draft: left, pid: 2 ** 30 },
      { draft: join(folder, 'gone.partial'), pid: 2 ** 30 },
      { draft: join(folder, 'running.partial'), pid: process.pid },
    ]);
    const told = recordNotifications('Delete File');
    try {
      await offerInterrupted(engine, state);
      await offerInterrupted(engine, state);
      assert.deepEqual(told.messages, [
        `An export ended before it was complete. What was written is in ${left}. | Open File | Delete File`,
      ]);
      assert.deepEqual(readdirSync(folder), []);
      assert.deepEqual(state.get(memory.exports), [
        { draft: join(folder, 'running.partial'), pid: process.pid },
      ]);
    } finally {
      told.restore();
    }
  });
});
