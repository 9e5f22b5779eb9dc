import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod';
import { formOf } from '../../../src/session/form/fields';
import { changeList } from '../../../src/session/form/formLists';
import type { ListChange } from '../../../src/session/form/formLists';
import { fieldsIn, listsIn, sectionsOf } from '../../../src/session/form/formSpec';
import { readForm } from '../../../src/session/form/readForm';
import type { FormValues } from '../../../src/session/form/readForm';
import { writeForm } from '../../../src/session/form/writeForm';
import { nestedBody, patchBody, taking } from '../../support/forms';

const nested = taking(nestedBody);
const read = (values: FormValues, { vendor, operation } = nested) =>
  readForm(vendor, operation, formOf(vendor, operation, values), values);

describe('a nested body', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => one.slice(0, 20));
  const number = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
  );
  const optional = { requiredKeys: [] };
  const extra = fc
    .record({ caption: text, max: fc.integer({ min: -5, max: 5 }) }, optional)
    .filter((one) => Object.keys(one).length > 0);
  const line = fc.record(
    { item: text, qty: number, extraData: fc.array(extra, { maxLength: 3 }) },
    { requiredKeys: ['item'] },
  );
  const body = fc.record(
    {
      name: text,
      note: fc.oneof(text, fc.constantFrom('null', '', ' ', '""', '"a"', 'a\nb', '5', '[]')),
      amount: fc.option(number),
      code: fc.oneof(text, number, fc.constantFrom('5', '5.0', 'true')),
      days: fc.array(fc.constantFrom(1, 2), { maxLength: 3 }),
      ids: fc.array(fc.integer({ min: -9, max: 99_999 }), { maxLength: 4 }),
      tags: fc.array(text, { maxLength: 4 }),
      address: fc.record({ street: text, city: text }, { requiredKeys: ['street'] }),
      lines: fc.array(line, { maxLength: 4 }),
    },
    { requiredKeys: ['name'] },
  );

  it('that is written into the form and read again is the same, whatever is in it', () => {
    fc.assert(
      fc.property(body, (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const reading = read(writeForm(nested.operation, { body: plain }));
        assert.deepEqual(reading.input.body, plain);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out empty groups and items, and keeps lists that are empty on purpose', () => {
    assert.deepEqual(read({ 'body.name': 'x', 'body.lines': '3', 'body.lines.1.item': 'b' }).input.body, {
      name: 'x',
      lines: [{ item: 'b' }],
    });
    assert.deepEqual(read({ 'body.name': 'x', 'body.lines': '0', 'body.ids': '[]' }).input.body, {
      name: 'x',
      lines: [],
      ids: [],
    });
    assert.deepEqual(read({ 'body.name': 'x', 'body.address.city': ' ' }).input.body, { name: 'x' });
  });

  it('has each issue at its own field, also where empty items stand before it', () => {
    const { issues } = read({
      'body.name': 'x'.repeat(21),
      'body.lines': '3',
      'body.lines.1.qty': '12,5',
      'body.lines.2.item': 'c',
      'body.lines.2.extraData': '2',
      'body.lines.2.extraData.1.max': '1.5',
      'body.from': '25:00:00',
      'body.ids': '1, two',
    });
    assert.deepEqual(issues, {
      'body.name': 'Use at most 20 characters.',
      'body.lines.1.item': 'Fill this in.',
      'body.lines.1.qty': 'Use a number such as 12.5.',
      'body.lines.2.extraData.1.max': 'Use a whole number.',
      'body.from': 'Use a time such as 08:00:00.',
      'body.ids': '“two”: Use a whole number.',
    });
  });

  const numbers: readonly [text: string, issue: string | undefined][] = [
    ['12.5', undefined],
    ['-0.001', undefined],
    ['1e5', 'Write the number out, without an exponent.'],
    ['NaN', 'Use a number such as 12.5.'],
    ['0.1234567890123456', 'This has too many digits: at most 15 are sent as they are.'],
    ['null', undefined],
  ];
  for (const [text, issue] of numbers) {
    it(`${issue === undefined ? 'takes' : 'refuses'} ${text} as a number`, () => {
      assert.equal(read({ 'body.name': 'x', 'body.amount': text }).issues['body.amount'], issue);
    });
  }

  it('says limits, labels and what is required, and gives the time, the file and the days their controls', () => {
    const { vendor, operation } = nested;
    const fields = new Map(
      fieldsIn(formOf(vendor, operation, {})).map(({ field }) => [field.label, field] as const),
    );
    assert.equal(fields.get('name')?.maxLength, 20);
    assert.equal(fields.get('name')?.hint, 'At most 20 characters');
    assert.equal(fields.get('from')?.control, 'time');
    assert.equal(fields.get('photo')?.control, 'file');
    assert.deepEqual(fields.get('days')?.choices, [
      { value: '1', label: '1 · Sunday' },
      { value: '2', label: '2 · Monday' },
    ]);
    assert.equal(fields.get('days')?.control, 'choices');
    assert.equal(fields.get('street')?.required, false, 'an address may be left out');
    const begun = formOf(vendor, operation, { 'body.address.city': 'Rio' });
    assert.equal(fieldsIn(begun).find(({ field }) => field.label === 'street')?.field.required, true);
  });

  it('may be a list itself', () => {
    const list = taking(z.array(z.strictObject({ id: z.int() })).min(1));
    const { vendor, operation } = list;
    const form = formOf(vendor, operation, { body: '2' });
    assert.deepEqual(
      fieldsIn(form).map(({ field }) => field.id),
      ['body.0.id', 'body.1.id'],
    );
    assert.deepEqual(read({ body: '2', 'body.1.id': '7' }, list).input.body, [{ id: 7 }]);
    assert.deepEqual(read({}, list).issues, { body: 'Add one.' });
  });
});

describe('a list of the form', () => {
  const values = {
    'body.name': 'x',
    'body.lines': '2',
    'body.lines.0.item': 'a',
    'body.lines.0.extraData': '1',
    'body.lines.0.extraData.0.caption': 'deep',
    'body.lines.1.item': 'b',
  };
  const after = (change: ListChange, at?: number, from: FormValues = values): unknown => {
    const { vendor, operation } = nested;
    const spec = listsIn(formOf(vendor, operation, from)).find(({ list }) => list.id === 'body.lines');
    assert.ok(spec);
    const body = read(changeList(spec, from, change, at)).input.body as { lines?: unknown }; // the body above
    return body.lines;
  };
  const a = { item: 'a', extraData: [{ caption: 'deep' }] };
  const b = { item: 'b' };

  it('moves items with all that is in them', () => {
    assert.deepEqual(after('up', 1), [b, a]);
    assert.deepEqual(after('down', 0), [b, a]);
  });

  it('leaves the first where it is when it should go up, and the last when down', () => {
    assert.deepEqual(after('up', 0), [a, b]);
    assert.deepEqual(after('down', 1), [a, b]);
    assert.deepEqual(after('remove', 9), [a, b]);
  });

  it('duplicates and removes items', () => {
    assert.deepEqual(after('duplicate', 0), [a, a, b]);
    assert.deepEqual(after('remove', 0), [b]);
  });

  it('is left out with its last item, and can be sent empty', () => {
    const one = { 'body.name': 'x', 'body.lines': '1', 'body.lines.0.item': 'a' };
    assert.equal(after('remove', 0, one), undefined);
    assert.deepEqual(after('empty'), []);
    assert.equal(after('none'), undefined);
  });
});

describe('a patch', () => {
  const patch = taking(patchBody);
  const values = {
    body: '3',
    'body.0.op': 'replace',
    'body.0.path': 'orientation',
    'body.0.value': 'Ring twice',
    'body.1.op': 'replace',
    'body.1.path': 'priority',
    'body.1.value': '2',
    'body.2.op': 'replace',
  };

  it('is a list of changes whose values are of the type of their path', () => {
    assert.deepEqual(read(values, patch).input.body, [
      { op: 'replace', path: 'orientation', value: 'Ring twice' },
      { op: 'replace', path: 'priority', value: 2 },
    ]);
    assert.deepEqual(read(values, patch).issues, {});
  });

  it('has a control for each value that follows its path', () => {
    const [section] = sectionsOf(formOf(patch.vendor, patch.operation, values));
    const [list] = section?.nested ?? [];
    assert.ok(list?.kind === 'list');
    assert.deepEqual(
      list.items.map(({ fields }) => fields.map(({ control }) => control)),
      [
        ['choice', 'choice', 'text'],
        ['choice', 'choice', 'choice'],
        ['choice', 'choice'],
      ],
    );
    assert.equal(
      list.items[0]?.fields[1]?.choices?.[0]?.label,
      'orientation · What to know before going there',
    );
  });

  it('says at the field what a change lacks', () => {
    const { issues } = read({ ...values, 'body.1.value': '', 'body.0.value': '', 'body.0.path': '' }, patch);
    assert.deepEqual(issues, { 'body.1.value': 'Fill this in.' });
    assert.deepEqual(read({}, patch).issues, { body: 'Add one.' });
  });
});
