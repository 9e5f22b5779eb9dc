import assert from 'node:assert/strict';
import { SANDBOX } from '../../src/host/credentials/profiles';
import { Credentials } from './support/credentials';

describe('Forgetting credentials', () => {
  let own: Credentials;
  beforeEach(() => {
    own = new Credentials();
  });
  afterEach(() => {
    own.dispose();
  });
  const about = { vendorId: 'letsjobit', profileId: 'Mine' };
  const list = async () => (await own.parts.profiles.list()).map(({ name }) => name);

  it('deletes one after a yes that names it and its address, and goes back to the sandbox', async () => {
    const { origin } = await own.store('letsjobit', 'Mine');
    await own.parts.profiles.activate('letsjobit', 'Mine');
    const no = await own.answering([undefined], () => own.commands.forget(about));
    assert.equal(no.texts()[0], 'Forget the LetsJobIt credentials “Mine”?');
    assert.ok(no.asked[0]?.more.startsWith(`They belong to ${origin}.`));
    assert.deepEqual(await list(), ['Mine']);
    await own.answering(['Forget'], () => own.commands.forget(about));
    assert.deepEqual(await list(), []);
    assert.equal(own.parts.profiles.activeId('letsjobit'), SANDBOX);
  });

  it('deletes all after a yes that names how many, of which vendors, for which addresses', async () => {
    const { origin } = await own.store('letsjobit', 'Mine');
    await own.store('letsjobit', 'Other', { origin: 'https://127.0.0.1:9' });
    await own.store('auvo', 'Third');
    await own.parts.profiles.activate('auvo', 'Third');
    const no = await own.answering([undefined], () => own.commands.forgetAll());
    assert.equal(no.texts()[0], 'Forget all 3 saved profiles, of Auvo, LetsJobIt?');
    const detail = no.asked[0]?.more ?? '';
    assert.match(detail, /^Auvo: “Third” for http:/);
    assert.ok(
      detail.includes(`LetsJobIt: “Mine” for ${origin}\nLetsJobIt: “Other” for https://127.0.0.1:9\n`),
    );
    assert.equal((await list()).length, 3);
    await own.answering(['Forget All'], () => own.commands.forgetAll());
    assert.deepEqual(await list(), []);
    assert.deepEqual([...own.parts.secrets.texts], []);
    assert.equal(own.parts.profiles.activeId('auvo'), SANDBOX);
    const none = await own.answering([], () => own.commands.forgetAll());
    assert.deepEqual(none.texts(), ['No credentials are saved.']);
  });

  it('leaves no trace where others look meanwhile', async () => {
    await own.store('letsjobit', 'Mine');
    await own.parts.profiles.activate('letsjobit', 'Mine');
    const looks: Promise<unknown>[] = [];
    const watching = own.parts.profiles.onDidChange(() => looks.push(own.parts.profiles.list()));
    await own.parts.profiles.forget('letsjobit', 'Mine');
    await Promise.all(looks);
    watching.dispose();
    assert.ok(looks.length > 1);
    assert.deepEqual(await list(), []);
  });

  it('says how many stay when the store does not delete, and changes nothing of these', async () => {
    await own.store('letsjobit', 'Mine');
    await own.store('auvo', 'Third');
    await own.parts.profiles.activate('auvo', 'Third');
    own.parts.secrets.moods.delete = 'forgets';
    const failed = {
      message: /^2 of 2 profiles are still saved\. The secret store of this editor did not delete/,
    };
    await own.answering(['Forget All'], () => assert.rejects(own.commands.forgetAll(), failed));
    await own.answering(['Forget'], () => assert.rejects(own.commands.forget(about), { isSaid: true }));
    assert.deepEqual(await list(), ['Third', 'Mine']);
    assert.equal(own.parts.profiles.activeId('auvo'), 'Third');
  });
});
