import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Answers } from '../../src/host/answers/answers';
import { closeLostDocuments } from '../../src/host/lostDocuments';
import { compareProfiles } from '../../src/host/answers/compareProfiles';
import { lazyEngine } from '../../src/host/engine';
import { openMap } from '../../src/host/openMap';
import type { Connected } from '../../src/session/sessionOptions';
import { eventually, tabs } from './support/eventually';
import { HostParts } from './support/parts';
import { answerModals, recordWarnings } from './support/warnings';

const closeAll = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');

describe('An answer in an editor', () => {
  let answers: Answers;

  beforeEach(() => {
    answers = new Answers(lazyEngine());
  });
  afterEach(async () => {
    await closeAll();
    answers.dispose();
  });

  const openJson = async (title: string, text: string) => {
    await answers.openJson({ title, text });
    const isShown = () => vscode.window.activeTextEditor?.document.uri.query === String(answers.count);
    await eventually(isShown, 'the document');
  };
  const document = (): vscode.TextDocument => {
    const active = vscode.window.activeTextEditor?.document;
    assert.equal(active?.uri.scheme, 'vendorscope-answer');
    return active;
  };

  it('is JSON on several lines, with every digit, key and escape as it came', async () => {
    await openJson('Auvo List tasks, page 2', '{"id":9007199254740993,"id":1.50,"t":"\\u00e4"}');
    assert.equal(document().languageId, 'json');
    assert.equal(document().getText(), '{\n  "id": 9007199254740993,\n  "id": 1.50,\n  "t": "\\u00e4"\n}');
    assert.deepEqual(tabs(), ['Auvo List tasks, page 2.json']);
  });

  it('stays, is read-only and no file, and two of one name are two', async () => {
    for (const text of ['[1]', '[2]']) await openJson('A/B: "C"', text);
    assert.deepEqual(tabs(), ['A-B- -C-.json', 'A-B- -C-.json']);
    assert.equal(document().getText(), '[\n  2\n]');
    assert.equal(document().isUntitled, false);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.equal(tab?.isPreview, false);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document().uri, new vscode.Position(0, 0), 'x');
    await vscode.workspace.applyEdit(edit).then(
      () => undefined,
      () => undefined,
    );
    await assert.rejects(async () => vscode.workspace.fs.readFile(document().uri));
  });

  it('is shown as it is when it is no JSON', async () => {
    await openJson('Page', '<html>{"a":1}</html>');
    assert.equal(document().languageId, 'plaintext');
    assert.equal(document().getText(), '<html>{"a":1}</html>');
  });

  it('is in memory until its document is closed', async () => {
    await openJson('One', '[1]');
    await answers.compare({
      title: 'Two',
      left: { name: 'a', text: '[1]' },
      right: { name: 'b', text: '[2]' },
      sortKeys: false,
    });
    assert.equal(answers.count, 3);
    await closeAll();
    await eventually(() => answers.count === 0, 'an empty memory');
  });

  it('is refused in words when it is more than an editor shows', async () => {
    await assert.rejects(
      answers.openJson({ title: 'Huge', text: 'x'.repeat(50_000_001) }),
      /export it to a file/,
    );
    assert.deepEqual(tabs(), []);
  });

  it('stands beside another in the editor’s own comparison, fields in one order when asked to', async () => {
    await answers.compare({
      title: 'Auvo List tasks',
      left: { name: 'Sandbox 08:00', text: '{"b":1,"a":[2,1]}' },
      right: { name: 'Staging 08:01', text: '{"a":[2,1],"b":1.0}' },
      sortKeys: true,
    });
    assert.deepEqual(tabs(), ['Auvo List tasks: Sandbox 08:00 ↔ Staging 08:01']);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const text = (uri: vscode.Uri) =>
      vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.getText();
    await eventually(
      () => text(input.original) !== undefined && text(input.modified) !== undefined,
      'both texts',
    );
    assert.equal(text(input.original), '{\n  "a": [\n    2,\n    1\n  ],\n  "b": 1\n}');
    assert.equal(text(input.modified), '{\n  "a": [\n    2,\n    1\n  ],\n  "b": 1.0\n}');
  });

  it('is closed in the next window: its text went with this one', async () => {
    await openJson('One', '[1]');
    await answers.compare({
      title: 'Two',
      left: { name: 'a', text: '[1]' },
      right: { name: 'b', text: '[2]' },
      sortKeys: false,
    });
    await closeLostDocuments();
    assert.deepEqual(tabs(), []);
  });
});

describe("Another profile's answer", () => {
  const vendor = { id: 'letsjobit', title: 'LetsJobIt' };
  let parts: HostParts;
  let warnings: ReturnType<typeof recordWarnings>;
  let offered: string[];
  const window = vscode.window as { showQuickPick: unknown }; // its overloads have no common type to replace them by
  const { showQuickPick } = window;

  /** Picks the offered profile of this name. */
  const pick = (name: string | undefined) => {
    window.showQuickPick = (items: readonly { readonly label: string }[]) => {
      offered = items.map(({ label }) => label);
      return Promise.resolve(items.find(({ label }) => label === name));
    };
  };
  const asked: Connected[] = [];
  const answers = {
    withProfile: async (other: Connected, signal: AbortSignal) => {
      asked.push(other);
      const { vendors, findOperation } = await lazyEngine()();
      const operation = findOperation(vendors.letsjobit, 'visits.list');
      assert.ok(operation);
      const { response } = await other.client.page(operation, {}, signal);
      return {
        title: 'List visits',
        left: { name: 'Mine', text: '' },
        right: { name: other.profile.name, text: response.text },
      };
    },
  };

  beforeEach(async () => {
    parts = new HostParts();
    warnings = recordWarnings();
    asked.length = 0;
    offered = [];
    await parts.use('letsjobit', 'Mine');
    await parts.use('auvo', 'Others');
  });
  afterEach(() => {
    window.showQuickPick = showQuickPick;
    warnings.restore();
    parts.dispose();
  });

  it('is got with one request of the profile that the user picks', async () => {
    pick('Sandbox');
    const compared = await compareProfiles(
      { vendor, profileId: 'Mine', answers },
      parts.connections,
      parts.profiles,
    );
    assert.deepEqual(offered, ['Sandbox']);
    assert.equal(compared?.right.name, 'Sandbox');
    assert.match(compared.right.text, /"data"/);
    const { requests } = await parts.sandbox.get();
    assert.equal(requests.length, 1);
  });

  it('is not asked for when the user picks none', async () => {
    pick(undefined);
    const compared = await compareProfiles(
      { vendor, profileId: 'sandbox', answers },
      parts.connections,
      parts.profiles,
    );
    assert.deepEqual(offered, ['Mine']);
    assert.equal(compared, undefined);
    assert.equal(asked.length, 0);
    assert.deepEqual(warnings.messages, []);
  });

  it('is missing, and that is said with the reason, when it cannot be got', async () => {
    pick('Mine');
    const compared = await compareProfiles(
      { vendor, profileId: 'sandbox', answers },
      parts.connections,
      parts.profiles,
    );
    assert.equal(compared, undefined);
    assert.match(warnings.messages.join(), /^LetsJobIt: there is no answer of “Mine” to compare with\. \S+/);
    await assert.rejects(async () => answers.withProfile(asked[0]!, new AbortController().signal)); // asked once above: its client is closed
  });
});

describe('A place on a map', () => {
  const env = vscode.env as { openExternal: unknown };
  const { openExternal } = env;
  let opened: string[];
  let modals: ReturnType<typeof answerModals>;

  beforeEach(() => {
    opened = [];
    env.openExternal = (uri: vscode.Uri) => {
      opened.push(uri.toString(true));
      return Promise.resolve(true);
    };
  });
  afterEach(() => {
    env.openExternal = openExternal;
    modals.restore();
  });

  const address = 'https://www.openstreetmap.org/?mlat=-16.6809&mlon=49.25#map=16/-16.6809/49.25';

  it('is opened after a yes to the very address', async () => {
    modals = answerModals('Open Map');
    assert.equal(await openMap({ latitude: '-16.6809', longitude: '49.25' }), true);
    assert.deepEqual(opened, [address]);
    assert.equal(modals.asked[0]?.modal, true);
    assert.ok(modals.asked[0].detail?.includes(address));
  });

  it('is not opened without one', async () => {
    modals = answerModals(undefined);
    assert.equal(await openMap({ latitude: '1', longitude: '2' }), false);
    assert.deepEqual(opened, []);
  });

  it('is never anything but degrees', async () => {
    modals = answerModals('Open Map');
    for (const [latitude, longitude] of [
      ['91', '0'],
      ['1', '181'],
      ['1&q=x', '2'],
      ['', '2'],
      ['NaN', '2'],
    ] as const)
      await assert.rejects(openMap({ latitude, longitude }), /no place/);
    assert.deepEqual(modals.asked, []);
  });
});
