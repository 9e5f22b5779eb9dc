import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { NamedSchemas } from './named';
import { refName } from './schema';
import type { Schema } from './schema';

/** An operation's named schemas as one JSON Schema of what it takes and answers, which refers to its own definitions. */
export function jsonSchemaText(vendor: Vendor, operation: Operation, { all, names }: NamedSchemas): string {
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${vendor.title}: ${operation.title}`,
    description: operation.description,
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(names).map(([part, name]) => [part, { $ref: `#/$defs/${name}` }]),
    ),
    $defs: Object.fromEntries(
      all.map(({ name, schema, doc }) => [
        name,
        { ...(doc === '' ? {} : { description: doc }), ...plain(schema) },
      ]),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A schema without what only OpenAPI documents of this product say, its references within the document. */
function plain(schema: Schema): Schema {
  const name = refName(schema);
  const entries = Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
    key.startsWith('x-') ? [] : [[key, inside(key, value)] as const],
  );
  return { ...Object.fromEntries(entries), ...(name === undefined ? {} : { $ref: `#/$defs/${name}` }) };
}

/** Schemas stand under these keys; anything else is a value and stays. */
function inside(key: string, value: unknown): unknown {
  if (key === 'properties') return each(value, plain);
  if (key === 'anyOf' || key === 'oneOf') return (value as readonly Schema[]).map(plain); // lists of schemas
  const isSchema = key === 'items' || key === 'additionalProperties' || key === 'propertyNames';
  return isSchema && typeof value === 'object' ? plain(value as Schema) : value; // schemas
}

const each = (properties: unknown, change: (schema: Schema) => Schema) =>
  Object.fromEntries(
    Object.entries(properties as Readonly<Record<string, Schema>>) // schemas by name
      .map(([name, schema]) => [name, change(schema)]),
  );
