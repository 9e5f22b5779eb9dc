import assert from 'node:assert/strict';
import { formFacts } from '../../../src/session/form/formFacts';
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
});
