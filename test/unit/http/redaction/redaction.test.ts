import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MASK, createRedactor } from '../../../../src/http/redaction/redaction';

const SECRET = 'k/ey+1"2=\\\'<&> ü😀';

/** A secret as encoders of many kinds write it. */
const forms: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in JSON': (secret) => JSON.stringify(secret).slice(1, -1),
  'in JSON with escaped slashes': (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
  'in JSON with everything escaped': (secret) =>
    secret.replace(/[^A-Za-z0-9]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in JSON with every letter escaped': (secret) =>
    secret.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in HTML with every letter escaped': (secret) =>
    Array.from(secret, (sign) => `&#${String(sign.codePointAt(0))};`).join(''),
  'in HTML with every letter escaped in hex': (secret) =>
    Array.from(secret, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`).join(''),
  'in a URL with every letter escaped': (secret) => Buffer.from(secret).toString('hex').replace(/../g, '%$&'),
  'in JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  'in a URL in a URL': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'in a URL': (secret) => encodeURIComponent(secret),
  'in a URL, all reserved characters escaped': (secret) =>
    encodeURIComponent(secret).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  'in a URL, in lower case': (secret) =>
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
  'in a form': (secret) => new URLSearchParams({ '': secret }).toString().slice(1),
  'in HTML': (secret) =>
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'in base64': (secret) => Buffer.from(secret).toString('base64'),
  'in base64 without padding': (secret) => Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  'in base64url': (secret) => Buffer.from(secret).toString('base64url'),
  'in hex': (secret) => Buffer.from(secret).toString('hex'),
  'in upper-case hex': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
};

describe('redaction', () => {
  for (const [name, write] of Object.entries(forms)) {
    it(`masks a secret ${name}`, () => {
      const text = createRedactor([SECRET])(`before ${write(SECRET)} after`);
      assert.equal(text, `before ${MASK} after`);
    });
  }

  it('masks a secret inside a Basic header, whatever comes before it', () => {
    for (const user of ['', 'a', 'ab', 'abc']) {
      const header = Buffer.from(`${user}:long-secret-value`).toString('base64');
      const clean = createRedactor(['long-secret-value'])(`Basic ${header}`);
      assert.ok(clean.includes(MASK), clean);
      assert.ok(
        !header
          .slice(-16)
          .split('')
          .every((sign, i) => clean.slice(-16)[i] === sign),
        clean,
      );
    }
  });

  it('leaves no form of any secret standing', () => {
    const secret = fc
      .string({ minLength: 4, maxLength: 40, unit: 'grapheme' })
      .filter((text) => !text.includes('•'));
    const texts = fc.array(fc.tuple(fc.string(), fc.constantFrom(...Object.values(forms)), fc.nat(2)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 3 }), texts, (secrets, parts) => {
        const text = parts
          .map(([filling, write, i]) => filling + write(secrets[i % secrets.length]!.toWellFormed()))
          .join('');
        const clean = createRedactor(secrets)(text);
        for (const one of secrets) {
          for (const [name, write] of Object.entries(forms)) {
            if (name === 'in JSON in JSON') continue;
            assert.ok(!clean.includes(write(one.toWellFormed())), `${name}: ${clean}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('masks a secret of which one letter or digit is escaped', () => {
    for (const text of [
      '\\u0053uperSecret1',
      '\\\\u0053uperSecret\\u0031',
      'Super&#83;ecret&#x31;',
      '%53uperSecret1',
    ])
      assert.equal(createRedactor(['SuperSecret1'])(`<${text}>`), `<${MASK}>`);
  });

  it('masks secrets that overlap as one', () => {
    assert.equal(createRedactor(['abcdef', 'defghi'])('<abcdefghi>'), `<${MASK}>`);
    assert.equal(createRedactor(['abcd', 'abcdefgh'])('<abcdefgh>'), `<${MASK}>`);
  });

  it('masks a secret that is echoed without the spaces around it', () => {
    assert.equal(createRedactor([' padded-key\n'])('key: padded-key.'), `key: ${MASK}.`);
  });

  it('masks a backslash however often JSON was written into JSON', () => {
    let text = 'ab\\cd"ef';
    const redact = createRedactor([text]);
    for (let times = 0; times < 5; times++, text = JSON.stringify(text).slice(1, -1))
      assert.equal(redact(`before ${text} after`), `before ${MASK} after`);
  });

  it('masks what URL parsers and titles of pages make of a secret', () => {
    const redact = createRedactor(['AbCdEf123', 'pass  word', 'ab\\cd"ef']);
    assert.equal(redact(new URL('https://AbCdEf123.vendor.test/').host), `${MASK}.vendor.test`);
    assert.equal(redact(new URL('https://vendor.test/x/ab\\cd"ef/y').pathname), `/x/${MASK}/y`);
    assert.equal(redact('Key pass word!'), `Key ${MASK}!`);
  });

  it('survives a secret that is not well-formed Unicode', () => {
    assert.equal(createRedactor(['ab\ud800cd'])('ab\ud800cd'), MASK);
  });

  it('leaves texts without secrets, and secrets of three characters, alone', () => {
    assert.equal(createRedactor(['abcd'])('abc bcd a b c d'), 'abc bcd a b c d');
    assert.equal(createRedactor(['abc', ''])('abc'), 'abc');
    assert.equal(createRedactor([])('anything'), 'anything');
  });
});
