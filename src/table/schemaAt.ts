import * as z from 'zod';
import { metaOf, unwrapped } from '../catalog/meta';
import type { Operation } from '../catalog/operation';
import { fieldsOf, objectIn, rowSchema } from '../catalog/rowSchema';
import type { DetailPath } from '../protocol/detail';
import type { Labels } from './cells';

/** What the document says of a value inside a row, by its column and its place there; undefined where it says nothing. */
export function schemaAt(operation: Operation, column: string, path: DetailPath): z.ZodType | undefined {
  let schema = fieldIn(rowSchema(operation), column);
  for (const step of path) schema = insideOf(schema, step);
  return schema;
}

/** What is said of a part of a value: a field of an object, or an item of a list. */
export function insideOf(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  return typeof step === 'number' ? itemIn(schema) : fieldIn(objectIn(schema), step);
}

/** What the values mean, or the items of a list. */
export function labelsOf(schema: z.ZodType | undefined): Labels | undefined {
  if (schema === undefined) return undefined;
  const { labels } = metaOf(schema);
  return labels ?? labelsOf(itemIn(schema));
}

function itemIn(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType; // an element is a schema
  if (!(inner instanceof z.ZodUnion)) return undefined;
  return (inner.options as readonly z.ZodType[]).map(itemIn).find((item) => item !== undefined); // options are schemas
}

function fieldIn(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  const fields = fieldsOf(schema);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
