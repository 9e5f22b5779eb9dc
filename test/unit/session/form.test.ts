import assert from 'node:assert/strict';
import { formOf } from '../../../src/session/fields';
import { readForm, writeForm } from '../../../src/session/readForm';
import { startValues } from '../../../src/session/startValues';
import { validateInput } from '../../../src/client/validateInput';
import { allOperations, find } from '../../support/catalog';
import type { Vendor } from '../../../src/catalog/vendor';
import type { Operation } from '../../../src/catalog/operation';

const issuesOf = (vendorId: string, operationId: string, values: Record<string, string>) => {
  const { vendor, operation } = find(vendorId, operationId);
  return readForm(vendor, operation, formOf(vendor, operation), values).issues;
};
const outline = (vendor: Vendor, operation: Operation) =>
  formOf(vendor, operation).map(({ section, fields }) => [
    section.title,
    ...fields.map(
      ({ field }) =>
        `${field.label}${field.required ? '*' : ''} ${field.control}${field.hint === undefined ? '' : ` (${field.hint})`}`,
    ),
  ]);

describe('the form', () => {
  for (const { name, vendor, operation } of allOperations) {
    const form = formOf(vendor, operation);
    const fields = form.flatMap((section) => section.fields);

    it(`of ${name} has a field for every input, each once`, () => {
      const ids = fields.map(({ field }) => field.id);
      assert.equal(new Set(ids).size, ids.length);
      for (const param of Object.keys(operation.params)) assert.ok(ids.includes(`path.${param}`));
      for (const one of Object.keys(operation.query)) {
        assert.ok(
          ids.some((id) => id === `query.${one}` || id.startsWith(`query.${one}.`)),
          one,
        );
      }
      for (const { field } of fields)
        assert.equal(field.choices !== undefined, field.control === 'choice', field.id);
    });

    it(`of ${name} writes its example and reads the same request back`, () => {
      const reading = readForm(vendor, operation, form, writeForm(form, operation.example));
      assert.deepEqual(reading.issues, {});
      const check = validateInput(vendor, operation, operation.example);
      assert.ok(check.ok);
      assert.deepEqual(reading.checked, check.input);
      assert.deepEqual(writeForm(form, reading.input), writeForm(form, operation.example));
    });

    it(`of ${name} starts with the example in the sandbox, and with nobody's ids elsewhere`, () => {
      assert.deepEqual(startValues(form, operation, true, '2026-11-21'), writeForm(form, operation.example));
      const values = Object.values(startValues(form, operation, false, '2026-11-21'));
      assert.ok(
        values.every((value) => value.startsWith('2026-11-21')),
        values.join(),
      );
    });
  }

  it('has one section for the path, one for each object, one for the rest, paging last', () => {
    const { vendor, operation } = find('autovu', 'diary.list');
    assert.deepEqual(outline(vendor, operation), [
      ['Path', 'startDate* date'],
      ['Query', 'endDate date'],
      ['Paging', 'pageNumber integer (1 or more, default 1)', 'pageSize integer (1 to 100, default 50)'],
    ]);
    const vehicles = find('autengo', 'vehicle.list');
    assert.deepEqual(outline(vehicles.vendor, vehicles.operation), [
      ['order', 'field choice', 'dir choice'],
      ['Query', 'search text', 'and json', 'or json'],
      ['Language', 'Accept-Language choice (Default de)'],
      ['Paging', 'offset integer (0 or more, default 0)', 'limit integer (1 or more, default 25)'],
    ]);
  });

  it('asks for no secret of a login', () => {
    const { vendor, operation } = find('auvo', 'login');
    assert.deepEqual(formOf(vendor, operation), []);
  });

  it('sends a required object although nothing is filled in', () => {
    const { vendor, operation } = find('auvo', 'users.list');
    const reading = readForm(vendor, operation, formOf(vendor, operation), {});
    assert.deepEqual(reading.input, { query: { paramFilter: {} } });
    assert.ok(reading.checked);
  });

  it('puts each issue at its field', () => {
    assert.deepEqual(
      issuesOf('autovu', 'diary.list', { 'path.startDate': '21.11.2026', 'query.pageSize': '500' }),
      {
        'path.startDate': 'Use a date such as 2026-11-21.',
        'query.pageSize': 'Use a whole number from 1 to 100.',
      },
    );
    assert.deepEqual(issuesOf('auvo', 'tasks.list', {}), {
      'query.paramFilter.startDate': 'Fill this in.',
      'query.paramFilter.endDate': 'Fill this in.',
    });
    assert.deepEqual(issuesOf('autengo', 'vehicle.list', { 'query.order.field': 'created' }), {
      'query.order.dir': 'Fill this in.',
    });
    assert.deepEqual(
      issuesOf('autovu', 'diary.list', { 'path.startDate': '2026-01-01', 'query.endDate': '2026-03-01' }),
      {
        'query.endDate': 'The range is 60 days; at most 31 are allowed.',
      },
    );
  });

  const texts: readonly [text: string, id: string, issue: string | undefined][] = [
    ['12', 'query.pageSize', undefined],
    [' 12 ', 'query.pageSize', undefined],
    ['1e1', 'query.pageSize', 'Use a whole number.'],
    ['0x10', 'query.pageSize', 'Use a whole number.'],
    ['1.0', 'query.pageSize', 'Use a whole number.'],
    ['12345678901234567890', 'query.pageSize', 'Use a whole number.'],
    ['١٢', 'query.pageSize', 'Use a whole number.'],
    ['sideways', 'query.order', 'Pick one of the list.'],
    ['constructor', 'query.order', 'Pick one of the list.'],
    ['asc', 'query.order', undefined],
    ['id, name,', 'query.selectfields', undefined],
  ];
  for (const [text, id, issue] of texts) {
    it(`${issue === undefined ? 'reads' : 'does not read'} ${JSON.stringify(text)} in ${id}`, () => {
      assert.equal(issuesOf('auvo', 'users.list', { [id]: text })[id], issue);
    });
  }

  it('reads JSON, and refuses what is none or what would lose digits', () => {
    const issue = (text: string) => issuesOf('autengo', 'vehicle.list', { 'query.and': text })['query.and'];
    assert.equal(issue('{"kilometers": [">=|25000", "<=|9"]}'), undefined);
    assert.equal(issue('{"kilometers": '), 'This is not valid JSON.');
    assert.equal(issue('['.repeat(100_000)), 'This is not valid JSON.');
    assert.equal(
      issue('{"makeId": 9007199254740993}'),
      'A number in it has too many digits: write it as a text.',
    );
    assert.equal(issue('{"mileage": 1}'), 'The document knows no such input.');
    assert.equal(issue('5'), 'Use an object of column names, such as {"kilometers": [">=|25000"]}.');
  });
});
