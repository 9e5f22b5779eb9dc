import assert from 'node:assert/strict';
import { KnownProfiles } from '../../../../src/host/credentials/knownProfiles';

function remembered(first?: unknown) {
  const kept = { value: first, works: true };
  const known = new KnownProfiles({
    get: (_: string, fallback?: unknown) => kept.value ?? fallback,
    update: (_: string, value: unknown) => {
      if (!kept.works) return Promise.reject(new Error('full'));
      kept.value = value;
      return Promise.resolve();
    },
  });
  return { kept, known };
}

const [one, two] = [
  { vendorId: 'auvo', id: 'p1' },
  { vendorId: 'autovu', id: 'p2' },
];

describe('the profiles that were stored once', () => {
  it('are remembered by vendor and id, each once, and nothing else of them', async () => {
    const { kept, known } = remembered();
    await known.add([one, { ...two, name: 'Production' } as typeof two]);
    await known.add([one]);
    assert.deepEqual(kept.value, ['auvo/p1', 'autovu/p2']);
    assert.deepEqual(known.list(), [one, two]);
  });

  it('are forgotten one by one', async () => {
    const { known } = remembered(['auvo/p1', 'autovu/p2']);
    await known.remove(one);
    await known.remove({ vendorId: 'auvo', id: 'never' });
    assert.deepEqual(known.list(), [two]);
  });

  for (const odd of [7, 'auvo/p1', { 0: 'auvo/p1' }, [7, null, 'auvo', 'a/b/c']]) {
    it(`are none where the memory holds ${JSON.stringify(odd)}`, () => {
      assert.deepEqual(remembered(odd).known.list(), []);
    });
  }

  it('cost nothing but a later word when they cannot be remembered', async () => {
    const { kept, known } = remembered();
    kept.works = false;
    await known.add([one]);
    assert.deepEqual(known.list(), []);
  });
});
