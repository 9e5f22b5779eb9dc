import assert from 'node:assert/strict';
import * as z from 'zod';
import { unwrapped } from '../../../src/catalog/meta';
import type { Operation } from '../../../src/catalog/operation';
import type { Pointer } from '../../../src/catalog/pagination';
import type { Vendor } from '../../../src/catalog/vendor';
import { vendors } from '../../../src/catalog/vendors';

/** Every vendor, without the literal types of its facts. */
export const allVendors: readonly Vendor[] = Object.values(vendors);

/** Every operation with its vendor, and a name for a test's title. */
export const allOperations: readonly { name: string; vendor: Vendor; operation: Operation }[] =
  allVendors.flatMap((vendor) =>
    vendor.groups.flatMap((group) =>
      group.operations.map((operation) => ({ name: `${vendor.id} ${operation.id}`, vendor, operation })),
    ),
  );

/** The fields of an object, by name. */
const shapeOf = (object: z.ZodObject): Readonly<Record<string, z.ZodType>> => object.shape;

/** The schemas directly inside a schema: an object's fields, an array's items, a union's options. */
function inner(schema: z.ZodType): readonly z.ZodType[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodObject) return Object.values(shapeOf(bare));
  if (bare instanceof z.ZodArray) return [bare.element as z.ZodType]; // an array of a schema
  if (bare instanceof z.ZodUnion) return bare.options as readonly z.ZodType[]; // as above
  return [];
}

/** A schema and everything in it. */
export const everySchema = (schema: z.ZodType): z.ZodType[] => [
  schema,
  ...inner(schema).flatMap(everySchema),
];

/** The schemas that a field may have, looked for through arrays and unions. */
export function fieldOf(schema: z.ZodType, name: string): z.ZodType[] {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodArray || bare instanceof z.ZodUnion)
    return inner(bare).flatMap((option) => fieldOf(option, name));
  if (!(bare instanceof z.ZodObject)) return [];
  const field = shapeOf(bare)[name];
  return field === undefined ? [] : [field];
}

/** Whether a schema describes a value at this place. */
export const describes = (schema: z.ZodType, pointer: Pointer): boolean =>
  pointer.reduce<z.ZodType[]>((at, name) => at.flatMap((one) => fieldOf(one, name)), [schema]).length > 0;

/** The dotted places of a value that its schemas do not describe. */
export function undescribed(schemas: readonly z.ZodType[], value: unknown, at = ''): string[] {
  if (Array.isArray(value)) {
    const items = schemas.map(unwrapped).flatMap((one) => (one instanceof z.ZodObject ? [] : inner(one)));
    return value.flatMap((item) => undescribed(items.length > 0 ? items : schemas, item, `${at}[]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const fields = schemas.flatMap((one) => fieldOf(one, name));
    return fields.length === 0 ? [`${at}.${name}`] : undescribed(fields, part, `${at}.${name}`);
  });
}

/** The document's answer of an operation; a missing one names itself. */
export async function readExample(vendor: Vendor, operation: string): Promise<unknown> {
  const answer = (await vendor.exampleAnswers())[operation];
  assert.ok(
    answer !== undefined,
    `Put the document's answer of ${operation} into the answers of ${vendor.id}`,
  );
  return answer;
}
