import assert from 'node:assert/strict';
import ts from 'typescript';
import * as z from 'zod';
import type { Operation } from '../../../../src/catalog/operation';
import type { Vendor } from '../../../../src/catalog/vendor';
import { typesOnly } from '../../../../src/snippets/types/typesOnly';
import { declareSchemas } from '../../../../src/snippets/types/zod';
import type { Schema } from '../../../../src/snippets/types/schema';
import { allVendors, find } from '../../../support/catalog';

const written = (schema: Schema): string => declareSchemas([{ name: 'Thing', schema, doc: '' }]).join('\n\n');

/** The schemas that a text declares, by name. */
function schemasIn(code: string): Readonly<Record<string, z.ZodType>> {
  const { outputText } = ts.transpileModule(code.replace(/^import .*$/m, ''), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const names = [...outputText.matchAll(/^export const (\w+)/gm)].map(([, name]) => name).join(', ');
  const body = `${outputText.replace(/^export /gm, '')}\nreturn { ${names} };`.replace(/^\{\};$/gm, '');
  // The text is what this test is about.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function('z', body)(z) as Readonly<Record<string, z.ZodType>>;
}

const schemasOf = (vendor: Vendor, operation: Operation) =>
  schemasIn(typesOnly(vendor, operation, 'zod').code);

/** The answer is declared last. */
const answerOf = (vendor: Vendor, operation: Operation): z.ZodType =>
  Object.values(schemasOf(vendor, operation)).at(-1) ?? assert.fail();

describe('a schema as zod code', () => {
  it('keeps fields that are not documented in answers, and refuses them in what is sent', () => {
    const fields = { a: { type: 'string' } };
    assert.match(
      written({ type: 'object', properties: fields, additionalProperties: {} }),
      /z\.looseObject\(/,
    );
    assert.match(
      written({ type: 'object', properties: fields, additionalProperties: false }),
      /z\.strictObject\(/,
    );
  });

  it('has limits, patterns, defaults and what may be missing', () => {
    const text = written({
      type: 'object',
      properties: {
        a: { type: 'integer', minimum: 1, maximum: 9, default: 3 },
        b: { type: 'string', pattern: '^a/b$', minLength: 2 },
        c: { type: ['string', 'null'] },
        d: { type: 'array', items: { format: 'date', type: 'string' }, minItems: 1 },
      },
      required: ['c'],
    });
    assert.match(text, /a: z\.int\(\)\.min\(1\)\.max\(9\)\.default\(3\),/);
    assert.match(text, /b: z\.string\(\)\.regex\(\/\^a\\\/b\$\/\)\.min\(2\)\.optional\(\),/);
    assert.match(text, /c: z\.string\(\)\.nullable\(\),/);
    assert.match(text, /d: z\.array\(z\.iso\.date\(\)\)\.min\(1\)\.optional\(\),/);
  });

  it('tells changes of a list apart by their path', () => {
    const { vendor, operation } = find('auvo', 'tasks.patch');
    const { code } = typesOnly(vendor, operation, 'zod');
    assert.match(code, /z\.discriminatedUnion\('path', \[/);
    const body = schemasIn(code).taskPatchBodySchema ?? assert.fail();
    assert.ok(body.safeParse([{ op: 'replace', path: 'address', value: 'x' }]).success);
    assert.ok(!body.safeParse([{ op: 'replace', path: 'address', value: 1 }]).success);
    assert.ok(!body.safeParse([]).success);
  });
});

describe('the zod schemas of an operation', () => {
  for (const vendor of allVendors) {
    it(`take the documented answers of ${vendor.title}`, async () => {
      const answers = await vendor.exampleAnswers();
      for (const operation of vendor.groups.flatMap(({ operations }) => operations)) {
        const answer = answers[operation.id];
        if (answer === undefined) continue;
        const read = answerOf(vendor, operation).safeParse(answer);
        assert.ok(read.success, `${operation.id}: ${read.error?.message ?? ''}`);
        assert.deepEqual(read.data, answer, operation.id);
      }
    }).timeout(30_000);
  }

  it('refuse an answer of another shape', () => {
    const { vendor, operation } = find('auvo', 'teams.list');
    assert.ok(!answerOf(vendor, operation).safeParse({ result: { entityList: [{ id: 'x' }] } }).success);
  });
});
