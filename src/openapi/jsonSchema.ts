import * as z from 'zod';
import type { Reference } from '../catalog/reference';
import { isObject } from './json';
import type { Json, JsonObject } from './types';

/** The pattern of a date and time without a zone. */
export const LOCAL_DATE_TIME = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$';

/** A schema of the catalog as JSON Schema 2020-12: what is sent with `input`, what is answered with `output`. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return tidied(written as JsonObject); // JSON Schema is JSON
}

/** A copy in which every schema says in the words of OpenAPI what the catalog says in its own. */
function tidied(schema: JsonObject): JsonObject {
  const inside = Object.entries(schema).map(([key, value]) => [key, insideOf(key, value)] as const);
  return inOpenApiWords(Object.fromEntries(inside));
}

/** Schemas stand under these keys; anything else, such as a default, is a value and stays. */
function insideOf(key: string, value: Json | undefined): Json | undefined {
  if (key === 'properties' && isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, isObject(part) ? tidied(part) : part]),
    );
  }
  if (['anyOf', 'oneOf', 'allOf'].includes(key) && Array.isArray(value))
    return value.map((part: Json) => (isObject(part) ? tidied(part) : part));
  const single = ['items', 'additionalProperties', 'propertyNames'].includes(key);
  return single && isObject(value) ? tidied(value) : value;
}

function inOpenApiWords(written: JsonObject): JsonObject {
  const { labels, opens, secret, control, wire: _w, columns: _c, initial: _i, patch: _p, ...rest } = written;
  const schema: Record<string, Json | undefined> = rest;
  if (control === 'date') delete schema.pattern;
  if (control === 'date-time') {
    // `format: date-time` asks for a zone, which these stamps do not have.
    delete schema.allOf;
    schema.pattern = LOCAL_DATE_TIME;
  }
  if (schema.contentEncoding === 'base64') {
    delete schema.pattern;
    delete schema.format;
  }
  // The bounds of a double's whole numbers are no limit of the vendor.
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.type === 'number' && Array.isArray(schema.enum) && schema.enum.every(Number.isInteger))
    schema.type = 'integer';
  if (isObject(labels)) {
    schema.description = described(schema.description, labels);
    schema['x-enum-labels'] = labels;
  }
  if (opens !== undefined) schema['x-opens'] = (opens as unknown as readonly Reference[]).map(referenceOf); // written with opens()
  if (secret === true) Object.assign(schema, { format: 'password', 'x-secret': true });
  return schema;
}

/** Labels go into the description too, for readers that know nothing of `x-enum-labels`; unless it says them already. */
function described(description: Json | undefined, labels: JsonObject): string {
  const list = Object.entries(labels).map(([value, label]) => [value, label as string] as const); // labels are texts
  const said = typeof description === 'string' ? description : '';
  if (list.every(([, label]) => said.toLowerCase().includes(label.toLowerCase()))) return said;
  const before = said === '' ? '' : `${said.replace(/[.]?$/, '.')} `;
  return `${before}${list.map((pair) => pair.join(' = ')).join(', ')}.`;
}

const referenceOf = ({ operation, at }: Reference): JsonObject => ({ operationId: operation, at });
