import { literalOf, literalText } from '../javascript/literal';
import { jsKey } from '../quoting/js';
import { scalarCode, variableName } from './code';
import { docComment, docOf } from './doc';
import type { NamedSchema } from './named';
import type { Schema } from './schema';
import { eitherOf, fieldsOf, isRecord, refName } from './schema';
import { TRANSLATED, holdTranslated, translatedKey } from './translated';

/** Columns of a list of values that stands on one line. */
const WIDTH = 80;

/** The variable that holds the zod schema of a name. */
export const schemaName = (name: string): string => `${variableName(name)}Schema`;

/** Named schemas as exported zod schemas with their types, one paragraph each. */
export function declareSchemas(named: readonly NamedSchema[]): string[] {
  const schemas = new ZodWriter(holdTranslated(named.map(({ schema }) => schema)));
  return [...schemas.shared(), ...named.map((one) => schemas.declare(one))];
}

/** Writes schemas as zod code; `translated` says whether a value with its text has a schema of its own. */
class ZodWriter {
  /** The schemas with fields that a default stands in for. */
  private readonly withDefaults = new Set<string>();

  constructor(private readonly translated: boolean) {}

  shared(): string[] {
    if (!this.translated) return [];
    const body = '  z.looseObject({ key, text: z.string() });';
    return [`${docComment(TRANSLATED)}const translated = <Key extends z.ZodType>(key: Key) =>\n${body}`];
  }

  declare({ name, schema, doc }: NamedSchema): string {
    const variable = schemaName(name);
    const text = this.text(schema, '');
    // What is sent may leave out what has a default.
    const isInput = text.includes('.default(') || [...this.withDefaults].some((one) => text.includes(one));
    if (isInput) this.withDefaults.add(variable);
    const type = `export type ${name} = z.${isInput ? 'input' : 'infer'}<typeof ${variable}>;`;
    return `${docComment(doc)}export const ${variable} = ${text};\n${type}`;
  }

  private text(schema: Schema, indent: string): string {
    const name = refName(schema);
    if (name !== undefined) return schemaName(name);
    if (schema.const !== undefined) return `z.literal(${scalarCode(schema.const)})`;
    if (schema.enum !== undefined) return enumText(schema.enum, indent);
    const either = eitherOf(schema);
    if (either !== undefined) return this.unionText(either, schema.oneOf !== undefined, indent);
    switch (schema.type) {
      case 'array':
        return `z.array(${this.text(schema.items ?? {}, indent)})${atLeast('min', schema.minItems)}`;
      case 'object':
        return this.objectText(schema, indent);
      case 'string':
        return stringText(schema);
      case 'integer':
      case 'number':
        return `z.${schema.type === 'integer' ? 'int' : 'number'}()${atLeast('min', schema.minimum)}${atLeast('max', schema.maximum)}`;
      default:
        return plain[String(schema.type)] ?? 'z.unknown()';
    }
  }

  private unionText(options: readonly Schema[], isOne: boolean, indent: string): string {
    const others = options.filter(({ type }) => type !== 'null');
    const nullable = others.length < options.length ? '.nullable()' : '';
    const [only, ...more] = [...new Set(others.map((one) => this.text(one, `${indent}  `)))];
    if (only === undefined) return 'z.null()';
    if (more.length === 0) return `${only}${nullable}`;
    const list = listText([only, ...more], indent);
    const tag = isOne ? tagOf(others) : undefined;
    return tag === undefined
      ? `z.union(${list})${nullable}`
      : `z.discriminatedUnion(${scalarCode(tag)}, ${list})${nullable}`;
  }

  private objectText(schema: Schema, indent: string): string {
    if (isRecord(schema)) return this.recordText(schema, indent);
    const key = this.translated ? translatedKey(schema) : undefined;
    if (key !== undefined) return `translated(${this.text(key, indent)})`;
    const inner = `${indent}  `;
    const lines = fieldsOf(schema).map(({ name, field, required }) => {
      const optional = required ? '' : optionalText(field);
      return `${docComment(docOf(field), inner)}${inner}${jsKey(name)}: ${this.text(field, inner)}${optional},`;
    });
    const kind = schema.additionalProperties === false ? 'strictObject' : 'looseObject';
    return `z.${kind}({\n${lines.join('\n')}\n${indent}})${notEmpty(schema)}`;
  }

  private recordText({ additionalProperties, propertyNames }: Schema, indent: string): string {
    if (additionalProperties === false) return 'z.strictObject({})';
    const value =
      typeof additionalProperties === 'object' ? this.text(additionalProperties, indent) : 'z.unknown()';
    return propertyNames?.enum === undefined
      ? `z.record(z.string(), ${value})`
      : `z.partialRecord(${enumText(propertyNames.enum, indent)}, ${value})`;
  }
}

const plain: Readonly<Partial<Record<string, string>>> = { boolean: 'z.boolean()', null: 'z.null()' };

const enumText = (values: readonly unknown[], indent: string): string =>
  `${values.every((value) => typeof value === 'string') ? 'z.enum' : 'z.literal'}(${listText(values.map(scalarCode), indent)})`;

/** An array in code, one line an item where it is long. */
function listText(items: readonly string[], indent: string): string {
  const line = `[${items.join(', ')}]`;
  if (line.length <= WIDTH && !line.includes('\n')) return line;
  return `[\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}]`;
}

function stringText({ format, contentEncoding, pattern, minLength, maxLength }: Schema): string {
  const base = contentEncoding === 'base64' ? 'z.base64()' : (formats[format ?? ''] ?? 'z.string()');
  const form = pattern === undefined ? '' : `.regex(${String(new RegExp(pattern))})`;
  return `${base}${form}${atLeast('min', minLength)}${atLeast('max', maxLength)}`;
}

const formats: Readonly<Partial<Record<string, string>>> = {
  date: 'z.iso.date()',
  email: 'z.email()',
  uri: 'z.url()',
};

const atLeast = (check: 'min' | 'max', bound: number | undefined): string =>
  bound === undefined ? '' : `.${check}(${String(bound)})`;

const optionalText = ({ default: value }: Schema): string =>
  value === undefined ? '.optional()' : `.default(${literalText(literalOf(value))})`;

const notEmpty = ({ minProperties }: Schema): string =>
  minProperties === undefined
    ? ''
    : `.refine((value) => Object.keys(value).length >= ${String(minProperties)}, 'Give at least ${String(minProperties)}.')`;

/** The field whose value tells objects apart. */
function tagOf(options: readonly Schema[]): string | undefined {
  const [first] = options;
  return fieldsOf(first ?? {})
    .map(({ name }) => name)
    .find((name) => {
      const values = options.map(({ properties }) => properties?.[name]?.const);
      return !values.includes(undefined) && new Set(values).size === options.length;
    });
}
