import assert from 'node:assert/strict';
import * as z from 'zod';
import { fieldList, labelledForTest, row } from './driftFixtures';
import type { Operation } from '../../../src/catalog/operation';
import { defineOperation } from '../../../src/catalog/operation';
import { checkDrift } from '../../../src/client/drift/drift';
import { DriftLog } from '../../../src/client/drift/driftLog';
import { LosslessNumber } from '../../../src/http/json/json';
import { createRedactor } from '../../../src/http/redaction/redaction';

const ping = {
  id: 'ping',
  title: 'Ping',
  description: '',
  method: 'GET',
  path: '/ping',
  line: 1,
} as const;

/** An operation that answers a list of rows of this schema. */
const listing = (item: z.ZodType, query: Operation['query'] = {}): Operation =>
  defineOperation({
    id: 'things.list',
    title: 'List things',
    description: '',
    method: 'GET',
    path: '/things',
    query,
    response: row({ result: row({ list: z.array(item) }), total: z.int().optional() }),
    page: { style: 'whole', rows: ['result', 'list'] },
    line: 1,
  });

const drift = (item: z.ZodType, ...rows: readonly unknown[]) =>
  checkDrift(listing(item), { result: { list: rows } }).entries.map(
    ({ kind, path, expected, found, count, example }) => [kind, path, expected, found, count, example],
  );

describe('drift', () => {
  it('is nothing where rows are as documented', () => {
    const item = row({ id: z.int(), name: z.string().nullable(), tags: z.array(z.string()).optional() });
    assert.deepEqual(drift(item, { id: 1, name: null }, { id: 2, name: 'x', tags: ['a'] }), []);
  });

  it('is nothing where fields come in another order, some are left out, and others are between them', () => {
    const item = row({ a: z.string(), b: z.int(), c: z.boolean().optional(), d: z.number(), e: z.string() });
    const rows = [
      { e: 'x', d: 1.5, c: true, b: 2, a: 'y' },
      { a: 'y', d: 1, e: 'x', b: 2 },
      { b: 2, a: 'y', e: 'x', d: 0 },
    ];
    assert.deepEqual(drift(item, ...rows), []);
    assert.deepEqual(drift(item, { a: 'y', new: 1, b: 2, d: 1, e: 3 }), [
      ['undocumented', 'result.list[].new', '', 'number', 1, '1'],
      ['type', 'result.list[].e', 'text', 'number', 1, '3'],
    ]);
  });

  it('is nothing where null stands in a list for an object, which the document allows', () => {
    const item = row({ list: z.array(row({ id: z.int() }).nullable()) });
    assert.deepEqual(drift(item, { list: [null, { id: 1 }] }), []);
  });

  it('is told by the kind of a value as by the value: whole or not, null or not, listed or not', () => {
    const item = row({
      whole: z.int().nullable(),
      either: z.union([z.boolean(), z.literal([0, 1])]).nullable(),
      label: labelledForTest({ 1: 'One' }).nullable(),
      nothing: z.null(),
    });
    const fine = { whole: null, either: true, label: null, nothing: null };
    assert.deepEqual(drift(item, fine, { ...fine, whole: 1, either: 1, label: 1 }), []);
    assert.deepEqual(drift(item, { whole: 1.5, either: 2, label: 2, nothing: 0 }), [
      ['type', 'result.list[].whole', 'whole number or null', 'number', 1, '1.5'],
      ['type', 'result.list[].nothing', 'null', 'number', 1, '0'],
      ['value', 'result.list[].either', 'true or false or 0 or 1 or null', '2', 1, '2'],
      ['value', 'result.list[].label', '1 or null', '2', 1, '2'],
    ]);
  });

  it('is a field that the document does not name, counted, with its first value', () => {
    assert.deepEqual(drift(row({ id: z.int() }), { id: 1, extra: 'a' }, { id: 2, extra: 'b' }), [
      ['undocumented', 'result.list[].extra', '', 'text', 2, '"a"'],
    ]);
  });

  it('is a required field that is missing, and no optional one', () => {
    const item = row({ id: z.int(), name: z.string(), note: z.string().optional() });
    assert.deepEqual(drift(item, { id: 1 }, { id: 2 }), [
      ['missing', 'result.list[].name', 'text', '', 2, ''],
    ]);
  });

  it('is a value of another type, told apart by what came', () => {
    assert.deepEqual(drift(row({ n: z.int() }), { n: '1' }, { n: null }, { n: 1.5 }, { n: '2' }), [
      ['type', 'result.list[].n', 'whole number', 'text', 2, '"1"'],
      ['type', 'result.list[].n', 'whole number', 'null', 1, 'null'],
      ['type', 'result.list[].n', 'whole number', 'number', 1, '1.5'],
    ]);
  });

  it('shows no secret inside of a value, whatever it is in', () => {
    const value = { user: 'ana', password: 'hunter2', deep: [{ api_key: { a: 'hunter2' } }] };
    const all = drift(row({ name: z.string() }), { name: value, extra: value });
    assert.equal(all.length, 2);
    assert.ok(!JSON.stringify(all).includes('hunter2'));
    assert.match(all[0]?.[5] as string, /"user":"ana","password":"••••"/);
  });

  it('takes a number of any length for a number, and shows its exact digits', () => {
    const long = new LosslessNumber('12345678901234567890');
    assert.deepEqual(
      drift(row({ n: z.int(), d: z.number() }), { n: long, d: new LosslessNumber('1.00000000000000000001') }),
      [],
    );
    assert.deepEqual(drift(row({ n: z.string() }), { n: long }), [
      ['type', 'result.list[].n', 'text', 'number', 1, '12345678901234567890'],
    ]);
  });

  it('is a value that the document does not list: of a literal, an enum, a union, and of labels', () => {
    const item = row({
      a: z.literal([1, 2]),
      b: z.enum(['x', 'y']),
      c: z.union([z.literal([1, 2]), z.literal(['1', '2'])]),
      d: labelledForTest({ 1: 'Low', 2: 'High' }),
    });
    assert.deepEqual(drift(item, { a: 1, b: 'y', c: '2', d: 1 }), []);
    assert.deepEqual(drift(item, { a: 3, b: 'z', c: '9', d: 0 }), [
      ['value', 'result.list[].a', '1 or 2', '3', 1, '3'],
      ['value', 'result.list[].b', '"x" or "y"', 'z', 1, '"z"'],
      ['value', 'result.list[].c', '1 or 2 or "1" or "2"', '9', 1, '"9"'],
      ['value', 'result.list[].d', '1 or 2', '0', 1, '0'],
    ]);
    assert.deepEqual(
      drift(item, { a: '1', b: 'x', c: true, d: 'x' }).map(([kind, path]) => [kind, path]),
      [
        ['type', 'result.list[].a'],
        ['type', 'result.list[].c'],
        ['type', 'result.list[].d'],
      ],
    );
  });

  it('picks the option of a union that fits best', () => {
    const cat = row({ kind: z.literal('cat'), lives: z.int() });
    const dog = row({ kind: z.literal('dog'), tricks: z.array(z.string()) });
    const item = row({ pet: z.union([cat, z.array(cat), dog]) });
    assert.deepEqual(drift(item, { pet: { kind: 'dog', tricks: ['sit'], age: 3 } }), [
      ['undocumented', 'result.list[].pet.age', '', 'number', 1, '3'],
    ]);
    assert.deepEqual(drift(item, { pet: [{ kind: 'cat' }] }), [
      ['missing', 'result.list[].pet[].lives', 'whole number', '', 1, ''],
    ]);
    assert.deepEqual(drift(item, { pet: 7 }), [
      ['type', 'result.list[].pet', 'object or list', 'number', 1, '7'],
    ]);
  });

  it('looks into records, whose names are their own unless they are a closed set', () => {
    const open = row({ values: z.record(z.string(), z.int()) });
    assert.deepEqual(drift(open, { values: { a: 1, b: 'x' } }), [
      ['type', 'result.list[].values.*', 'whole number', 'text', 1, '"x"'],
    ]);
    const closed = row({ values: z.partialRecord(z.enum(['a']), z.int()) });
    assert.deepEqual(drift(closed, { values: { a: 1, b: 2 } }), [
      ['undocumented', 'result.list[].values.b', '', 'number', 1, '2'],
    ]);
  });

  it('reports nothing as undocumented where the document names no field', () => {
    assert.deepEqual(drift(row({}), { anything: 1 }), []);
  });

  it('does not miss fields that were not asked for', () => {
    const item = row({ id: z.int(), name: z.string(), city: z.string() });
    const operation = listing(item, { selectfields: fieldList(['id', 'name', 'city']).optional() });
    const answer = { result: { list: [{ id: 1 }] } };
    const missing = (selectfields: readonly string[]) =>
      checkDrift(operation, answer, { input: { query: { selectfields } } }).entries.map(({ path }) => path);
    assert.deepEqual(missing(['id', 'city']), ['result.list[].city']);
    assert.deepEqual(missing([]), ['result.list[].name', 'result.list[].city']);
  });

  it('compares what is around the rows as well', () => {
    const entries = checkDrift(listing(row({})), { result: { list: [], pages: 1 }, total: 'many' }).entries;
    assert.deepEqual(
      entries.map(({ kind, path }) => `${kind} ${path}`),
      ['undocumented result.pages', 'type total'],
    );
  });

  it('never shows what is secret, and shortens what is long', () => {
    const item = row({
      token: z.int().meta({ secret: true }),
      box: row({ a: z.int() }).meta({ secret: true }),
    });
    const found = drift(item, {
      token: 'hush-hush',
      box: { a: 'hush-hush', b: 'hush-hush' },
      apiPassword: 'hush-hush',
      long: 'l'.repeat(5_000),
    });
    assert.ok(!JSON.stringify(found).includes('hush'), JSON.stringify(found));
    assert.ok(found.every(([, , , , , example]) => String(example).length <= 81));
    const { entries } = checkDrift(
      listing(row({ id: z.int() })),
      { result: { list: [{ id: 1, echo: 'my-secret-key' }] } },
      { redact: (text) => text.replaceAll('my-secret-key', '••••') },
    );
    assert.equal(entries[0]?.example, '"••••"');
  });

  it('shows no beginning of a secret in a name that is cut', () => {
    const secret = `${'0123456789'.repeat(10)}"end`;
    const { entries } = checkDrift(
      listing(row({ id: z.int() })),
      { result: { list: [{ id: 1, [`key ${secret}`]: 1 }] } },
      { redact: createRedactor([secret]) },
    );
    assert.equal(entries[0]?.path, 'result.list[]["key ••••…"]');
  });

  it('keeps odd names readable and unlike a path', () => {
    assert.deepEqual(
      drift(row({ id: z.int() }), JSON.parse('{"id":1,"a.b":1,"":2,"__proto__":3,"constructor":4}')).map(
        ([, path]) => path,
      ),
      ['["a.b"]', '[""]', '.__proto__', '.constructor'].map((name) => `result.list[]${name}`),
    );
  });

  it('is nothing where there is no answer, and rows are none where the document names none', () => {
    const { rows, entries } = checkDrift(listing(row({ id: z.int() })), undefined);
    assert.deepEqual([rows, entries], [0, []]);
    const done = defineOperation({ ...ping, response: row({ ok: z.boolean() }) });
    assert.deepEqual(
      checkDrift(done, { ok: 1, list: undefined }).entries.map(({ path, found }) => [path, found]),
      [
        ['list', 'nothing'],
        ['ok', 'number'],
      ],
    );
  });

  it('compares numbers of many digits and objects with a closed set', () => {
    const item = row({ a: z.literal([1, 2]), b: z.unknown().meta({ labels: { 1: 'Low' } }) });
    assert.deepEqual(
      drift(item, { a: new LosslessNumber('9007199254740993'), b: {} }).map(([kind, path]) => [kind, path]),
      [['value', 'result.list[].a']],
    );
  });

  it('is bounded when two accounts are added', () => {
    const account = (prefix: string) => {
      const log = new DriftLog();
      const report = log.reporter((text) => text);
      for (let i = 0; i < 150; i++) {
        const path = `${prefix}${String(i)}`;
        report({ kind: 'undocumented', path, expected: '', secret: false }, i);
      }
      return log;
    };
    const sum = account('a');
    sum.add(account('a'));
    sum.add(account('b'));
    assert.equal(sum.entries.length, 200);
    assert.deepEqual([sum.others, sum.entries[0]?.count], [100, 2]);
  });

  it('is bounded: a vendor that invents names does not fill the memory', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`f${String(index)}`, 1]));
    assert.equal(drift(row({ id: z.int() }), { id: 1, ...many }).length, 200);
  });
});
