import assert from 'node:assert/strict';
import type { Schema } from '../../../../src/snippets/types/schema';
import { declareTypes, typeText } from '../../../../src/snippets/types/typescript';
import { allOperations, allVendors, find } from '../../../support/catalog';
import { typesOnly } from '../../../../src/snippets/types/typesOnly';

const declared = (schema: Schema, doc = ''): string =>
  declareTypes([{ name: 'Thing', schema, doc }]).join('\n\n');

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
});

describe('a schema as a TypeScript type', () => {
  it('has what may be missing as optional, and what may be null as null', () => {
    const schema = object({ a: { type: 'string' }, b: { type: ['number', 'null'] } }, ['b']);
    assert.equal(declared(schema), 'export interface Thing {\n  a?: string;\n  b: number | null;\n}');
  });

  it('quotes names that are no identifiers', () => {
    const schema = object({ 'and[x]': { type: 'integer' }, "it's": { type: 'boolean' } });
    assert.match(declared(schema), /^ {2}'and\[x\]'\?: number;\n {2}'it\\'s'\?: boolean;$/m);
  });

  it('has the values of an enumeration as a union, and those of alternatives in the same one', () => {
    assert.equal(typeText({ enum: [1, 'a', null] }), "1 | 'a' | null");
    assert.equal(
      typeText({ anyOf: [{ enum: [1, 2] }, { type: 'string' }, { enum: [2] }] }),
      '1 | 2 | string',
    );
  });

  it('is unknown where anything may stand', () => {
    assert.equal(typeText({}), 'unknown');
    assert.equal(typeText({ anyOf: [{ type: 'array', items: {} }, {}] }), 'unknown');
    assert.equal(typeText({ type: 'array' }), 'unknown[]');
    assert.equal(typeText({ type: 'object', additionalProperties: {} }), 'Record<string, unknown>');
  });

  it('puts a union in an array into brackets', () => {
    assert.equal(
      typeText({ type: 'array', items: { type: ['string', 'number'] } }),
      'Array<string | number>',
    );
  });

  it('has one type for values that come with their text', () => {
    const translated = (...keys: string[]) =>
      object({ key: { enum: keys }, text: { type: 'string' } }, ['key', 'text']);
    const text = declared(object({ a: translated('x'), b: translated('y', 'z') }, ['a', 'b']));
    assert.match(text, /interface Translated<Key extends string \| number>/);
    assert.match(text, /^ {2}a: Translated<'x'>;\n {2}b: Translated<'y' \| 'z'>;$/m);
  });

  it('says the words of the document, the form of a text and the default above a field', () => {
    const text = declared(
      object({
        day: { type: 'string', format: 'date', description: 'The day' },
        size: { type: 'integer', default: 10 },
      }),
      'All of it.',
    );
    assert.match(text, /^\/\*\* All of it\. \*\/\nexport interface/);
    assert.match(text, /^ {2}\/\*\* The day\. Date, such as 2026-11-21\. \*\/\n {2}day\?: string;$/m);
    assert.match(text, /^ {2}\/\*\* Default 10\. \*\/\n {2}size\?: number;$/m);
  });

  it('cannot end its comments early, and wraps long ones', () => {
    const text = declared({ type: 'string' }, `${'many words '.repeat(30)}*/ alert(1) /*\nand a line`);
    assert.equal(text.split('*/').length, 2);
    for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
  });
});

describe('the types of an operation', () => {
  it('name its query, its body, its answer and the row', () => {
    const { vendor, operation } = find('auvo', 'tasks.list');
    const { code, language, extension } = typesOnly(vendor, operation, 'typescript');
    assert.deepEqual([language, extension], ['typescript', 'ts']);
    for (const name of ['TaskListQuery', 'Task', 'TaskListAnswer'])
      assert.match(code, new RegExp(`^export interface ${name} \\{$`, 'm'));
    assert.match(code, /status\?: 0 \| 1 \| 2 \| 3 \| 4 \| 5 \| 6;/);
    assert.match(code, /1 = Finalized automatically/);
    const create = find('auvo', 'tasks.create');
    assert.match(
      typesOnly(create.vendor, create.operation, 'typescript').code,
      /interface TaskCreateBody \{/,
    );
  });

  it('are the same each time, and declare every name once', () => {
    const again = new Map(allVendors.map((vendor) => [vendor.id, { ...vendor }]));
    for (const { name, vendor, operation } of allOperations) {
      const { code } = typesOnly(vendor, operation, 'typescript');
      const other = again.get(vendor.id) ?? assert.fail();
      assert.equal(typesOnly(other, operation, 'typescript').code, code, name);
      const names = [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, one]) => one);
      assert.equal(new Set(names).size, names.length, name);
    }
  }).timeout(60_000);
});
