import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../src/http/json/json';
import { cellOf, kindOf } from '../../../src/table/cells';
import { cellsOf, columnsOf, fieldOf } from '../../../src/table/columns';
import { secretsHider } from '../../../src/session/secrets';
import { find } from '../../support/catalog';
import * as z from 'zod';
import { signatures } from '../../../src/sandbox/vendors/letsjobit/signatures';
import { png } from './pictures';

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
  ['{"key": 3, "text": "Diesel"}', 'Diesel', 'text'],
  ['{"key": "x", "text": ""}', 'x', 'text'],
  ['{"key": null, "text": null}', 'null', 'null'],
  ['[{"key": 1, "text": "a"}, {"key": 2, "text": "b"}]', 'a, b', 'nested'],
  ['{"id": 9007199254740993}', '{"id":9007199254740993}', 'nested'],
];

describe('a cell', () => {
  for (const [json, text, kind] of cases) {
    it(`shows ${json} as ${text}`, () => {
      const cell = cellOf(parseJson(json));
      assert.deepEqual({ text: cell.text, kind: cell.kind }, { text, kind });
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

  it('keeps the length of what is cut, the key of what is translated and how many items there are', () => {
    assert.equal(cellOf('x'.repeat(3_204)).hint, '3,204 characters');
    assert.equal(cellOf('x'.repeat(300)).hint, undefined);
    assert.equal(cellOf({ key: 3, text: 'Diesel' }).hint, 'key: 3');
    assert.equal(cellOf([1, 2, 3]).hint, '3 items');
    assert.equal(cellOf([1]).hint, '1 item');
  });

  it('never reads more of a large value than it shows', () => {
    const row = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, i) => [`k${String(i)}`, 'x'.repeat(50)]),
    );
    const { text } = cellOf({
      get a() {
        return row;
      },
      get b(): never {
        throw new Error('not in sight');
      },
    });
    assert.ok(text.startsWith('{"a":{"k0":"xxx') && text.length <= 301);
  });

  for (const [value, hint] of [
    ['2026-11-21', undefined],
    ['2026-11-21T08:00:00', 'zone not stated'],
    ['2026-11-21 08:00', 'zone not stated'],
    ['2026-11-21T08:00:00.123', 'zone not stated'],
    ['2026-11-21T08:00:00Z', undefined],
    ['2026-11-21T08:00:00-03:00', undefined],
  ] as const) {
    it(`shows the date ${value} as it came, ${hint ?? 'with nothing to add'}`, () => {
      assert.deepEqual(cellOf(value), { text: value, kind: 'date', ...(hint === undefined ? {} : { hint }) });
    });
  }

  it('is no date because it begins like one', () => {
    for (const text of ['2026-11-21 a note', '2026-13-45', '2026-11-211', '2026-11'])
      assert.equal(cellOf(text).kind, 'text', text);
  });

  it('shows the label of an enum behind its value, and other values as they are', () => {
    const labels = { 1: 'Low', 2: 'Medium', asc: 'Ascending', Mr: 'Mr' };
    assert.deepEqual(cellOf(1, labels), { text: '1 · Low', kind: 'text' });
    assert.deepEqual(cellOf('1', labels), { text: '1 · Low', kind: 'text' });
    assert.deepEqual(cellOf('asc', labels), { text: 'asc · Ascending', kind: 'text' });
    assert.deepEqual(cellOf(7, labels), { text: '7', kind: 'number' });
    assert.deepEqual(cellOf('Mr', labels), { text: 'Mr', kind: 'text' });
    assert.deepEqual(cellOf('constructor', labels), { text: 'constructor', kind: 'text' });
    assert.deepEqual(cellOf([1, 2, 9], labels).text, '1 · Low, 2 · Medium, 9');
    assert.equal(cellOf(null, labels).kind, 'null');
  });

  it('shows a picture as its size', () => {
    const [signature = ''] = signatures;
    assert.match(cellOf(signature).text, /^JPEG image, \d\.\d KB$/);
    assert.equal(cellOf(signature).kind, 'image');
    assert.deepEqual(cellOf(`data:image/png;base64,${png}`), { text: 'PNG image, 70 B', kind: 'image' });
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
    assert.equal(kindOf([null, 1, 2, 'a', undefined].map((value) => cellOf(value))), 'number');
    assert.equal(kindOf([null, undefined].map((value) => cellOf(value))), 'text');
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

  it('say in words what their values are', () => {
    const { operation: tasks } = find('auvo', 'tasks.list');
    const typed = columnsOf(tasks, [
      {
        taskID: 1,
        userToName: 'a',
        creationDate: '2026-11-21T08:00:00',
        priority: 1,
        finished: true,
        equipmentsId: [1],
        attachments: [],
        customerExternalId: 'x',
        extra: 'a',
        nothing: null,
        logo: png,
        day: '2026-11-21',
      },
    ]);
    assert.deepEqual(Object.fromEntries(typed.map(({ id, type }) => [id, type])), {
      taskID: 'whole number',
      userToName: 'text',
      creationDate: 'date and time, zone not stated',
      priority: 'one of 3 values',
      finished: 'true or false',
      equipmentsId: 'list of whole number',
      attachments: 'list of object',
      customerExternalId: 'number or text',
      extra: 'text',
      nothing: undefined,
      logo: 'image',
      day: 'date',
    });
    const vehicles = find('autengo', 'vehicle.list').operation;
    const [fuel] = columnsOf(vehicles, [{ fuelType: { key: 'diesel', text: 'Diesel' } }]);
    assert.equal(fuel?.type, 'translated text');
  });

  it('have cells with the labels that the document gives their values', () => {
    const cells = cellsOf(find('auvo', 'tasks.list').operation);
    assert.equal(cells('priority', 1).text, '1 · Low');
    assert.equal(cells('taskID', 1).text, '1');
    assert.equal(cells('constructor', 1).text, '1');
  });

  it('are no parts of a number that is kept as its digits', () => {
    const rows = [parseJson('9007199254740993')];
    assert.deepEqual(ids(rows), ['value?']);
    assert.equal(cellOf(fieldOf(rows[0], 'value')).text, '9007199254740993');
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
