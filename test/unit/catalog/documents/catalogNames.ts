import * as z from 'zod';
import { isRequired, metaOf, unwrapped } from '../../../../src/catalog/meta';
import type { Operation, Shape } from '../../../../src/catalog/operation';

/** The fields of a catalog's operation by place, as `Documented.names` writes them, with the schemas that describe each. */
export function catalogNames(operation: Operation): Map<string, z.ZodType[]> {
  const found = new Map<string, z.ZodType[]>();
  const { params, query, body, response, credentialBody = {}, credentialQuery = {} } = operation;
  fromShape(params, 'path', found);
  fromShape(query, 'query', found);
  if (body !== undefined) fromSchema(body, 'body', found);
  for (const name of Object.keys(credentialBody)) add(found, `body.${name}`, z.string());
  for (const name of Object.keys(credentialQuery)) add(found, `query.${name}`, z.string());
  fromSchema(response, 'answer', found);
  return found;
}

/** Whether a name must be given: it is not optional in any of the shapes that have it. */
export const mustBeGiven = (schemas: readonly z.ZodType[]): boolean => schemas.every(isRequired);

/** The most characters that a text may have, where it has such a limit. */
export const maxLengthOf = (schemas: readonly z.ZodType[]): number | undefined =>
  schemas
    .map(unwrapped)
    .flatMap((one) => (one instanceof z.ZodString ? [one.maxLength ?? undefined] : []))[0];

/** Whether one of these schemas takes a value of a closed set, written as a text or as a number; of a list, whether an item does. */
export function takesValue(schemas: readonly z.ZodType[], value: string): boolean {
  return schemas
    .map(unwrapped)
    .map((one) => (one instanceof z.ZodArray ? (one.element as z.ZodType) : one)) // an element is a schema
    .some((one) => one.safeParse(value).success || one.safeParse(Number(value)).success);
}

type Found = Map<string, z.ZodType[]>;

function add(found: Found, name: string, schema: z.ZodType): void {
  found.set(name, [...(found.get(name) ?? []), schema]);
}

function fromShape(shape: Shape, place: string, found: Found): void {
  for (const [name, schema] of Object.entries(shape)) {
    add(found, `${place}.${name}`, schema);
    fromSchema(schema, `${place}.${name}`, found);
  }
}

/** Lists and alternatives are transparent; a change of JSON Patch counts by the path that it names. */
function fromSchema(schema: z.ZodType, place: string, found: Found): void {
  const bare = unwrapped(schema);
  const { columns, wire, patch } = metaOf(schema);
  if (wire === 'brackets') for (const column of columns ?? []) add(found, `${place}.${column}`, z.unknown());
  if (patch === true && place === 'body') fromChanges(bare, found);
  if (bare instanceof z.ZodObject) fromShape(bare.shape, place, found); // an object's shape is one
  if (bare instanceof z.ZodArray) fromSchema(bare.element as z.ZodType, place, found); // an element is a schema
  if (bare instanceof z.ZodUnion) {
    for (const option of bare.options as readonly z.ZodType[]) fromSchema(option, place, found); // so are options
  }
}

function fromChanges(list: z.ZodType, found: Found): void {
  const row = list instanceof z.ZodArray ? (list.element as z.ZodType) : list; // as above
  const rows = row instanceof z.ZodUnion ? (row.options as readonly z.ZodType[]) : [row]; // as above
  for (const one of rows) {
    if (!(one instanceof z.ZodObject)) continue;
    const { path, value } = one.shape as Record<string, z.ZodType>; // the shape of a change
    if (path instanceof z.ZodLiteral && value !== undefined)
      add(found, `change.${String(path.value)}`, value);
  }
}
