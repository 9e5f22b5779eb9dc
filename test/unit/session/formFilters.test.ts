import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOf } from '../../../src/session/form/fields';
import { conditionsOf, filterOf, operators } from '../../../src/session/form/formConditions';
import { readForm } from '../../../src/session/form/readForm';
import { writeForm } from '../../../src/session/form/writeForm';
import { find } from '../../support/catalog';

const { vendor, operation } = find('autengo', 'vehicle.list');
const read = (values: Record<string, string>) =>
  readForm(vendor, operation, formOf(vendor, operation, values), values);

describe('a filter over columns', () => {
  it('is a line for each condition: several of one column become a list', () => {
    const and = { kilometers: ['>=|25000', '<=|250000'], vehicleState: 'inventory' };
    const values = writeForm(operation, { query: { and } });
    assert.deepEqual(values, {
      'query.and': '3',
      'query.and.0.column': 'kilometers',
      'query.and.0.operator': '>=',
      'query.and.0.value': '25000',
      'query.and.1.column': 'kilometers',
      'query.and.1.operator': '<=',
      'query.and.1.value': '250000',
      'query.and.2.column': 'vehicleState',
      'query.and.2.operator': '=',
      'query.and.2.value': 'inventory',
    });
    assert.deepEqual(read(values).input.query, { and });
  });

  it('writes equal as the value alone, except before a value that begins as an operator', () => {
    assert.deepEqual(filterOf(conditionsOf({ a: '=|x', b: '=|>=|5', c: 5 })), {
      a: 'x',
      b: '=|>=|5',
      c: '5',
    });
  });

  it('keeps every condition, whatever its value is', () => {
    const condition = fc.record({
      column: fc.constantFrom('kilometers', 'makeName', 'price'),
      operator: fc.constantFrom(...operators),
      value: fc.string({ unit: 'grapheme', minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 6 }), (conditions) => {
        const and = filterOf(conditions);
        const again = read(writeForm(operation, { query: { and } }));
        assert.deepEqual(again.issues, {});
        assert.deepEqual(again.input.query, { and });
      }),
      { numRuns: 300 },
    );
  });

  it('says at the field what a line lacks, and leaves out empty lines', () => {
    assert.deepEqual(
      read({ 'query.and': '2', 'query.and.0.operator': '=', 'query.and.1.column': 'price' }).issues,
      {
        'query.and.1.value': 'Fill this in.',
      },
    );
    assert.deepEqual(read({ 'query.or': '1', 'query.or.0.value': '5' }).issues, {
      'query.or.0.column': 'Fill this in.',
    });
    assert.deepEqual(read({ 'query.and': '1', 'query.and.0.operator': '<' }).input, {});
  });

  it('takes a column from its list only', () => {
    assert.deepEqual(
      read({ 'query.and': '1', 'query.and.0.column': 'mileage', 'query.and.0.value': '1' }).issues[
        'query.and.0.column'
      ],
      'Pick one of the list.',
    );
  });

  it('is ordered by both a field and a direction, or by neither, which is said at the field', () => {
    assert.deepEqual(read({ 'query.order.dir': 'asc' }).issues, { 'query.order.field': 'Fill this in.' });
  });
});
