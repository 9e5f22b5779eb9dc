import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { readParams, requestSchemas, type RequestName } from '../../../src/protocol/contract';
import { panelActions } from '../../../src/protocol/failure';

const selected = (rows: readonly (readonly [from: number, to: number])[], columns: readonly number[]) => ({
  rows: rows.map(([from, to]) => ({ from, to })),
  columns,
});

const legal: readonly [name: RequestName, params: unknown][] = [
  ['getState', {}],
  ['getRows', { run: 0, from: 0, to: 1_000_000 }],
  ['setValues', { values: {} }],
  ['setValues', { values: { 'path.id': 'x'.repeat(200_000) } }],
  ['run', {}],
  ['stop', {}],
  ['goTo', { page: 'previous' }],
  ['setPageSize', { size: 100_000 }],
  ['chooseSnippet', { target: 'curl', all: true }],
  ['useSnippet', { how: 'copy' }],
  ['copyTypes', { language: 'zod' }],
  ['getReferences', { run: 0, row: 0, column: 0 }],
  ['openReference', { run: 3, row: 2, column: 1, offer: 0 }],
  ['copyDrift', {}],
  ['clearDrift', {}],
  ['openDocumentation', {}],
  ...panelActions.map((action): [RequestName, unknown] => ['act', { action }]),
  [
    'getSummary',
    {
      run: 0,
      selection: selected(
        [
          [0, 3],
          [3, 5],
          [9, 9],
        ],
        [2, 0, 1],
      ),
    },
  ],
];

const illegal: readonly [name: RequestName, params: unknown][] = [
  ...(Object.keys(requestSchemas) as RequestName[]).flatMap((name) =>
    // the keys are the names
    [undefined, null, 0, 'text', [], true].map((params): [RequestName, unknown] => [name, params]),
  ),
  ['getState', { url: 'https://evil.example' }],
  ['run', { command: 'workbench.action.terminal.new' }],
  ['getRows', { run: -1, from: 0, to: 1 }],
  ['getRows', { run: 0, from: 0.5, to: 1 }],
  ['getRows', { run: 0, from: 0, to: 1_000_001 }],
  ['getRows', { run: 0, from: 0 }],
  ['getRows', { run: '0', from: 0, to: 1 }],
  ['getRows', { run: Number.NaN, from: 0, to: 1 }],
  ['setValues', { values: { a: 1 } }],
  ['setValues', { values: { '': 'x' } }],
  ['setValues', { values: { ['x'.repeat(201)]: 'x' } }],
  ['setValues', { values: { a: 'x'.repeat(200_001) } }],
  ['setValues', { values: [] }],
  ['setValues', { values: {}, operation: 'login' }],
  ['goTo', { page: 'last' }],
  ['goTo', { page: 3 }],
  ['openReference', { run: 0, row: 0, column: 0, offer: 0, value: '456' }],
  ['openReference', { run: 0, row: 0, column: 0, operation: 'customers.get' }],
  ['openReference', { run: 0, row: -1, column: 0, offer: 0 }],
  ['getReferences', { run: 0, row: 0, column: 'customerId' }],
  ['openDocumentation', { vendorId: 'auvo' }],
  ['setPageSize', { size: 0 }],
  ['setPageSize', { size: 100_001 }],
  ['chooseSnippet', { target: '' }],
  ['chooseSnippet', { target: 'x'.repeat(51) }],
  ['chooseSnippet', { all: 'yes' }],
  ['useSnippet', { how: 'run' }],
  ['useSnippet', { how: 'save', path: '/tmp/x' }],
  ['copyTypes', { language: 'java' }],
  ['act', { action: 'vendorscope.forgetCredentials' }],
  ['act', { action: 'constructor' }],
  ['act', { action: 'run', vendorId: 'auvo' }],
  // Rows and columns once each: a short message asks for no more than the table holds.
  [
    'getSummary',
    {
      run: 0,
      selection: selected(
        [
          [0, 3],
          [2, 5],
        ],
        [0],
      ),
    },
  ],
  [
    'getSummary',
    {
      run: 0,
      selection: selected(
        [
          [5, 9],
          [0, 3],
        ],
        [0],
      ),
    },
  ],
  ['getSummary', { run: 0, selection: selected([[3, 2]], [0]) }],
  ['getSummary', { run: 0, selection: selected([[0, 3]], [1, 1]) }],
  [
    'copyCells',
    {
      run: 0,
      selection: selected(
        [
          [0, 9],
          [0, 9],
        ],
        [0],
      ),
      format: 'tsv',
      headers: false,
    },
  ],
];

describe('the messages of a panel', () => {
  for (const [name, params] of legal) {
    it(`${name} may say ${JSON.stringify(params).slice(0, 60)}`, () => {
      assert.deepEqual(readParams(name, params), params);
    });
  }

  for (const [name, params] of illegal) {
    it(`${name} may not say ${inspect(params).slice(0, 60)}`, () => {
      assert.equal(readParams(name, params), undefined);
    });
  }
});
