import assert from 'node:assert/strict';
import { SecretEntries, StoreError } from '../../../../src/host/credentials/secretEntries';
import { MoodySecrets } from '../../../support/secretStore';

function open() {
  const secrets = new MoodySecrets();
  return { secrets, entries: new SecretEntries(secrets) };
}

const says = (message: string) => (error: unknown) =>
  error instanceof StoreError && error.message === `The secret store of this editor ${message}.`;

describe('the secret store', () => {
  it('keeps, lists and deletes entries', async () => {
    const { entries } = open();
    await entries.set('a', '1');
    assert.deepEqual([await entries.keys(), await entries.get('a')], [['a'], '1']);
    await entries.delete('a');
    assert.deepEqual(await entries.keys(), []);
  });

  it('is not believed to keep what it cannot give back', async () => {
    const { secrets, entries } = open();
    secrets.moods.store = 'forgets';
    await assert.rejects(entries.set('a', '1'), says('did not keep the credentials'));
  });

  it('is not believed to delete what is still there', async () => {
    const { secrets, entries } = open();
    await entries.set('a', '1');
    secrets.moods.delete = 'forgets';
    await assert.rejects(entries.delete('a'), says('did not delete the credentials'));
  });

  it('may fail to delete what is not there', async () => {
    const { secrets, entries } = open();
    secrets.moods.delete = 'throws';
    await entries.delete('a');
  });

  for (const [door, work, message] of [
    ['keys', (entries: SecretEntries) => entries.keys(), 'cannot be read now'],
    ['get', (entries: SecretEntries) => entries.get('a'), 'cannot be read now'],
    ['store', (entries: SecretEntries) => entries.set('a', '2'), 'did not keep the credentials'],
    ['delete', (entries: SecretEntries) => entries.delete('a'), 'did not delete the credentials'],
  ] as const) {
    it(`says what failed when ${door} throws, keeps the cause for the log, and loses nothing`, async () => {
      const { secrets, entries } = open();
      await entries.set('a', '1');
      secrets.moods[door] = 'throws';
      await assert.rejects(
        work(entries),
        (error: Error) => says(message)(error) && String(error.cause).includes('canary'),
      );
      assert.deepEqual([...secrets.texts], [['a', '1']]);
    });
  }
});
