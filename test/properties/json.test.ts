import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IncompleteError, NotJsonError, RequestError } from '../../src/http/errors';
import type { LosslessNumber } from '../../src/http/json/json';
import { jsonText, parseJson } from '../../src/http/json/json';
import { breakOff } from '../../src/http/json/breakOff';
import { property } from '../support/property';

/** Numbers as vendors may write them: of any length, with any exponent. */
const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,24})?([eE][+-]?\d{1,3})?$/);
/** JavaScript puts keys that are whole numbers first, so that their order is not kept: only the raw text has it. */
const key = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/^\d+$/.test(text));
const scalar = fc.oneof(
  digits,
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => JSON.stringify(text)),
  fc.constantFrom('true', 'false', 'null'),
);
/** The text of any JSON value, without spaces, each key of an object once. */
const { text: jsonTextOf } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('text'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(fc.tuple(fc.oneof(key, fc.constantFrom('__proto__', 'constructor')), tie('text')), {
        maxLength: 5,
        selector: ([name]) => name,
      })
      .map((entries) => `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${item}`).join(',')}}`),
  ),
}));

/** The same text with every number as its exact value: sign, digits without zeros at either end, exponent. */
const canonical = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : exact(token),
  );

function exact(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const all = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = all.replace(/0+$/, '');
  if (significant === '') return `${sign}0`;
  return `${sign}${significant}e${String(Number(power) - fraction.length + all.length - significant.length)}`;
}

describe('any JSON text', () => {
  property('is written again with every digit, key and character that it came with', jsonTextOf, (text) => {
    assert.equal(canonical(jsonText(parseJson(text))), canonical(text));
  });

  property('leaves the prototype of all objects alone', jsonTextOf, (text) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    walk(parseJson(text), (object) => {
      assert.equal(Object.getPrototypeOf(object), Object.prototype);
    });
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
  });

  property(
    'that stops too early is incomplete, wherever that is, and never a shorter list',
    fc.array(jsonTextOf, { minLength: 1, maxLength: 6 }).map((items) => `[${items.join(',')}]`),
    (text) => {
      assert.throws(() => parseJson(''), NotJsonError); // nothing came: there is nothing to go on with
      // Of a long one, 100 places spread over it: each of them is parsed from the start.
      const step = Math.ceil(text.length / 100);
      for (let at = 1; at < text.length; at += step) {
        assert.throws(() => parseJson(text.slice(0, at)), IncompleteError, text.slice(0, at));
      }
      assert.throws(() => parseJson(text.slice(0, -1)), IncompleteError);
    },
  );

  property(
    'that is damaged is read as JSON.parse reads it, or is an error of ours',
    fc.tuple(jsonTextOf, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })),
    ([text, at, noise]) => {
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + noise + text.slice(place + 1);
      let expected: unknown;
      try {
        expected = JSON.parse(damaged);
      } catch {
        assert.throws(() => parseJson(damaged), RequestError);
        // What stands before the place where it breaks off could have gone on.
        const good = damaged.slice(0, breakOff(damaged));
        assert.equal(breakOff(good), good.length, good);
        return;
      }
      assert.deepEqual(JSON.parse(jsonText(parseJson(damaged))), expected);
    },
  );
});

/** Calls back with every plain object in a value. */
function walk(value: unknown, look: (object: object) => void): void {
  if (typeof value !== 'object' || value === null || isNumber(value)) return;
  if (!Array.isArray(value)) look(value);
  for (const name of Object.keys(value)) {
    walk(Object.getOwnPropertyDescriptor(value, name)?.value, look);
  }
}

const isNumber = (value: object): value is LosslessNumber => 'isLosslessNumber' in value;
