import assert from 'node:assert/strict';
import type { Profile } from '../../../../src/host/credentials/storedProfile';
import { readStored, storedText } from '../../../../src/host/credentials/storedProfile';

const profile: Profile = {
  vendorId: 'auvo',
  id: 'p',
  name: 'Mine',
  origin: 'https://x',
  writable: true,
  colour: 'red',
  fields: { apiKey: 'k' },
};
const read = (text: string) => readStored('auvo', 'p', text);

describe('a stored profile', () => {
  it('is read as it was stored', () => {
    assert.deepEqual(read(storedText(profile)), profile);
    const { colour: _, ...plain } = profile;
    assert.deepEqual(read(storedText(plain)), plain);
  });

  it('of before there were writes and colours is read-only and has none', () => {
    const { name, origin, fields } = profile;
    const old = read(JSON.stringify({ name, origin, fields }));
    assert.deepEqual([old?.writable, old?.colour], [false, undefined]);
  });

  it('with a colour that nobody knows has none', () => {
    for (const colour of ['pink', 'toString', 7, null])
      assert.equal(read(JSON.stringify({ ...profile, colour }))?.colour, undefined);
  });

  for (const text of [
    '',
    'no JSON',
    'null',
    '[]',
    '{"name":"x","origin":"y"}',
    '{"name":"x","origin":"y","fields":{"a":1}}',
  ]) {
    it(`is none in ${text === '' ? 'an empty text' : text}`, () => {
      assert.equal(read(text), undefined);
    });
  }
});
