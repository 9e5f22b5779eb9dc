import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRedactor } from '../../src/http/redaction/redaction';
import { property } from '../support/property';

/** A secret as encoders of many kinds write it. */
const writers: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(secret).slice(1, -1),
  (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  (secret) =>
    secret.replace(/[^A-Za-z0-9]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  (secret) => secret.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  (secret) => Array.from(secret, (sign) => `&#${String(sign.codePointAt(0))};`).join(''),
  (secret) => Array.from(secret, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`).join(''),
  (secret) => encodeURIComponent(secret),
  (secret) => encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
  (secret) => new URLSearchParams({ '': secret }).toString().slice(1),
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(secret).toString('base64url'),
  (secret) => Buffer.from(secret).toString('hex'),
];

const secret = fc
  .string({ minLength: 4, maxLength: 24, unit: 'grapheme' })
  .map((text) => text.toWellFormed())
  .filter((text) => text.length >= 4 && !text.includes('•'));

describe('redaction', () => {
  property(
    'leaves no form of any secret standing',
    fc.tuple(
      fc.array(secret, { minLength: 1, maxLength: 2 }),
      fc.array(fc.tuple(fc.string({ maxLength: 6 }), fc.constantFrom(...writers), fc.nat(1)), {
        maxLength: 4,
      }),
    ),
    ([secrets, parts]) => {
      const text = parts
        .map(([filling, write, which]) => filling + write(secrets[which % secrets.length] ?? ''))
        .join('');
      const clean = createRedactor(secrets)(text);
      for (const one of secrets) {
        for (const write of writers) assert.ok(!clean.includes(write(one)), clean);
      }
    },
  );

  property(
    'of a Basic header hides the secret, whatever stands before it',
    fc.tuple(fc.string({ maxLength: 12 }), fc.stringMatching(/^[A-Za-z0-9+/=_-]{8,40}$/)),
    ([user, password]) => {
      const header = Buffer.from(`${user}:${password}`).toString('base64');
      const clean = createRedactor([password])(`Basic ${header}`);
      const left = Buffer.from(clean.slice('Basic '.length).replaceAll('•', ''), 'base64').toString('latin1');
      assert.ok(!left.includes(password), clean);
    },
  );
});
