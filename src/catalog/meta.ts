import * as z from 'zod';

/** The schema inside optional, nullable and default wrappers. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap() as z.ZodType); // a wrapper's inner schema is a schema
  }
  return schema;
}

/** What is said about a field beyond its type: the outermost word wins. */
export function metaOf(schema: z.ZodType): z.GlobalMeta {
  const own = schema.meta() ?? {};
  const inner = unwrapped(schema);
  return inner === schema ? own : { ...metaOf(innerOf(schema)), ...own };
}

/** Whether a number may have no fraction. */
export const isWhole = (schema: z.ZodNumber): boolean => schema.format?.includes('int') === true;

/** Whether a value must be given. */
export const isRequired = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

function innerOf(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? (schema.unwrap() as z.ZodType) // as above
    : schema;
}
