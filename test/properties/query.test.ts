import assert from 'node:assert/strict';
import fc from 'fast-check';
import qs from 'qs';
import * as z from 'zod';
import { encodeQuery, encodeText } from '../../src/client/encodeQuery';
import { property } from '../support/property';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
const scalar = fc.oneof(text, fc.integer(), fc.boolean());
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(scalar, { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('a query', () => {
  property(
    'in brackets is exactly what qs writes',
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tree, { maxKeys: 4, noNullPrototype: true }),
    (values) => {
      const shape = Object.fromEntries(
        Object.keys(values).map((key) => [key, z.unknown().meta({ wire: 'brackets' })]),
      );
      const wellFormed = JSON.parse(
        JSON.stringify(values).replace(/\\ud[89a-f][0-9a-f]{2}/gi, '�'),
      ) as object; // the same tree
      assert.equal(encodeQuery(shape, values), qs.stringify(wellFormed, { arrayFormat: 'brackets' }));
    },
  );

  property('gives every text back that was put into it', text, (value) => {
    const written = encodeText(value);
    assert.match(written, /^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
    assert.equal(decodeURIComponent(written), value.toWellFormed());
  });
});
