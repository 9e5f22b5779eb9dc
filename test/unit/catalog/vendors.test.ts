import assert from 'node:assert/strict';
import * as z from 'zod';
import { metaOf, unwrapped } from '../../../src/catalog/meta';
import type { Shape } from '../../../src/catalog/operation';
import type { Pointer } from '../../../src/catalog/pagination';
import { referencesOf } from '../../../src/catalog/reference';
import { findOperation } from '../../../src/catalog/vendor';
import { vendors } from '../../../src/catalog/vendors';
import { allOperations, allVendors, describes, everySchema } from './walk';

const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const templateNames = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe('the catalog', () => {
  it('lists each vendor under its own id', () => {
    for (const [id, vendor] of Object.entries(vendors)) assert.equal(vendor.id, id);
  });

  it('reads its columns of vehicles from the one list of 39', async () => {
    const { vehicleColumns } = await import('../../../src/catalog/vendors/autengo/columns');
    assert.equal(vehicleColumns.length, 39);
    assert.deepEqual(duplicates(vehicleColumns), []);
  });
});

for (const vendor of allVendors) {
  describe(`the catalog of ${vendor.title}`, () => {
    it('names its operations and groups once', () => {
      assert.deepEqual(duplicates(vendor.groups.map((group) => group.id)), []);
      assert.deepEqual(
        duplicates(vendor.groups.flatMap((group) => group.operations.map((operation) => operation.id))),
        [],
      );
    });

    it('has an https origin without a path', () => {
      assert.equal(new URL(vendor.origin).origin, vendor.origin);
      assert.match(vendor.origin, /^https:/);
      assert.match(vendor.basePath, /^(\/[^/]+)*$/);
    });

    it('fills its headers from fields that exist', () => {
      const known = [
        ...Object.keys(vendor.auth.fields),
        ...(vendor.auth.token === undefined ? [] : ['token']),
      ];
      for (const header of vendor.auth.headers) {
        for (const name of templateNames(header.value))
          assert.ok(known.includes(name), `${header.name}: {${name}}`);
        if (header.when === undefined) continue;
        const choices = vendor.auth.fields[header.when.field]?.choices ?? {};
        assert.ok(header.when.is in choices, `${header.name}: ${header.when.is}`);
      }
    });

    it('names a different environment variable for each field', () => {
      assert.deepEqual(duplicates(Object.values(vendor.auth.fields).map((field) => field.env)), []);
    });

    it('gets its token where it says', () => {
      const token = vendor.auth.token;
      if (token?.field !== undefined) assert.ok(token.field in vendor.auth.fields);
      if (token?.grant === undefined) return;
      const { grant } = token;
      const { lifetime } = grant;
      const stamps = lifetime.style === 'between' ? [lifetime.from, lifetime.to] : [lifetime.at];
      for (const id of [grant.operation, ...(grant.refresh === undefined ? [] : [grant.refresh])]) {
        const operation = findOperation(vendor, id);
        assert.ok(operation, id);
        assert.equal(operation.effect, 'token');
        for (const at of [grant.token, ...stamps]) assert.ok(describes(operation.response, at), at.join('.'));
      }
    });

    it('asks for a token with numbers that the profile has and that are no secrets', () => {
      const { grant } = vendor.auth.token ?? {};
      const numbers = Object.entries(grant?.input ?? {});
      if (grant === undefined || numbers.length === 0) return;
      const body = findOperation(vendor, grant.operation)?.body;
      assert.ok(body?.safeParse(Object.fromEntries(numbers.map(([name]) => [name, 1]))).success);
      for (const [, field] of numbers) {
        const { secret, digits } = vendor.auth.fields[field] ?? {};
        assert.deepEqual([secret, digits], [false, true], field);
      }
    });

    it('proves a credential with operations and inputs that exist, once for each scope in use', () => {
      assert.ok(vendor.proofs.length > 0);
      for (const proof of vendor.proofs) {
        const operation = findOperation(vendor, proof.operation);
        assert.ok(operation, proof.operation);
        assert.equal(operation.effect, 'read');
        assert.equal(proof.scope, operation.scope);
        z.strictObject(operation.params).parse(proof.input.path ?? {});
        z.strictObject(operation.query).parse(proof.input.query ?? {});
      }
      const needed = vendor.groups.flatMap((group) =>
        group.operations.flatMap((operation) => operation.scope ?? []),
      );
      const proven = vendor.proofs.flatMap((proof) => proof.scope ?? []);
      assert.deepEqual([...new Set(proven)].sort(), [...new Set(needed)].sort());
      assert.deepEqual(duplicates(proven), []);
    });

    it('leads from fields by their name only to inputs that its operations have', () => {
      for (const { operation: id, at } of Object.values(vendor.references ?? {}).flat()) {
        const target = findOperation(vendor, id);
        assert.ok(target, id);
        const { params: path, query } = target;
        assert.ok(describes(z.object({ path: z.object(path), query: z.object(query) }), at), id);
      }
    });

    it('speaks its default language', () => {
      if (vendor.locale !== undefined) assert.ok(vendor.locale.default in vendor.locale.values);
    });
  });
}

for (const { name, vendor, operation } of allOperations) {
  describe(`the operation ${name}`, () => {
    const input = z.object({ path: z.object(operation.params), query: z.object(operation.query) });
    const atInput = (pointer: Pointer) => {
      assert.ok(describes(input, pointer), pointer.join('.'));
    };
    const atAnswer = (pointer: Pointer) => {
      assert.ok(describes(operation.response, pointer), pointer.join('.'));
    };

    it('cites a line of its document and says what it is', () => {
      assert.ok(Number.isInteger(operation.line) && operation.line > 0);
      assert.ok(operation.title !== '' && operation.description !== '');
      for (const note of operation.notes) assert.match(note, /[.]$/, note);
    });

    it('has a parameter for each name in its path, and no other', () => {
      assert.deepEqual(Object.keys(operation.params), templateNames(operation.path));
      assert.match(operation.path, /^\//);
    });

    it('accepts its own example', () => {
      z.strictObject(operation.params).parse(operation.example.path ?? {});
      z.strictObject(operation.query).parse(operation.example.query ?? {});
      assert.equal(operation.example.body !== undefined, operation.body !== undefined);
      operation.body?.parse(operation.example.body);
    });

    it('describes every input', () => {
      for (const [field, schema] of Object.entries({ ...operation.params, ...operation.query })) {
        assert.ok(metaOf(schema).description, field);
      }
    });

    it('describes every field of its body, at every depth', () => {
      const body = operation.body === undefined ? [] : everySchema(operation.body);
      const fields = body.flatMap((schema) => {
        const bare = unwrapped(schema);
        const shape: Shape = bare instanceof z.ZodObject ? bare.shape : {};
        return Object.entries(shape);
      });
      for (const [field, schema] of fields) {
        // The words of JSON Patch are the same everywhere; what a change means is said at its value.
        if (field === 'op' || field === 'path') continue;
        assert.ok(metaOf(schema).description, field);
      }
    });

    it('needs a scope that its vendor has', () => {
      if (operation.scope !== undefined) assert.ok(operation.scope in (vendor.scopes ?? {}));
    });

    it('takes from the credential only fields that exist', () => {
      for (const field of Object.values(operation.credentialBody ?? {}))
        assert.ok(field in vendor.auth.fields, field);
    });

    it('states its rules over inputs that exist', () => {
      for (const rule of operation.constraints) [rule.from, rule.to].forEach(atInput);
    });

    it('pages by parameters and places that exist', () => {
      const { page } = operation;
      const names = (values: readonly string[]): Pointer[] => values.map((value) => ['query', value]);
      if (page.style === 'single') atAnswer(page.at);
      if ('rows' in page) atAnswer(page.rows);
      if ('total' in page) atAnswer(page.total);
      if (page.style === 'pageNumber') names([page.page, page.size]).forEach(atInput);
      if (page.style === 'offset') names([page.offset, page.limit]).forEach(atInput);
      if (page.style === 'nextStart') names([page.start]).forEach(atInput);
      if (page.style === 'nextStart') [page.next, page.remaining].forEach(atAnswer);
    });

    it('leads only to inputs that other operations of its vendor have', () => {
      for (const { operation: id, at } of [input, operation.response]
        .flatMap(everySchema)
        .flatMap(referencesOf)) {
        const target = findOperation(vendor, id);
        assert.ok(target, id);
        const { params: path, query } = target;
        assert.ok(
          describes(z.object({ path: z.object(path), query: z.object(query) }), at),
          `${id} ${at.join('.')}`,
        );
      }
    });

    it('can be written as JSON Schema', () => {
      z.toJSONSchema(input, { io: 'input' });
      z.toJSONSchema(operation.response);
    });
  });
}
