import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOperations, allVendors } from './walk';
import { readAutengo } from './documents/autengo';
import { readAutovu } from './documents/autovu';
import { readAuvo } from './documents/auvo';
import { catalogNames, maxLengthOf, mustBeGiven, takesValue } from './documents/catalogNames';
import { differences, expectedOf } from './documents/compare';
import type { Documented } from './documents/documented';
import { exceptionsOf } from './documents/exceptions';
import { readLetsjobit } from './documents/letsjobit';

const readers: Readonly<Record<string, (text: string) => Documented[]>> = {
  autovu: readAutovu,
  auvo: readAuvo,
  autengo: readAutengo,
  letsjobit: readLetsjobit,
};

const counts: Readonly<Record<string, number>> = { autovu: 7, auvo: 55, autengo: 15, letsjobit: 5 };

const folder = process.env.VENDOR_DOCS ?? '';
const keyOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

if (folder === '') {
  describe('completeness', () => {
    it('of the catalog was left out: set VENDOR_DOCS to the folder that holds the four documents', function () {
      this.skip();
    });
  });
} else {
  for (const vendor of allVendors) {
    const file = join(folder, vendor.document);
    assert.ok(existsSync(file), `VENDOR_DOCS has no ${vendor.document}.`);
    const read = readers[vendor.id] ?? assert.fail(vendor.id);
    const documents = new Map(read(readFileSync(file, 'utf8')).map((one) => [keyOf(one), one]));
    const operations = allOperations.filter((one) => one.vendor === vendor).map((one) => one.operation);

    describe(`the document of ${vendor.title} and its catalog`, () => {
      it('have the same operations, and as many as were counted by hand', () => {
        assert.deepEqual(operations.map(keyOf).sort(), [...documents.keys()].sort());
        assert.equal(documents.size, counts[vendor.id]);
      });

      for (const [key, document] of documents) {
        const operation = operations.find((one) => keyOf(one) === key);
        const exceptions = exceptionsOf(vendor.id, key);
        const expected = expectedOf(document, exceptions, documents);

        it(`${key}: every parameter, filter field, body field and answer field, in its place, and no others`, () => {
          assert.ok(operation, `${vendor.id} ${key} is not in the catalog`);
          assert.deepEqual(
            differences(expected, new Set(catalogNames(operation).keys())).map(
              (text) => `${vendor.id} ${operation.id} ${text}`,
            ),
            [],
          );
        });

        if (operation === undefined) continue;

        it(`${key}: losing any one field would be noticed`, () => {
          const names = [...catalogNames(operation).keys()];
          for (const lost of names) {
            const left = names.filter((name) => name !== lost && !name.startsWith(`${lost}.`));
            assert.ok(differences(expected, new Set(left)).length > 0, `${operation.id} ${lost}`);
          }
        });

        it(`${key}: required marks, limits, defaults, values, the status and the line`, () => {
          const catalog = catalogNames(operation);
          for (const [name, required] of document.required) {
            const schemas = catalog.get(name);
            if (schemas === undefined) continue; // the test of the names says so
            assert.equal(mustBeGiven(schemas), required, `${operation.id} ${name}`);
          }
          for (const [name, max] of document.maxLength) {
            if (name.startsWith('body.')) assert.equal(maxLengthOf(catalog.get(name) ?? []), max, name);
          }
          for (const [name, value] of document.defaults) {
            assert.equal(catalog.get(name)?.[0]?.parse(undefined), value, name);
          }
          for (const [name, values] of document.values) {
            const schemas = catalog.get(name) ?? [];
            assert.deepEqual(
              values.filter((value) => !takesValue(schemas, value)),
              [],
              `${operation.id} ${name}`,
            );
            if (!name.startsWith('answer.'))
              assert.ok(!takesValue(schemas, '987654'), `${operation.id} ${name} is open`);
          }
          if (document.status !== undefined) assert.equal(operation.status, document.status);
          const above = document.line - operation.line;
          assert.ok(above >= 0 && above <= 6, `${operation.id} cites line ${String(operation.line)}`);
        });

        it(`${key}: the notes tell of every other spelling`, () => {
          const notes = operation.notes.join(' ');
          const others = [
            ...document.respelled.keys(),
            ...exceptions.flatMap((one) => ('written' in one ? [one.written] : [])),
          ].map((name) => name.split('.').at(-1) ?? '');
          assert.deepEqual(
            others.filter((name) => !notes.includes(name)),
            [],
          );
        });
      }
    });
  }
}
