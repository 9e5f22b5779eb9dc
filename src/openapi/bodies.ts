import type { Operation } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import type { Components } from './components';
import { isObject } from './json';
import { jsonSchema } from './jsonSchema';
import { ownName, pascalCase, resourceName } from './names';
import type { Json, JsonObject } from './types';

/** What an operation is sent, with its example; nothing for an operation without a body. */
export function requestBody(
  vendor: Vendor,
  operation: Operation,
  components: Components,
): JsonObject | undefined {
  const { body, credentialBody, example } = operation;
  const schema =
    credentialBody !== undefined
      ? credentialSchema(vendor, credentialBody)
      : body === undefined
        ? undefined
        : jsonSchema(body, 'input');
  if (schema === undefined) return undefined;
  const value = example.body as Json | undefined; // examples of the catalog are JSON
  const media = {
    schema: components.add(schema, ownName(operation, 'Body')),
    ...(value === undefined ? {} : { example: value }),
  };
  return { required: true, content: { 'application/json': media } };
}

/** The schema of an answer, its row or record a component of its own, named after what the operation is about. */
export function answerSchema(operation: Operation, components: Components): JsonObject {
  const { response, page } = operation;
  const schema = jsonSchema(response, 'output');
  const at = 'rows' in page ? page.rows : page.style === 'single' ? page.at : undefined;
  const name = resourceName(operation);
  // A token or a status is no record of what the operation is about.
  const isRecord = at !== undefined && (at.length > 0 || operation.effect === 'read');
  const what = 'rows' in page ? 'Row' : pascalCase(at?.at(-1) ?? 'Answer');
  const named = (row: JsonObject) => components.add(row, name, ownName(operation, what));
  const written = !isRecord ? schema : replaceAt(schema, at, (found) => rowsNamed(found, named));
  return '$ref' in written ? written : components.add(written, ownName(operation, 'Answer'));
}

/** Secrets that the operation takes in its body. */
function credentialSchema({ auth }: Vendor, names: Readonly<Record<string, string>>): JsonObject {
  const properties = Object.entries(names).map(([name, field]) => {
    const description = auth.fields[field]?.help ?? '';
    return [name, { type: 'string', format: 'password', description, 'x-secret': true }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: Object.keys(names),
    additionalProperties: false,
  };
}

/** A copy of a schema, the one at a place of its objects replaced; unchanged where there is no such place. */
function replaceAt(
  schema: JsonObject,
  [head, ...tail]: Pointer,
  change: (schema: JsonObject) => JsonObject,
): JsonObject {
  if (head === undefined) return change(schema);
  const { properties } = schema;
  const inner = isObject(properties) ? properties[head] : undefined;
  if (!isObject(properties) || !isObject(inner)) return schema;
  return { ...schema, properties: { ...properties, [head]: replaceAt(inner, tail, change) } };
}

/** Replaces the objects that are rows: the schema itself, a list's items, or those of its alternatives. */
function rowsNamed(schema: JsonObject, named: (row: JsonObject) => JsonObject): JsonObject {
  const { description, ...bare } = schema;
  if (isObject(bare.properties)) {
    const ref = named(bare);
    return description === undefined ? ref : { ...ref, description };
  }
  if (isObject(schema.items)) return { ...schema, items: rowsNamed(schema.items, named) };
  if (!Array.isArray(schema.anyOf)) return schema;
  return {
    ...schema,
    anyOf: schema.anyOf.map((one: Json) => (isObject(one) ? rowsNamed(one, named) : one)),
  };
}
