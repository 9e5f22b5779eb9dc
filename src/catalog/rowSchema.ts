import * as z from 'zod';
import { unwrapped } from './meta';
import type { Operation } from './operation';
import type { Pointer } from './pagination';

/** What the document says of a row, found where the page style says the rows are. */
export function rowSchema({ page, response }: Operation): z.ZodType | undefined {
  const pointer: Pointer = 'rows' in page ? page.rows : 'at' in page ? page.at : [];
  let schema: z.ZodType | undefined = response;
  for (const key of pointer) schema = schema === undefined ? undefined : fieldsOf(objectIn(schema))[key];
  return schema === undefined ? undefined : objectIn(schema);
}

/** The fields of an object schema by name; of anything else, none. */
export const fieldsOf = (schema: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? schema.shape : {}; // classic schemas only

/** The object schema inside lists, unions and wrappers; the schema itself where there is none. */
export function objectIn(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return objectIn(inner.element as z.ZodType); // an element is a schema
  if (inner instanceof z.ZodUnion) {
    return (inner.options as readonly z.ZodType[])
      .map(objectIn)
      .find((option) => option instanceof z.ZodObject); // options are schemas
  }
  return inner;
}
