import assert from 'node:assert/strict';
import { formOf } from '../../../src/session/form/fields';
import { formFacts } from '../../../src/session/form/formFacts';
import { listsIn } from '../../../src/session/form/formSpec';
import { writeForm } from '../../../src/session/form/writeForm';
import { allOperations, find } from '../../support/catalog';

describe('Facts of a form’s text', () => {
  it('find nothing unknown in the example of any operation', () => {
    for (const { name, vendor, operation } of allOperations) {
      const values = writeForm(operation, operation.example);
      assert.deepEqual(formFacts(vendor, operation, values).unknown, [], name);
    }
  });

  it('name the fields that the form does not have', () => {
    const { vendor, operation } = find('auvo', 'tasks.list');
    const values = { 'query.page': '1', 'query.gone': 'x', 'body.name': 'y' };
    assert.deepEqual(formFacts(vendor, operation, values), {
      unknown: ['query.gone', 'body.name'],
      secrets: [],
    });
  });

  it('name what the schema calls secret, in fields and in a body that is text', () => {
    const { vendor, operation } = find('auvo', 'users.create');
    const asFields = { 'body.name': 'Ana', 'body.password': 'hunter' };
    assert.deepEqual(formFacts(vendor, operation, asFields).secrets, ['body.password']);
    const asText = { 'body:mode': 'json', body: '{"name":"Ana","password":"hunter"}' };
    assert.deepEqual(formFacts(vendor, operation, asText).secrets, ['body.password']);
    assert.deepEqual(formFacts(vendor, operation, { 'body.name': 'Ana' }).secrets, []);
  });

  it('are found soon, however many lists in lists a file asks for', () => {
    const { vendor, operation } = find('letsjobit', 'visits.create');
    const [list] = listsIn(formOf(vendor, operation));
    const id = list?.list.id ?? '';
    const one = listsIn(formOf(vendor, operation, { [id]: '1' })).map(({ list: inner }) => inner.id);
    const nested = one.filter((inner) => inner !== id);
    const values: Record<string, string> = { [id]: '500' };
    for (const inner of nested)
      for (let at = 0; at < 500; at++) values[inner.replace(`${id}.0`, `${id}.${String(at)}`)] = '500';
    const made = listsIn(formOf(vendor, operation, values)).reduce((sum, { items }) => sum + items.length, 0);
    assert.equal(nested.length, 2);
    assert.equal(made, 5_000);
  });

  it('take a text that cannot be read for secret where a secret may stand in it', () => {
    const broken = { 'body:mode': 'json', body: '{"name":"Ana","password":"hunter"' };
    const withSecret = find('auvo', 'users.create');
    assert.deepEqual(formFacts(withSecret.vendor, withSecret.operation, broken).secrets, ['body']);
    const without = find('auvo', 'tasks.create');
    assert.deepEqual(formFacts(without.vendor, without.operation, broken).secrets, []);
  });
});
