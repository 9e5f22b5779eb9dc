import assert from 'node:assert/strict';
import * as z from 'zod';
import type { RawInput } from '../../../src/catalog/operation';
import { defineOperation } from '../../../src/catalog/operation';
import { validateInput } from '../../../src/client/validateInput';
import { allOperations, find } from '../../support/catalog';

/** What is wrong, as `place: message`. */
function issues(vendorId: string, operationId: string, input: unknown): string[] {
  const { vendor, operation } = find(vendorId, operationId);
  const check = validateInput(vendor, operation, input as RawInput); // wrong on purpose
  return check.ok ? [] : check.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
const day = { startDate: '2026-01-01' };

const cases: readonly [
  what: string,
  vendor: string,
  operation: string,
  input: unknown,
  ...issues: string[],
][] = [
  ['a missing path value', 'autovu', 'diary.list', {}, 'path.startDate: Fill this in.'],
  [
    'an impossible date',
    'autovu',
    'diary.list',
    { path: { startDate: '2026-02-30' } },
    'path.startDate: Use a date such as 2026-11-21.',
  ],
  [
    'a size out of range',
    'autovu',
    'diary.list',
    { path: day, query: { pageSize: 101 } },
    'query.pageSize: Use a whole number from 1 to 100.',
  ],
  [
    'a page below one',
    'autovu',
    'diary.list',
    { path: day, query: { pageNumber: 0 } },
    'query.pageNumber: Use a whole number, 1 or more.',
  ],
  ['a number as text', 'autovu', 'job.get', { path: { jobId: '5' } }, 'path.jobId: Use a whole number.'],
  ['a fraction', 'autovu', 'job.get', { path: { jobId: 1.5 } }, 'path.jobId: Use a whole number.'],
  [
    'every unknown name',
    'autovu',
    'job.get',
    { path: { jobId: 1 }, query: { a: 1, b: 2 } },
    'query.a: The document knows no such input.',
    'query.b: The document knows no such input.',
  ],
  [
    'a short search',
    'autovu',
    'diary.searchSites',
    { query: { q: 'a' } },
    'query.q: Use at least 2 characters.',
  ],
  [
    'a text for a boolean',
    'autovu',
    'diary.searchSites',
    { query: { q: 'ab', includeArchive: 'yes' } },
    'query.includeArchive: Use true or false.',
  ],
  ['a missing filter', 'auvo', 'tasks.list', {}, 'query.paramFilter: Fill this in.'],
  [
    'missing filter fields',
    'auvo',
    'tasks.list',
    { query: { paramFilter: {} } },
    'query.paramFilter.startDate: Fill this in.',
    'query.paramFilter.endDate: Fill this in.',
  ],
  [
    'a stamp with a zone',
    'auvo',
    'customers.list',
    { query: { paramFilter: { creationDate: '2026-01-01T00:00:00Z' } } },
    'query.paramFilter.creationDate: Use a date and time such as 2026-11-21T08:00:00.',
  ],
  [
    'a value of no list',
    'auvo',
    'users.list',
    { query: { order: 'up' } },
    'query.order: Use one of asc, desc.',
  ],
  [
    'a text for a list',
    'auvo',
    'users.list',
    { query: { selectfields: 'a' } },
    'query.selectfields: Use a list.',
  ],
  ['a body where none goes', 'auvo', 'login', { body: {} }, 'body: This operation takes no body.'],
  [
    'half an order',
    'autengo',
    'vehicle.list',
    { query: { order: { field: 'created' } } },
    'query.order.dir: Fill this in.',
  ],
  [
    'an unknown column to order by',
    'autengo',
    'vehicle.list',
    { query: { order: { field: 'x', dir: 'asc' } } },
    'query.order.field: Use one of the values of the list.',
  ],
  [
    'an object as a filter value',
    'autengo',
    'vehicle.list',
    { query: { and: { kilometers: {} } } },
    'query.and.kilometers: Use a text, a number, true or false, or a list of them.',
  ],
  [
    'an unknown language',
    'autengo',
    'makes',
    { language: 'fr' },
    'language: The vendor does not offer this language.',
  ],
  [
    'a language that every object has',
    'autengo',
    'makes',
    { language: 'constructor' },
    'language: The vendor does not offer this language.',
  ],
  [
    'a language where there is none',
    'auvo',
    'users.list',
    { language: 'de' },
    'language: The vendor does not offer this language.',
  ],
  ['an empty id', 'autengo', 'vehicle.get', { path: { sellingId: '' } }, 'path.sellingId: Fill this in.'],
  [
    'a path of two dots',
    'autengo',
    'vehicle.get',
    { path: { sellingId: '..' } },
    'path.sellingId: This cannot stand in an address.',
  ],
  [
    'a path of one dot',
    'letsjobit',
    'visits.get',
    { path: { ID: '.' } },
    'path.ID: This cannot stand in an address.',
  ],
  [
    'an unknown column to filter by',
    'autengo',
    'vehicle.list',
    { query: { and: { x: ['1'] } } },
    'query.and.x: The document knows no such input.',
  ],
  [
    'a value of a short list',
    'autengo',
    'vehicle.list',
    { query: { order: { field: 'created', dir: 'up' } } },
    'query.order.dir: Use one of asc, desc.',
  ],
  [
    'a hostile key',
    'autengo',
    'vehicle.list',
    JSON.parse('{"query": {"__proto__": {"limit": 1}}}') as unknown,
    'query.__proto__: The document knows no such input.',
  ],
];

describe('checking an input', () => {
  for (const [what, vendor, operation, input, ...expected] of cases) {
    it(`finds ${what}, at its place`, () => {
      assert.deepEqual(issues(vendor, operation, input), expected);
    });
  }

  for (const { name, vendor, operation } of allOperations) {
    it(`finds nothing wrong with the example of ${name}`, () => {
      assert.ok(validateInput(vendor, operation, operation.example).ok);
    });
  }

  it('fills in the documented defaults', () => {
    const { vendor, operation } = find('autovu', 'diary.list');
    const check = validateInput(vendor, operation, { path: day });
    assert.ok(check.ok);
    assert.deepEqual(check.input.query, { pageNumber: 1, pageSize: 50 });
  });
});

describe('an input of a kind that no document has so far', () => {
  const operation = defineOperation({
    id: 'things.list',
    title: 'List things',
    description: '',
    method: 'GET',
    path: '/things',
    query: {
      count: z.bigint().optional(),
      way: z.enum(['up', 'down']).optional(),
      even: z.number().multipleOf(2).optional(),
      names: z.record(z.string().regex(/^[a-z]+$/), z.number()).optional(),
    },
    response: z.unknown(),
    line: 1,
  });
  const said = (query: Readonly<Record<string, unknown>>) => {
    const check = validateInput(find('autovu', 'job.get').vendor, operation, { query });
    return check.ok ? [] : check.issues.map(({ message }) => message);
  };

  it('is refused in words that fit all the same', () => {
    assert.deepEqual(said({ count: 1 }), ['Use another value.']);
    assert.deepEqual(said({ names: { A: 1 } }), ['The document knows no such column.']);
    assert.deepEqual(said({ way: 'left' }), ['Use one of up, down.']);
    assert.deepEqual(said({ even: 3 }), ['This value does not fit.']);
  });
});

describe('a span of dates', () => {
  const span = (startDate: string, endDate: string) =>
    issues('autovu', 'diary.list', { path: { startDate }, query: { endDate } });

  it('may last 31 days, both counted', () => {
    assert.deepEqual(span('2026-01-01', '2026-01-01'), []);
    assert.deepEqual(span('2026-01-01', '2026-01-31'), []);
    assert.deepEqual(span('2026-03-01', '2026-03-31'), []);
    assert.deepEqual(span('2026-10-01', '2026-10-31'), []);
    assert.deepEqual(span('2027-12-15', '2028-01-14'), []);
  });

  it('may not last 32', () => {
    const issue = 'query.endDate: The range is 32 days; at most 31 are allowed.';
    assert.deepEqual(span('2026-01-01', '2026-02-01'), [issue]);
    assert.deepEqual(span('2028-02-01', '2028-03-03'), [issue]);
  });

  it('may not end before it starts', () => {
    assert.deepEqual(span('2026-01-02', '2026-01-01'), [
      'query.endDate: Use a date that is not before startDate.',
    ]);
  });
});
