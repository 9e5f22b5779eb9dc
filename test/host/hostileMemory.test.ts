import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { RequestTree } from '../../src/host/explorer/requestTree';
import { exportRows } from '../../src/host/export/exportRows';
import { offerInterrupted } from '../../src/host/export/interrupted';
import { lazyEngine } from '../../src/host/engine';
import { memory } from '../../src/host/ids';
import { damaged, storable } from '../security/support/storable';
import { Tally } from '../security/support/tally';
import { dismissDialogs } from './support/dismissDialogs';
import { HostParts } from './support/parts';

const tasks = { vendorId: 'auvo', operationId: 'tasks.list' };
const same = (text: string) => text;
const csv = {
  format: 'csv',
  separator: ',',
  bom: false,
  guardFormulas: true,
  nested: 'json',
} as const;

/** What stands under each key when all is well. */
const good: Readonly<Record<keyof typeof memory, object | string>> = {
  activeProfiles: { auvo: 'one' },
  knownProfiles: ['profile/auvo/one'],
  tests: { 'auvo/one': { of: 'digest', proofs: [] } },
  snippetTarget: 'curl',
  snippetExtras: { all: true, login: false },
  exportFolder: 'file:///tmp',
  exports: [{ draft: '/nowhere/rows.csv.partial', pid: 2 ** 30 }],
  columns: { 'auvo/tasks.list': { order: [], hidden: [], pinned: [], widths: {} } },
  history: [{ id: 'one' }],
  favourites: [tasks],
  savedRequests: [{ id: 'one', ...tasks, name: 'Mine', values: {} }],
};

describe('The memory of the extension, when it holds anything else', () => {
  const engine = lazyEngine();
  const tally = new Tally('hostile memories');
  let parts: HostParts;
  let tree: RequestTree;
  let log: vscode.LogOutputChannel;
  let dialogs: ReturnType<typeof dismissDialogs>;
  before(() => {
    log = vscode.window.createOutputChannel('Vendorscope Memory Tests', { log: true });
  });
  after(() => {
    log.dispose();
    tally.print();
  });
  beforeEach(() => {
    dialogs = dismissDialogs();
    parts = new HostParts();
    tree = new RequestTree(engine, parts.requests);
  });
  afterEach(() => {
    tree.dispose();
    parts.dispose();
    dialogs.restore();
  });

  /** Everything that is read from it. */
  const readAll = async () => {
    const { requests, profiles } = parts;
    for (const section of await tree.roots()) await tree.children(section);
    requests.favourites.list();
    await requests.history.list();
    await requests.saved.list();
    await profiles.list();
    assert.equal(typeof profiles.activeId('auvo'), 'string');
    assert.equal(typeof parts.snippets, 'object');
  };

  for (const key of Object.keys(memory) as (keyof typeof memory)[])
    it(`under ${key} is read as nothing, and what is added is kept`, async () => {
      const example = good[key];
      const variants = Array.isArray(example)
        ? (example as readonly unknown[]).flatMap((one) =>
            typeof one === 'object' && one !== null ? [...damaged(one)].map((other) => [other]) : [],
          )
        : typeof example === 'object'
          ? [...damaged(example)]
          : [];
      for (const hostile of [...storable, ...variants]) {
        tally.add(key);
        await parts.state.update(memory[key], hostile);
        await readAll();
      }
      for (const hostile of storable) {
        tally.add(key);
        await parts.state.update(memory[key], hostile);
        const { requests, profiles } = parts;
        await requests.favourites.set(tasks, false);
        await requests.favourites.set(tasks, true);
        assert.ok(requests.favourites.has(tasks));
        const run = {
          at: 1,
          durationMs: 1,
          profile: { id: 'p', name: 'P' },
          values: {},
          status: 'done',
        } as const;
        await requests.history.add(tasks, run, same);
        assert.equal((await requests.history.list()).length > 0, true);
        await profiles.activate('auvo', 'mine');
        assert.equal(profiles.activeId('auvo'), 'mine');
        await profiles.activate('auvo', 'sandbox');
        await exportRows(
          { engine: await engine(), state: parts.state, log, ask: () => Promise.resolve(undefined) },
          csv,
          { name: 'x', columns: [], rows: [] },
        );
      }
      assert.deepEqual(
        dialogs.shown.filter((text) => text.includes('did not work')),
        [],
      );
    });

  it('names no file to open or to delete that no export wrote', async () => {
    const hostile = [
      ...storable,
      { draft: '/etc/passwd', pid: 2 ** 30 },
      { draft: 'command:workbench.action.quit', pid: 2 ** 30 },
      { draft: ['/etc/passwd.partial'], pid: 2 ** 30 },
      { draft: '/etc/passwd.partial/..', pid: 2 ** 30 },
    ];
    for (const one of hostile) {
      tally.add('exports');
      await parts.state.update(memory.exports, [one]);
      await offerInterrupted(await engine(), parts.state);
    }
    assert.deepEqual(dialogs.shown, []);
  });
});
