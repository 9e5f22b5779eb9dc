import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { credentialNodes } from '../../src/host/credentials/credentialNodes';
import { Profiles } from '../../src/host/credentials/profiles';
import { lazyEngine } from '../../src/host/engine';
import { memory } from '../../src/host/ids';
import { Credentials } from './support/credentials';

/** What stands over a line of the view. */
const textOf = (node?: vscode.TreeItem): string => (typeof node?.tooltip === 'string' ? node.tooltip : '');

const KEY = 'profile/letsjobit/Mine';
const about = { vendorId: 'letsjobit', profileId: 'Mine' };

describe('A secret store', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });

  const nodes = async (profiles = own.parts.profiles) =>
    (await credentialNodes(lazyEngine(), profiles)).filter(({ id }) => id !== 'where');
  const lines = async (profiles?: Profiles) =>
    (await nodes(profiles)).map(({ label, description, contextValue, command }) =>
      [label, description, contextValue, command?.title ?? ''].map(String),
    );

  it('that lost a key is told from one that never had it, also in a later window', async () => {
    await own.store('letsjobit', 'Mine');
    assert.deepEqual(own.parts.state.get(memory.knownProfiles), ['letsjobit/Mine']);
    own.parts.secrets.texts.clear();
    const later = new Profiles(own.parts.secrets, own.parts.state);
    assert.deepEqual(await lines(later), [
      ['The saved key is gone', 'LetsJobIt · Enter Again', 'gone', 'Enter Again'],
    ]);
    assert.deepEqual(await later.find('letsjobit', 'Mine'), { trouble: 'gone' });
    later.dispose();
  });

  it('that lost the key in use lets nothing be sent, neither without it nor to the sandbox', async () => {
    await own.store('letsjobit', 'Mine');
    await own.parts.profiles.activate('letsjobit', 'Mine');
    own.parts.secrets.texts.clear();
    await assert.rejects(own.parts.connections.active('letsjobit'), { trouble: 'gone' });
    own.parts.secrets.moods.get = 'throws';
    await assert.rejects(own.parts.connections.active('letsjobit'), { trouble: 'unreadable' });
  });

  it('that lost a key gets it again in the same place, or forgets the place', async () => {
    const { origin, fields } = await own.store('letsjobit', 'Mine');
    await own.parts.profiles.activate('letsjobit', 'Mine');
    own.parts.secrets.texts.clear();
    await own.answering(['Mine', origin, fields.apiKey, ''], () =>
      own.commands.enterAgain({ vendorId: 'letsjobit' }),
    );
    assert.equal((await own.stored('letsjobit', 'Mine'))?.fields.apiKey, fields.apiKey);
    assert.equal((await own.parts.connections.active('letsjobit')).profile.name, 'Mine');

    own.parts.secrets.texts.clear();
    await own.answering([undefined], () => own.commands.edit(about));
    await assert.rejects(own.commands.test(about), { message: /^The saved key is gone/ });
    const dialogs = await own.answering(['Forget'], () => own.commands.forget(about));
    assert.equal(dialogs.texts()[0], 'Forget the LetsJobIt credentials whose saved key is gone?');
    assert.deepEqual(await own.parts.profiles.list(), []);
  });

  it('that cannot give a key now is left as it is', async () => {
    const profile = await own.store('letsjobit', 'Mine');
    const text = own.parts.secrets.texts.get(KEY);
    own.parts.secrets.moods.get = 'throws';
    assert.deepEqual(await lines(), [
      ['Cannot be read now', 'LetsJobIt · Try Again', 'unreadable', 'Try Again'],
    ]);
    await assert.rejects(own.parts.profiles.save(profile), { isSaid: true });
    for (const command of ['edit', 'rename', 'duplicate', 'rotate', 'setColour'] as const)
      await assert.rejects(own.commands[command](about), {
        message: /cannot be read now\. It is left as it is/,
      });
    own.parts.secrets.moods.get = 'works';
    assert.equal(own.parts.secrets.texts.get(KEY), text);
    assert.equal((await nodes())[0]?.contextValue, 'profile.readOnly');
  });

  it('whose entry makes no sense is not written over', async () => {
    await own.parts.secrets.store(KEY, 'no JSON');
    await assert.rejects(
      own.parts.profiles.save({
        ...about,
        id: 'Mine',
        name: 'M',
        origin: 'https://x',
        writable: false,
        fields: {},
      }),
      { message: 'What is stored cannot be read now, so it was not overwritten.' },
    );
    assert.equal(own.parts.secrets.texts.get(KEY), 'no JSON');
  });

  it('that cannot say what it holds is one line of the view, with a way on', async () => {
    await own.store('letsjobit', 'Mine');
    own.parts.secrets.moods.keys = 'throws';
    assert.deepEqual(await lines(), [
      ['The secret store of this editor cannot be read now.', 'Try Again', 'store', 'Try Again'],
    ]);
    for (const command of ['rename', 'forget', 'forgetAll', 'allowWrites'] as const)
      await assert.rejects(own.commands[command](about), {
        message: 'The secret store of this editor cannot be read now.',
        isSaid: true,
      });
    own.parts.secrets.moods.keys = 'works';
    assert.equal((await nodes())[0]?.label, 'Mine');
  });

  it('loses no profile to a command that it fails at', async () => {
    const profile = await own.store('letsjobit', 'Mine');
    own.parts.secrets.moods.store = 'throws';
    const failed = { message: 'The secret store of this editor did not keep the credentials.' };
    await own.answering(['New'], () => assert.rejects(own.commands.rename(about), failed));
    await own.answering(['='], () => assert.rejects(own.commands.duplicate(about), failed));
    await own.answering(['canary', 'Replace Anyway', 'Edit', undefined, 'Discard'], () =>
      own.commands.rotate(about),
    );
    assert.deepEqual(await own.all('letsjobit'), [profile]);
  });
});

describe('The Credentials view', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });

  it('is empty while there are no profiles, and says where keys are once there are', async () => {
    const draw = () => credentialNodes(lazyEngine(), own.parts.profiles);
    assert.deepEqual(await draw(), []);
    await own.store('letsjobit', 'Mine', { colour: 'red', writable: true });
    await own.parts.profiles.activate('letsjobit', 'Mine');
    const [profile, where, ...more] = await draw();
    assert.deepEqual([profile?.label, profile?.description], ['Mine', 'LetsJobIt · in use · writes allowed']);
    assert.match(textOf(profile), /\nColour: red$/);
    assert.ok(profile?.iconPath instanceof vscode.ThemeIcon);
    assert.deepEqual(profile.iconPath.color, new vscode.ThemeColor('charts.red'));
    assert.equal(where?.description, 'Kept in this browser, not on the server');
    assert.match(textOf(where), /browser's storage/);
    assert.equal(more.length, 0);
  });
});
