import assert from 'node:assert/strict';
import { existsSync, symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { ExplorerView } from '../../src/host/explorer/explorerView';
import { GroupNode, OperationNode, VendorNode } from '../../src/host/explorer/nodes';
import type { RequestNode, SectionNode } from '../../src/host/explorer/requestNodes';
import { RequestTree } from '../../src/host/explorer/requestTree';
import { lazyEngine } from '../../src/host/engine';
import { RequestCommands } from '../../src/host/requests/requestCommands';
import type { RunReport } from '../../src/requests/history';
import { eventually } from './support/eventually';
import { HostParts } from './support/parts';
import { answerModals, recordWarnings } from './support/warnings';

const tasks = { vendorId: 'auvo', operationId: 'tasks.list' };
const createTask = { vendorId: 'auvo', operationId: 'tasks.create' };
const CANARY = 'canary-of-the-profile';
const redact = (text: string) => text.replaceAll(CANARY, '••••');
const report = (more: Partial<RunReport> = {}): RunReport => ({
  at: Date.now(),
  durationMs: 340,
  profile: { id: 'sandbox', name: 'Sandbox' },
  values: { 'query.page': '2' },
  status: 'done',
  httpStatus: 200,
  rows: 50,
  ...more,
});

describe('What the user keeps of requests', () => {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  const folder = vscode.Uri.joinPath(root, '.vscode', 'vendorscope');
  const engine = lazyEngine();
  let parts: HostParts;
  let tree: RequestTree;
  let opened: unknown[];
  let commands: RequestCommands;
  let answers: Answers;

  beforeEach(() => {
    parts = new HostParts();
    tree = new RequestTree(engine, parts.requests);
    opened = [];
    const open = (...args: unknown[]) => {
      opened.push(args);
      return Promise.resolve();
    };
    const { requests, profiles, connections } = parts;
    commands = new RequestCommands(engine, requests, { open }, profiles, connections);
    answers = new Answers();
  });
  afterEach(async () => {
    answers.restore();
    tree.dispose();
    parts.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  const sections = async () => (await tree.roots()).map(({ label }) => label);
  const nodesOf = async (section: SectionNode['section']): Promise<readonly RequestNode[]> => {
    const node = (await tree.roots()).find((one) => one.section === section);
    return node === undefined ? [] : tree.children(node);
  };
  const linesOf = async (section: SectionNode['section']) =>
    (await nodesOf(section)).map(({ label, description, contextValue }) => [
      textOf(label),
      textOf(description),
      textOf(contextValue),
    ]);
  const write = (name: string, content: string) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(content));
  const read = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
  const files = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);

  it('has no place in the tree when there is none', async () => {
    assert.deepEqual(await sections(), []);
  });

  it('stands above the vendors, each kind once there is one', async () => {
    const { requests, profiles, connections, sandbox } = parts;
    const log = vscode.window.createOutputChannel('Vendorscope Request Tests', { log: true });
    const view = new ExplorerView(engine, profiles, connections, sandbox, log, tree, requests.favourites);
    await requests.favourites.set(tasks, true);
    await requests.history.add(tasks, report(), redact);
    const [first, second, ...vendors] = await view.getChildren();
    assert.deepEqual([first?.label, second?.label], ['Favourites', 'Recent']);
    assert.deepEqual(
      [first?.collapsibleState, second?.collapsibleState],
      [vscode.TreeItemCollapsibleState.Expanded, vscode.TreeItemCollapsibleState.Collapsed],
    );
    const auvo = vendors.find((node) => node instanceof VendorNode && node.vendorId === 'auvo');
    const groups = await view.getChildren(auvo);
    const operations = (
      await Promise.all(
        groups.filter((node) => node instanceof GroupNode).map((group) => view.getChildren(group)),
      )
    ).flat();
    const marked = operations.filter((node) => node.contextValue?.endsWith('.favourite') === true);
    assert.deepEqual(
      marked.map((node) => node instanceof OperationNode && node.operation.id),
      ['tasks.list'],
    );
    view.dispose();
    log.dispose();
  });

  describe('as favourites', () => {
    it('keeps operations in the order in which they were added, each once', async () => {
      const { favourites } = parts.requests;
      await favourites.set(tasks);
      await favourites.set(createTask, true);
      await favourites.set(createTask, true);
      assert.deepEqual(await linesOf('favourites'), [
        ['List tasks', 'Auvo · GET /tasks/', 'operation.read.favourite'],
        ['Create a task', 'Auvo · POST /tasks/', 'operation.write.favourite'],
      ]);
      await favourites.set(tasks);
      assert.deepEqual(favourites.list(), [createTask]);
      assert.equal(favourites.has(tasks), false);
    });
  });

  describe('as history', () => {
    it('shows a run with its end, and redraws only its own part', async () => {
      await parts.requests.history.add(tasks, report(), redact);
      assert.equal((await linesOf('recent')).length, 1);
      const redrawn: unknown[] = [];
      tree.onDidChange((section) => redrawn.push(section?.section));
      await parts.requests.history.add(
        createTask,
        report({ status: 'failed', kind: 'rejected', httpStatus: 400 }),
        redact,
      );
      await eventually(() => redrawn.length > 0, 'the section');
      assert.deepEqual(redrawn, ['recent']);
      const lines = await linesOf('recent');
      assert.match(
        lines[0]!.join(' | '),
        /^Create a task \| Auvo · \d\d:\d\d · refused as invalid \(400\) \| run$/,
      );
      assert.match(lines[1]!.join(' | '), /^List tasks \| Auvo · \d\d:\d\d · 50 rows \| run\.repeatable$/);
    });

    it('stores no body and no secret', async () => {
      const values = {
        'query.page': '1',
        'query.filter': `x${CANARY}y`,
        'body.name': 'not kept',
        'body.key': CANARY,
      };
      const profile = { id: 'p', name: CANARY };
      await parts.requests.history.add(createTask, report({ values, profile }), redact);
      const stored = JSON.stringify(parts.state.keys().map((key) => parts.state.get(key)));
      assert.ok(stored.includes('query.page'));
      assert.ok(!stored.includes(CANARY) && !stored.includes('not kept'), stored);
    });

    it('fills a form without sending, and sends only what reads and is whole', async () => {
      const { history } = parts.requests;
      const send = async (ref: typeof tasks, values: Readonly<Record<string, string>>) => {
        await history.add(ref, report({ values }), redact);
        await commands.send({ runId: (await history.list())[0]!.id });
      };
      await send(tasks, { 'query.page': '3' });
      await send(tasks, { 'query.page': '3', 'query.filter': CANARY });
      await send(createTask, { 'query.page': '3' });
      await commands.open({ runId: (await history.list())[2]!.id });
      const runs = opened.map((args) => (args as { 2: { values: unknown; run: boolean } })[2]); // open(ref, beside, given)
      assert.deepEqual(
        runs,
        [true, false, false, false].map((run) => ({ values: { 'query.page': '3' }, run })),
      );
    });

    it('is emptied only after a yes, and forgets single runs', async () => {
      const { history } = parts.requests;
      await history.add(tasks, report(), redact);
      await history.add(createTask, report(), redact);
      await commands.removeRun({ runId: (await history.list())[0]!.id });
      assert.deepEqual(
        (await history.list()).map(({ operationId }) => operationId),
        ['tasks.list'],
      );
      const no = answerModals(undefined);
      await commands.clearHistory();
      no.restore();
      assert.equal((await history.list()).length, 1);
      const yes = answerModals('Clear');
      await commands.clearHistory();
      yes.restore();
      assert.equal((await history.list()).length, 0);
      assert.deepEqual(await sections(), []);
    });

    it('keeps nothing, and forgets what it kept, when the setting says 0', async () => {
      const { history } = parts.requests;
      await history.add(tasks, report(), redact);
      const settings = vscode.workspace.getConfiguration('vendorscope');
      await settings.update('history.entries', 0, vscode.ConfigurationTarget.Global);
      try {
        await eventually(async () => (await history.list()).length === 0, 'an empty history');
        await history.add(tasks, report(), redact);
        assert.deepEqual(await history.list(), []);
      } finally {
        await settings.update('history.entries', undefined, vscode.ConfigurationTarget.Global);
      }
    });
  });

  describe('as saved requests', () => {
    it('are kept for the user, or as a file that has only inputs', async () => {
      answers.next('User', 'Mine');
      await commands.save(tasks, { 'query.page': '1', 'query.empty': '' }, redact);
      answers.next(vscode.workspace.workspaceFolders![0]!.name, 'Second page');
      await commands.save(tasks, { 'query.page': '2' }, redact);
      assert.deepEqual(await files(), ['second-page.json']);
      assert.deepEqual(JSON.parse(await read('second-page.json')), {
        vendorscope: 1,
        vendor: 'auvo',
        operation: 'tasks.list',
        name: 'Second page',
        values: { 'query.page': '2' },
      });
      assert.deepEqual(await linesOf('saved'), [
        ['Mine', 'Auvo · List tasks', 'saved.user.read'],
        ['Second page', 'Auvo · List tasks', 'saved.file.read'],
      ]);
    });

    it('are refused with the field’s name when they hold a secret', async () => {
      const warnings = recordWarnings();
      await commands.save(tasks, { 'query.filter': CANARY }, redact);
      const password = { 'body.name': 'Ana', 'body.password': 'hunter' };
      await commands.save({ vendorId: 'auvo', operationId: 'users.create' }, password, redact);
      warnings.restore();
      assert.match(warnings.messages[0] ?? '', /“query\.filter” holds a credential/);
      assert.match(warnings.messages[1] ?? '', /“body\.password” is a secret/);
      assert.deepEqual(await sections(), []);
      assert.ok(!warnings.messages.join().includes(CANARY));
    });

    it('show a file that is wrong with what is wrong, and say which inputs its form does not have', async () => {
      await write('broken.json', '{');
      await write('newer.json', '{"vendorscope":2}');
      await write(
        'old.json',
        '{"vendorscope":1,"vendor":"auvo","operation":"tasks.list","name":"Old","values":{"query.gone":"1"}}',
      );
      const nodes = await nodesOf('saved');
      assert.match(textOf(nodes[0]?.label), /^broken\.json: This is not JSON/);
      assert.equal(nodes[1]?.label, 'newer.json: It has version 2; this Vendorscope reads version 1.');
      assert.equal(nodes[2]?.description, 'Auvo · List tasks · inputs unknown');
      assert.match(textOf(nodes[2].tooltip), /Not in this form: query\.gone/);
      await commands.open(nodes[2]);
      assert.deepEqual(opened, [
        [
          { ...tasks, name: 'Old', values: { 'query.gone': '1' } },
          false,
          { values: { 'query.gone': '1' }, run: false },
        ],
      ]);
    });

    it('are never written through a link that lies in their place', async () => {
      await vscode.workspace.fs.createDirectory(folder);
      const outside = vscode.Uri.joinPath(root, 'outside.json');
      symlinkSync(outside.fsPath, vscode.Uri.joinPath(folder, 'second-page.json').fsPath);
      answers.next(vscode.workspace.workspaceFolders![0]!.name, 'Second page');
      await commands.save(tasks, { 'query.page': '2' }, redact);
      assert.equal(existsSync(outside.fsPath), false);
      assert.match(await read('second-page-2.json'), /"Second page"/);
    });

    it('follow their files', async () => {
      assert.deepEqual(await sections(), []);
      await write(
        'one.json',
        '{"vendorscope":1,"vendor":"auvo","operation":"tasks.list","name":"One","values":{}}',
      );
      await eventually(async () => (await sections()).includes('Saved Requests'), 'the section');
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'one.json'));
      await eventually(async () => (await sections()).length === 0, 'no section');
    });

    it('are renamed with their file, moved, and deleted after a yes', async () => {
      answers.next(vscode.workspace.workspaceFolders![0]!.name, 'First');
      await commands.save(tasks, { 'query.page': '1' }, redact);
      answers.next('Renamed');
      await commands.rename((await nodesOf('saved'))[0]);
      assert.deepEqual(await files(), ['renamed.json']);
      answers.next('User');
      await commands.move((await nodesOf('saved'))[0]);
      assert.deepEqual(await files(), []);
      assert.deepEqual(await linesOf('saved'), [['Renamed', 'Auvo · List tasks', 'saved.user.read']]);
      const no = answerModals(undefined);
      await commands.delete((await nodesOf('saved'))[0]);
      no.restore();
      assert.equal((await nodesOf('saved')).length, 1);
      const yes = answerModals('Delete');
      await commands.delete((await nodesOf('saved'))[0]);
      yes.restore();
      assert.match(yes.asked[0]?.message ?? '', /“Renamed”/);
      assert.deepEqual(await sections(), []);
    });
  });
});

/** What a line shows, where that is plain text. */
const textOf = (shown: unknown): string => (typeof shown === 'string' ? shown : '');

/** Answers the editor's questions for a place or a name, one after the other. */
class Answers {
  private readonly window = vscode.window as { showInputBox: unknown; showQuickPick: unknown }; // their overloads have no common type to replace them by
  private readonly originals: { showInputBox: unknown; showQuickPick: unknown };
  private queue: string[] = [];

  constructor() {
    const { showInputBox, showQuickPick } = this.window;
    this.originals = { showInputBox, showQuickPick };
    this.window.showInputBox = (options: vscode.InputBoxOptions) => {
      const typed = this.queue.shift();
      const problem = typed === undefined ? 'no answer' : options.validateInput?.(typed);
      return Promise.resolve(problem === undefined ? typed : undefined);
    };
    this.window.showQuickPick = (items: readonly vscode.QuickPickItem[]) => {
      const label = this.queue.shift();
      return Promise.resolve(items.find((item) => item.label === label));
    };
  }

  next(...answers: string[]): void {
    this.queue = answers;
  }

  restore(): void {
    Object.assign(this.window, this.originals);
  }
}
