import assert from 'node:assert/strict';
import type { CredentialField } from '../../../../src/catalog/auth';
import { checkField, checkName } from '../../../../src/host/credentials/fieldChecks';

const field: CredentialField = { label: 'Key', secret: true, required: true, help: '', env: 'KEY' };
const found = (raw: string, more: Partial<CredentialField> = {}, required = true) =>
  checkField({ ...field, ...more }, required, raw);

describe('a credential that is typed', () => {
  it('is taken without a word when it looks like one', () => {
    for (const raw of ['abc', ' abc ', 'QUJDRA==', 'k-1_2.3~4', '1=b', 'abc"', "it's", 'a:b'])
      assert.equal(found(raw), undefined, raw);
  });

  it('must be there where it is required, and may be left out elsewhere', () => {
    for (const raw of ['', '   ']) {
      assert.equal(found(raw)?.text, 'Fill this in.');
      assert.equal(found(raw, {}, false), undefined);
    }
  });

  it('is refused for a character that cannot be sent, with its position as the user sees it', () => {
    for (const [raw, position] of [
      ['abcé', 4],
      ['  abé', 5],
      ['a\tb', 2],
      ['\u200bab', 1],
      ['a\u{1f600}b', 2],
      ['ab\u{1f600}\u00e9', 3],
    ] as const) {
      const finding = found(raw);
      assert.equal(
        finding?.text,
        `The character at position ${String(position)} cannot be sent in a header.`,
      );
      assert.equal(finding.refused, true);
    }
  });

  it('that was pasted with something around it gets a hint, and is taken all the same', () => {
    for (const [raw, what] of [
      ['"abc"', 'There are quotes around it.'],
      ["'abc'", 'There are quotes around it.'],
      ['`abc`', 'There are quotes around it.'],
      ['AUVO_API_KEY=abc', 'It looks like NAME=value.'],
      ['export KEY = abc', 'It looks like NAME=value.'],
      ['$env:KEY="abc"', 'It looks like NAME=value.'],
      ['Bearer abc', 'It looks like a whole header.'],
      ['X-Api-Key: abc', 'It looks like a whole header.'],
      ['<your key>', 'It looks like a placeholder.'],
      ['${KEY}', 'It looks like a placeholder.'],
      [' ab cd', 'There is a space at position 4.'],
    ] as const) {
      const finding = found(raw);
      assert.ok(finding?.text.startsWith(what), `${raw}: ${String(finding?.text)}`);
      assert.equal(finding?.refused, false);
    }
  });

  it('is a number, or one of the choices, where the catalog says so', () => {
    assert.equal(found('12', { digits: true }), undefined);
    assert.equal(found('1234567890123456', { digits: true })?.refused, true);
    assert.equal(found('12a', { digits: true })?.refused, true);
    const choices = { jwt: 'One', other: 'Two' };
    assert.equal(found('jwt', { choices }), undefined);
    assert.equal(found('toString', { choices })?.text, 'Use one of: jwt, other.');
  });

  it('stands in nothing that is said of it', () => {
    for (const raw of ['canary canary', '"canary"', 'CANARY=canary', 'canaryé', '<canary>', 'canary: canary'])
      assert.doesNotMatch(found(raw)?.text ?? 'canary', /canary/i, raw);
  });
});

describe("a profile's name", () => {
  it('is there, short, and better no other one', () => {
    assert.equal(checkName('Mine', ['Other']), undefined);
    assert.equal(checkName('  ', [])?.refused, true);
    assert.equal(checkName('x'.repeat(61), [])?.refused, true);
    assert.equal(checkName(' Mine ', ['Mine'])?.refused, false);
  });
});
