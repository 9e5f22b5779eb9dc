import assert from 'node:assert/strict';
import { flatten } from '../../../src/export/flatten';
import { plainText } from '../../../src/export/plainText';
import { parseJson } from '../../../src/http/json/json';

/** Rows as JSON, as the table that they become: the names, then the rows. */
function table(json: string, ids: readonly string[]): readonly (readonly string[])[] {
  const rows = parseJson(json) as readonly unknown[]; // the cases are lists
  const work = flatten(
    rows,
    ids.map((id) => ({ id, kind: 'nested' as const })),
  );
  let step = work.next();
  while (step.done !== true) step = work.next();
  const columns = step.value;
  return [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ read }) => plainText(read(row)))),
  ];
}

describe('Nested values as columns', () => {
  it('have a column for each field, wherever a row has it', () => {
    assert.deepEqual(table('[{"c": {"name": "x"}}, {"c": {"vat": 9007199254740993}}, {}]', ['c']), [
      ['c.name', 'c.vat'],
      ['x', ''],
      ['', '9007199254740993'],
      ['', ''],
    ]);
  });

  it('have one for each item of a list, and what is in it', () => {
    assert.deepEqual(
      table('[{"items": [{"id": 1}]}, {"items": [{"id": 2}, {"id": 3, "x": true}]}]', ['items']),
      [
        ['items.0.id', 'items.1.id', 'items.1.x'],
        ['1', '', ''],
        ['2', '3', 'true'],
      ],
    );
  });

  it('keep the items after the tenth as one list', () => {
    const [names, cells] = table('[{"n": [0,1,2,3,4,5,6,7,8,9,10,11]}]', ['n']);
    assert.equal(names?.at(-1), 'n.10+');
    assert.equal(names.length, 11);
    assert.equal(cells?.at(-1), '[10,11]');
  });

  it('leave a column of its own to values that are not nested, and none to null and to what is empty', () => {
    assert.deepEqual(table('[{"c": "plain"}, {"c": {"name": "x"}}, {"c": null}]', ['c']), [
      ['c', 'c.name'],
      ['plain', ''],
      ['', 'x'],
      ['', ''],
    ]);
    assert.deepEqual(table('[{"c": []}, {"c": {"name": null}}, {"c": null}]', ['c']), [
      ['c.name'],
      [''],
      [''],
      [''],
    ]);
    assert.deepEqual(table('[{"c": []}, {"c": null}]', ['c']), [['c'], ['[]'], ['']]);
  });

  it('stay JSON in a column whose names are data', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index]));
    const [names, cells] = table(JSON.stringify([{ map: many, id: 1 }]), ['map', 'id']);
    assert.deepEqual(names, ['map', 'id']);
    assert.equal(cells?.[0], JSON.stringify(many));
  });

  it('have names that differ', () => {
    assert.deepEqual(table('[{"a.b": 1, "a": {"b": 2}}]', ['a.b', 'a']), [
      ['a.b', 'a.b (2)'],
      ['1', '2'],
    ]);
  });

  it('read fields that objects inherit only where a row has them', () => {
    assert.deepEqual(table('[{"a": {"__proto__": 1}}, {"a": {"toString": 2}}]', ['a']), [
      ['a.__proto__', 'a.toString'],
      ['1', ''],
      ['', '2'],
    ]);
  });
});
