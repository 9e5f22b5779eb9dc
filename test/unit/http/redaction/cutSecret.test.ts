import assert from 'node:assert/strict';
import { createRedactor, MASK } from '../../../../src/http/redaction/redaction';

const SECRET = 'k3y+with/"signs" & ü😀 at 5';

/** A secret as encoders of many kinds write it. */
const forms: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  'in JSON with everything escaped': (secret) =>
    secret.replace(/[^A-Za-z0-9]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in a URL': (secret) => encodeURIComponent(secret),
  'in HTML': (secret) => secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'in base64': (secret) => Buffer.from(secret).toString('base64'),
  'in base64url': (secret) => Buffer.from(secret).toString('base64url'),
  'in hex': (secret) => Buffer.from(secret).toString('hex'),
};

describe('a secret that is cut off at the end of a text', () => {
  const redact = createRedactor(['another-secret', SECRET]);

  for (const [name, write] of Object.entries(forms)) {
    it(`is masked ${name}, wherever it is cut`, () => {
      const written = write(SECRET);
      for (let length = write(SECRET.slice(0, 4)).length; length < written.length; length++) {
        const text = `{"echo":"${written.slice(0, length)}`;
        assert.equal(redact(text, true), `{"echo":"${MASK}`, text);
      }
    });
  }

  it('is masked inside a Basic header as far as it goes', () => {
    const header = Buffer.from(`me:${SECRET}`).toString('base64');
    for (let length = 10; length < header.length; length++)
      assert.match(redact(`Basic ${header.slice(0, length)}`, true), /^Basic .{4,6}•{4}$/);
  });

  it('is masked after a whole one, too', () => {
    assert.equal(redact(`${SECRET} and ${SECRET.slice(0, 9)}`, true), `${MASK} and ${MASK}`);
  });

  it('is left alone where the text goes on, where it is too short, and where nobody asked', () => {
    for (const text of ['', 'k3y', 'k3y+with others', 'an end', 'k3y+wi?'])
      assert.equal(redact(text, true), text);
    assert.equal(redact('k3y+with'), 'k3y+with');
    assert.equal(createRedactor([])('anything', true), 'anything');
  });

  it('that is long is looked for in no time that anyone notices', () => {
    const token = Array.from({ length: 2_000 }, (_, i) => 'abcXYZ019-_'[(i * 7) % 11]).join('');
    const text = `${'{"row":1},'.repeat(6_000)}${token.slice(0, 1_500)}`;
    assert.ok(createRedactor([token])(text, true).endsWith(`},${MASK}`));
  });
});
