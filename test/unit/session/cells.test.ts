import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../src/http/json/json';
import { cellOf, kindOf } from '../../../src/session/cells';
import { columnsOf, fieldOf } from '../../../src/session/columns';
import { secretsHider } from '../../../src/session/secrets';
import { find } from '../../support/catalog';
import * as z from 'zod';

const cases: readonly [json: string, text: string, kind: string][] = [
  ['"abc"', 'abc', 'text'],
  ['""', '', 'text'],
  ['5', '5', 'number'],
  ['-0', '-0', 'number'],
  ['9007199254740993', '9007199254740993', 'number'],
  ['1e400', '1e400', 'number'],
  ['true', 'true', 'boolean'],
  ['null', 'null', 'null'],
  ['"2026-11-21"', '2026-11-21', 'date'],
  ['"0001-01-01T00:00:00"', '0001-01-01T00:00:00', 'date'],
  ['"a\\r\\nb\\nc"', 'a ⏎ b ⏎ c', 'text'],
  ['"a\\u0000\\u001b\\u202e\\u200b\\ufeffb"', 'a\\u0000\\u001b\\u202e\\u200b\\ufeffb', 'text'],
  ['"\\ud800x"', '\\ud800x', 'text'],
  ['"😀"', '😀', 'text'],
  ['[]', '[]', 'nested'],
  ['[1, "a", null]', '1, a, null', 'nested'],
  ['[9007199254740993]', '9007199254740993', 'nested'],
  ['[null, {"a": 1}]', '2 × null', 'nested'],
  ['[{"a": 9007199254740993}]', '1 × {"a":9007199254740993}', 'nested'],
  ['[[1, 2], [3]]', '2 × 1, 2', 'nested'],
  ['{}', '{}', 'nested'],
  ['{"key": 3, "text": "Diesel"}', 'Diesel · 3', 'nested'],
  ['{"id": 9007199254740993}', '{"id":9007199254740993}', 'nested'],
];

describe('a cell', () => {
  for (const [json, text, kind] of cases) {
    it(`shows ${json} as ${text}`, () => {
      assert.deepEqual(cellOf(parseJson(json)), { text, kind });
    });
  }

  it('tells a missing value from an empty one', () => {
    assert.deepEqual(cellOf(undefined), { text: '', kind: 'missing' });
  });

  it('is short, and does not end in half a character', () => {
    const { text } = cellOf(`${'x'.repeat(299)}😀😀`);
    assert.equal(text, `${'x'.repeat(299)}…`);
    assert.ok(cellOf({ signature: 'A'.repeat(1_000_000) }).text.length <= 301);
  });

  it('is one line of visible characters, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const { text } = cellOf(value);
        assert.ok(text.isWellFormed());
        // eslint-disable-next-line no-control-regex -- they are what must not be there
        assert.doesNotMatch(text, /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('is of the kind that most in its column are', () => {
    assert.equal(kindOf([null, 1, 2, 'a', undefined].map(cellOf)), 'number');
    assert.equal(kindOf([null, undefined].map(cellOf)), 'text');
  });
});

describe('columns', () => {
  const { operation } = find('auvo', 'customers.list');
  const ids = (rows: readonly unknown[]) =>
    columnsOf(operation, rows).map(({ id, documented }) => `${id}${documented ? '' : '?'}`);

  it('stand in the order of the document, then what came besides', () => {
    assert.deepEqual(ids([{ extra: 1, description: 'a' }, { id: 5 }]), ['id', 'description', 'extra?']);
  });

  it('have the fields that every object has as ordinary ones', () => {
    const row = parseJson('{"__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4}');
    assert.deepEqual(ids([row]), ['__proto__?', 'constructor?', 'toString?', 'hasOwnProperty?']);
    assert.equal(fieldOf(row, '__proto__'), 1);
    assert.equal(fieldOf({}, 'constructor'), undefined);
  });

  it('are all documented where the document names none', () => {
    const diary = find('autovu', 'diary.list').operation;
    assert.deepEqual(
      columnsOf(diary, [{ Anything: 1 }]).map(({ documented }) => documented),
      [true],
    );
  });

  it('are one when the rows are no objects, and none when there are no rows', () => {
    assert.deepEqual(ids([1, 'a', [2]]), ['value?']);
    assert.equal(fieldOf('a', 'value'), 'a');
    assert.deepEqual(ids([]), []);
  });
});

describe('what a schema calls secret', () => {
  const secret = z.string().meta({ secret: true });

  it('is hidden at any depth, and nothing else', () => {
    const schema = z.looseObject({
      a: z.object({ b: z.array(z.looseObject({ c: secret.optional() })) }),
      d: z.string(),
    });
    const value = { a: { b: [{ c: 'x', e: 'x' }, {}, { c: null }] }, d: 'x', f: 'x' };
    const hidden = { a: { b: [{ c: '••••', e: 'x' }, {}, { c: null }] }, d: 'x', f: 'x' };
    assert.deepEqual(secretsHider(schema)?.(value), hidden);
  });

  it('is hidden although the value has another type than documented', () => {
    assert.equal(secretsHider(secret)?.({ value: 'x' }), '••••');
    assert.deepEqual(secretsHider(z.array(secret))?.('x'), '••••');
    assert.deepEqual(
      secretsHider(z.union([z.object({ a: secret }), z.array(z.object({ a: secret }))]))?.([{ a: 'x' }]),
      [{ a: '••••' }],
    );
  });

  it('costs nothing where there is none', () => {
    assert.equal(secretsHider(find('auvo', 'tasks.list').operation.response), undefined);
  });
});
