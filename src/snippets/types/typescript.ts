import * as z from 'zod';
import { commentText } from '../quoting/comment';
import { jsString } from '../quoting/js';

/** The part of JSON Schema that zod writes and this file reads. */
interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly format?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A schema as an exported interface, or as an alias where it is not an object with known fields. */
export function declareType(name: string, schema: z.ZodType, description: string): string {
  const json = jsonSchemaOf(schema);
  const isObject = json.properties !== undefined && Object.keys(json.properties).length > 0;
  const body = isObject
    ? `export interface ${name} ${typeText(json, '')}`
    : `export type ${name} = ${typeText(json, '')};`;
  return `/** ${commentText(description)} */\n${body}`;
}

/** JSON Schema of what an answer holds; what it cannot express becomes "anything". */
const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as JsonSchema; // the dialect read here is a part of it

function typeText(schema: JsonSchema, indent: string): string {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return [...new Set(either.map((one) => typeText(one, indent)))].join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array': {
      const item = schema.items === undefined ? 'unknown' : typeText(schema.items, indent);
      return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
    }
    case 'object':
      return objectText(schema, indent);
    default:
      return 'unknown';
  }
}

function objectText(schema: JsonSchema, indent: string): string {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return 'Record<string, unknown>';
  const inner = `${indent}  `;
  const lines = fields.map(([name, field]) => {
    const optional = schema.required?.includes(name) === true ? '' : '?';
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : jsString(name);
    return `${comment(field, inner)}${inner}${key}${optional}: ${typeText(field, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function comment(field: JsonSchema, indent: string): string {
  const labels = Object.entries(field.labels ?? {}).map(([value, label]) => `${value} ${label}`);
  const format = field.format === undefined ? [] : [`Format: ${field.format}.`];
  const words = [field.description ?? '', ...format, labels.join(', ')]
    .filter((text) => text !== '')
    .join(' ');
  return words === '' ? '' : `${indent}/** ${commentText(words)} */\n`;
}

const literal = (value: unknown): string => (typeof value === 'string' ? jsString(value) : String(value));
