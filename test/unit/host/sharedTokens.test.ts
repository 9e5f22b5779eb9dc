import assert from 'node:assert/strict';
import type { SharedToken } from '../../../src/client/tokens/tokenShare';
import { profileKey, tokenKey } from '../../../src/host/credentials/secretKeys';
import { SharedTokens } from '../../../src/host/credentials/sharedTokens';

const { signal } = new AbortController();
const KEY = tokenKey('auvo', 'p1');
const token: SharedToken = { value: 'T', receivedAt: 1, lifetimeMs: 2, of: 'me' };

/** A secret store in memory that can fail, with one stored profile. */
function store() {
  const entries = new Map([[profileKey('auvo', 'p1'), '{}']]);
  const state = { works: true };
  const when = <T>(value: T): Promise<T> =>
    state.works ? Promise.resolve(value) : Promise.reject(new Error('locked'));
  const secrets = {
    get: (key: string) => when(entries.get(key)),
    store: (key: string, value: string) => when(void entries.set(key, value)),
    delete: (key: string) => when(void entries.delete(key)),
  };
  const names: string[] = [];
  const shared = new SharedTokens(secrets, (name, work) => {
    names.push(name);
    return work();
  });
  return { entries, state, names, shared, share: shared.of('auvo', 'p1') };
}

describe('the tokens that windows share', () => {
  it('lie in the secret store, under their own profile', async () => {
    const { entries, shared, share } = store();
    assert.equal(await share.read(), undefined);
    await share.write(token);
    assert.deepEqual([...entries.keys()], [profileKey('auvo', 'p1'), 'vendorscope.token/auvo/p1']);
    assert.deepEqual(await shared.of('auvo', 'p1').read(), token);
    assert.equal(await shared.of('auvo', 'p2').read(), undefined);
  });

  it('are not kept for a profile that is gone', async () => {
    const { entries, share } = store();
    entries.clear();
    await share.write(token);
    assert.equal(entries.size, 0);
  });

  it('are taken away only while they are the ones that are kept', async () => {
    const { share } = store();
    await share.write(token);
    await share.clear('another');
    assert.deepEqual(await share.read(), token);
    await share.clear('T');
    assert.equal(await share.read(), undefined);
  });

  it('are changed one after another: a refused one does not take the next with it', async () => {
    const { share } = store();
    await share.write(token);
    void share.clear('T');
    await share.write({ ...token, value: 'T2' });
    assert.equal((await share.read())?.value, 'T2');
  });

  it('are nothing when the store fails, and come back with it', async () => {
    const { state, share } = store();
    await share.write(token);
    state.works = false;
    assert.equal(await share.read(), undefined);
    await share.write({ ...token, value: 'T2' });
    await share.clear('T');
    state.works = true;
    assert.deepEqual(await share.read(), token);
  });

  for (const [what, text] of [
    ['no JSON', '{'],
    ['no object', '5'],
    ['null', 'null'],
    ['no token', JSON.stringify({ ...token, value: '' })],
    ['another kind of token', JSON.stringify({ ...token, value: 5 })],
    ['no time', JSON.stringify({ ...token, receivedAt: null })],
    ['no life', JSON.stringify({ ...token, lifetimeMs: '2' })],
    ['no credential', JSON.stringify({ ...token, of: undefined })],
  ] as const) {
    it(`are not what the store holds when that is ${what}`, async () => {
      const { entries, share } = store();
      entries.set(KEY, text);
      assert.equal(await share.read(), undefined);
    });
  }

  it('are the work of one window at a time, by profile', async () => {
    const { names, share } = store();
    assert.equal(await share.alone(() => Promise.resolve(1), signal), 1);
    await assert.rejects(
      share.alone(() => Promise.reject(new Error('no')), signal),
      /no/,
    );
    assert.deepEqual(names, ['token-auvo-p1', 'token-auvo-p1']);
  });
});
