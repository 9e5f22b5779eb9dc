import assert from 'node:assert/strict';
import * as z from 'zod';
import type { Operation } from '../../../../src/catalog/operation';
import type { Vendor } from '../../../../src/catalog/vendor';
import { typesOnly } from '../../../../src/snippets/types/typesOnly';
import { allOperations, allVendors, find } from '../../../support/catalog';

type Document = Parameters<typeof z.fromJSONSchema>[0];

const documentOf = (vendor: Vendor, operation: Operation): Document =>
  JSON.parse(typesOnly(vendor, operation, 'json-schema').code) as Document; // the text is JSON

describe('the types of an operation as JSON Schema', () => {
  it('are documents that refer to nothing but their own definitions', () => {
    for (const { name, vendor, operation } of allOperations) {
      const { code, language, extension } = typesOnly(vendor, operation, 'json-schema');
      assert.deepEqual([language, extension], ['json', 'json']);
      const { $schema, $defs } = JSON.parse(code) as { $schema: string; $defs: Record<string, unknown> };
      assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
      const referred = [...code.matchAll(/"\$ref": "([^"]*)"/g)].map(([, ref]) => ref ?? '');
      for (const ref of referred) assert.ok(ref.replace(/^#\/\$defs\//, '') in $defs, `${name}: ${ref}`);
      assert.doesNotMatch(code, /"x-[^"]*":/, name);
    }
  }).timeout(30_000);

  for (const vendor of allVendors) {
    it(`take the documented answers and the example bodies of ${vendor.title}`, async () => {
      const answers = await vendor.exampleAnswers();
      for (const operation of vendor.groups.flatMap(({ operations }) => operations)) {
        const schema = z.fromJSONSchema(documentOf(vendor, operation));
        const { body } = operation.example;
        const value = {
          ...(operation.id in answers ? { answer: answers[operation.id] } : {}),
          ...(body === undefined ? {} : { body }),
        };
        const read = schema.safeParse(value);
        assert.ok(read.success, `${operation.id}: ${read.error?.message ?? ''}`);
      }
    }).timeout(30_000);
  }

  it('refuse a wrong answer and a wrong body', () => {
    const list = find('auvo', 'teams.list');
    const answers = z.fromJSONSchema(documentOf(list.vendor, list.operation));
    assert.ok(!answers.safeParse({ answer: { result: 1 } }).success);
    const create = find('auvo', 'tasks.create');
    const bodies = z.fromJSONSchema(documentOf(create.vendor, create.operation));
    assert.ok(!bodies.safeParse({ body: { nothing: true } }).success);
  });
});
