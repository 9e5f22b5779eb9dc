import assert from 'node:assert/strict';
import { CredentialCommands } from '../../src/host/credentials/credentialCommands';
import { lazyEngine } from '../../src/host/engine';
import { confirmSend } from '../../src/host/panel/confirmSend';
import { HostParts } from './support/parts';
import { answerModals } from './support/warnings';

describe('Writes', () => {
  let parts: HostParts;
  let commands: CredentialCommands;
  let modals: ReturnType<typeof answerModals> | undefined;

  beforeEach(() => {
    parts = new HostParts();
    commands = new CredentialCommands(lazyEngine(), parts.profiles, parts.connections);
  });
  afterEach(() => {
    modals?.restore();
    parts.dispose();
  });

  const consent = { message: 'Send?', detail: 'DELETE https://x', button: 'Send DELETE to Auvo · Mine' };

  it('are confirmed in a dialog of the editor, by its one button only', async () => {
    modals = answerModals(consent.button);
    assert.equal(await confirmSend(consent), true);
    assert.deepEqual(modals.asked, [
      { message: 'Send?', modal: true, detail: 'DELETE https://x', buttons: [consent.button] },
    ]);
    modals.restore();
    for (const answer of [undefined, 'Something else']) {
      modals = answerModals(answer);
      assert.equal(await confirmSend(consent), false);
      modals.restore();
    }
  });

  it('are not allowed by a profile that was stored before there were any', async () => {
    const old = { name: 'Old', origin: 'https://127.0.0.1:9', fields: { apiKey: 'k' } };
    await parts.secrets.store('profile/letsjobit/old', JSON.stringify(old));
    assert.equal((await parts.profiles.get('letsjobit', 'old'))?.writable, false);
    for (const odd of ['true', 1, {}]) {
      await parts.secrets.store('profile/letsjobit/old', JSON.stringify({ ...old, writable: odd }));
      assert.equal((await parts.profiles.get('letsjobit', 'old'))?.writable, false);
    }
  });

  it('are allowed for one profile after a question that names it, and taken back at once', async () => {
    await parts.use('letsjobit', 'Mine');
    const about = { vendorId: 'letsjobit', profileId: 'Mine' };
    const writable = async () => (await parts.connections.active('letsjobit')).profile.writable;
    assert.equal(await writable(), false);

    modals = answerModals(undefined);
    await commands.allowWrites(about);
    assert.equal(await writable(), false);
    assert.equal(modals.asked[0]?.message, 'Allow writes with LetsJobIt · Mine?');
    assert.match(modals.asked[0].detail ?? '', /https:\/\/127\.0\.0\.1:9/);
    modals.restore();

    modals = answerModals('Allow Writes');
    await commands.allowWrites(about);
    assert.equal(await writable(), true);
    await commands.makeReadOnly(about);
    assert.equal(await writable(), false);
    assert.equal(modals.asked.length, 1);
  });

  it('that were taken back while the profile was being edited stay taken back', async () => {
    await parts.use('letsjobit', 'Mine');
    const stored = async () => {
      const profile = await parts.profiles.get('letsjobit', 'Mine');
      assert.ok(profile);
      return profile;
    };
    await parts.profiles.save({ ...(await stored()), writable: true });
    const typed = { ...(await stored()), name: 'Renamed' };
    await parts.profiles.saveTyped(typed);
    assert.deepEqual(await stored(), typed);

    await parts.profiles.save({ ...typed, writable: false });
    await parts.profiles.saveTyped(typed);
    assert.equal((await stored()).writable, false);

    await parts.profiles.save(typed);
    await parts.profiles.saveTyped({ ...typed, origin: 'https://127.0.0.1:10' });
    assert.equal((await stored()).writable, false);
  });

  it('are allowed in the sandbox', async () => {
    assert.equal((await parts.connections.active('auvo')).profile.writable, true);
  });

  it('are refused by the client of a read-only profile itself', async () => {
    await parts.use('letsjobit', 'Mine');
    const { client } = await parts.connections.active('letsjobit');
    const { vendors, findOperation } = await lazyEngine()();
    const operation = findOperation(vendors.letsjobit, 'visits.delete');
    assert.ok(operation);
    await assert.rejects(
      client.call(operation, { path: { ID: 'x' } }, new AbortController().signal),
      (error: { kind?: string }) => error.kind === 'read-only',
    );
  });
});
