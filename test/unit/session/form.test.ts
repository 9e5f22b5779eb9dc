import assert from 'node:assert/strict';
import { formOf } from '../../../src/session/form/fields';
import { fieldsIn, listsIn } from '../../../src/session/form/formSpec';
import { readForm } from '../../../src/session/form/readForm';
import { writeForm } from '../../../src/session/form/writeForm';
import { startValues } from '../../../src/session/form/startValues';
import { validateInput } from '../../../src/client/validateInput';
import { allOperations, find } from '../../support/catalog';
import type { Vendor } from '../../../src/catalog/vendor';
import type { Operation } from '../../../src/catalog/operation';

const issuesOf = (vendorId: string, operationId: string, values: Record<string, string>) => {
  const { vendor, operation } = find(vendorId, operationId);
  return readForm(vendor, operation, formOf(vendor, operation, values), values).issues;
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
    const written = writeForm(operation, operation.example);
    const form = formOf(vendor, operation, written);
    const fields = fieldsIn(form);
    const ids = [...fields.map(({ field }) => field.id), ...listsIn(form).map(({ list }) => list.id)];

    it(`of ${name} has a field for every input, each once`, () => {
      assert.equal(new Set(ids).size, ids.length);
      for (const param of Object.keys(operation.params)) assert.ok(ids.includes(`path.${param}`));
      for (const one of Object.keys(operation.query)) {
        assert.ok(
          ids.some((id) => id === `query.${one}` || id.startsWith(`query.${one}.`)),
          one,
        );
      }
      for (const { field } of fields)
        assert.equal(field.choices !== undefined, /^choices?$/.test(field.control), field.id);
    });

    it(`of ${name} writes its example and reads the same request back`, () => {
      const reading = readForm(vendor, operation, form, written);
      assert.deepEqual(reading.issues, {});
      const check = validateInput(vendor, operation, operation.example);
      assert.ok(check.ok);
      assert.deepEqual(reading.checked, check.input);
      assert.deepEqual(reading.input.body, operation.example.body);
      assert.deepEqual(writeForm(operation, reading.input), written);
    });

    it(`of ${name} starts with the example in the sandbox, and with nobody's ids elsewhere`, () => {
      assert.deepEqual(startValues(vendor, operation, true, '2026-11-21'), written);
      const values = Object.values(startValues(vendor, operation, false, '2026-11-21'));
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
      ['and'],
      ['or'],
      ['order', 'field choice (Both or neither)', 'dir choice (Both or neither)'],
      ['Query', 'search text'],
      ['Language', "Accept-Language choice (Default: the profile's, else de)"],
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
    ['12345678901234567890', 'query.pageSize', 'This has too many digits: at most 15 are sent as they are.'],
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
});
