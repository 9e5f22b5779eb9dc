import assert from 'node:assert/strict';
import { openApiDocument } from '../../../src/openapi/document';
import type { Json, JsonObject, OpenApiDocument } from '../../../src/openapi/types';
import { allOperations, allVendors } from '../catalog/walk';
import { at, documentOf, operationIn, references, textAt } from './look';

for (const vendor of allVendors) {
  describe(`the OpenAPI document of ${vendor.title}`, () => {
    let document: OpenApiDocument;
    before(async () => {
      document = await documentOf(vendor);
    });

    it('is the same text every time', async () => {
      assert.equal(JSON.stringify(await openApiDocument(vendor)), JSON.stringify(document));
    });

    it('is JSON and nothing else', () => {
      assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
    });

    it('names the host, the groups and the document that it was written from', () => {
      assert.deepEqual(at(document, 'servers', '0', 'url'), `${vendor.origin}${vendor.basePath}`);
      const tags = document.tags as unknown as readonly { name: string }[]; // made so
      assert.deepEqual(
        tags.map(({ name }) => name),
        vendor.groups.map(({ title }) => title),
      );
      assert.equal(at(document, 'x-source', 'document'), vendor.document);
    });

    it('has every operation once, under its method, with its source', () => {
      const described = Object.values(document.paths).flatMap((path) => Object.values(path));
      const operations = vendor.groups.flatMap((group) => group.operations);
      assert.equal(described.length, operations.length);
      for (const operation of operations) {
        const found = operationIn(document, operation.id);
        assert.equal(found.method, operation.method.toLowerCase());
        assert.deepEqual(at(found.object, 'x-source'), { document: vendor.document, line: operation.line });
      }
    });

    it('refers only to what it holds, and holds nothing that is not referred to', () => {
      const wanted = new Set(references(document));
      const held = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
      assert.deepEqual(
        [...wanted].filter((ref) => ref.startsWith('#/components/schemas/') && !held.includes(ref)),
        [],
      );
      assert.deepEqual(
        held.filter((ref) => !wanted.has(ref)),
        [],
      );
    });

    it('leads from fields only to operations that it describes', () => {
      for (const { operationId } of everyObject(document).flatMap(
        (object) => (object['x-opens'] ?? []) as unknown as readonly { operationId: string }[], // made so
      ))
        operationIn(document, operationId);
    });

    it('keeps nothing of the words that only the catalog and its forms know', () => {
      const words = ['wire', 'control', 'columns', 'initial', 'patch', 'opens', 'labels'];
      const schemas = everyObject(document).filter(({ type }) => typeof type === 'string');
      for (const schema of schemas) for (const word of words) assert.ok(!(word in schema), word);
    });
  });
}

for (const { name, vendor, operation } of allOperations) {
  describe(`the OpenAPI description of ${name}`, () => {
    let object: JsonObject;
    before(async () => {
      object = operationIn(await documentOf(vendor), operation.id).object;
    });

    it('tells every note, and the rules of its inputs', () => {
      for (const note of operation.notes) assert.ok(textAt(object, 'description').includes(note), note);
      assert.equal(Array.isArray(object['x-constraints']), operation.constraints.length > 0);
    });

    it('has every input, and a body exactly when one is sent', () => {
      const parameters = (object.parameters ?? []) as unknown as readonly { in?: string; name?: string }[]; // made so
      for (const place of ['path', 'query'] as const) {
        const shape = place === 'path' ? operation.params : operation.query;
        assert.deepEqual(
          parameters.filter((one) => one.in === place).map((one) => one.name?.replace(/\[\]$/, '')),
          Object.keys(shape),
        );
      }
      const sends = operation.body !== undefined || operation.credentialBody !== undefined;
      assert.equal(object.requestBody !== undefined, sends);
    });

    it("answers with the documented status and the document's example, and can fail", async () => {
      const example = (await vendor.exampleAnswers())[operation.id];
      const media = at(object, 'responses', String(operation.status), 'content', 'application/json');
      assert.deepEqual(at(media, 'example'), example);
      assert.match(textAt(media, 'schema', '$ref'), /^#\/components\/schemas\//);
      for (const [status, meaning] of Object.entries(operation.errors)) {
        assert.equal(at(object, 'responses', status, 'description'), meaning);
      }
      const statuses = Object.keys(at(object, 'responses') as JsonObject); // made so
      assert.ok(statuses.some((status) => status.startsWith('4')));
    });
  });
}

function everyObject(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => everyObject(item));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as JsonObject; // neither an array nor null
  return [object, ...Object.values(object).flatMap(everyObject)];
}
