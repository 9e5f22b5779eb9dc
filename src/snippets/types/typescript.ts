import { jsKey } from '../quoting/js';
import { scalarCode } from './code';
import { docComment, docOf } from './doc';
import type { NamedSchema } from './named';
import type { Schema } from './schema';
import { eitherOf, fieldsOf, isRecord, refName } from './schema';
import { TRANSLATED, holdTranslated, translatedKey } from './translated';

/** Columns of a union that stands on one line. */
const WIDTH = 80;

/** Named schemas as exported types, one paragraph each. */
export function declareTypes(named: readonly NamedSchema[]): string[] {
  const types = new TypeWriter(holdTranslated(named.map(({ schema }) => schema)));
  return [...types.shared(), ...named.map((one) => types.declare(one))];
}

/** The type of a value that the declared types are part of. */
export const typeText = (schema: Schema): string => new TypeWriter(false).text(schema, '');

/** Writes schemas as types; `translated` says whether a value with its text has a type of its own. */
class TypeWriter {
  constructor(private readonly translated: boolean) {}

  shared(): string[] {
    if (!this.translated) return [];
    const fields = '  key: Key;\n  text: string;\n';
    return [
      `${docComment(TRANSLATED)}export interface Translated<Key extends string | number> {\n${fields}}`,
    ];
  }

  declare({ name, schema, doc }: NamedSchema): string {
    const text = this.text(schema, '');
    const declaration = text.startsWith('{\n')
      ? `export interface ${name} ${text}`
      : `export type ${name} = ${text};`;
    return `${docComment(doc)}${declaration}`;
  }

  text(schema: Schema, indent: string): string {
    const name = refName(schema);
    if (name !== undefined) return name;
    const options = this.optionsOf(schema, indent);
    if (options !== undefined) return unionText(options, indent);
    if (schema.type === 'array') return this.arrayText(schema, indent);
    if (schema.type === 'object') return this.objectText(schema, indent);
    return scalarTypes[String(schema.type)] ?? 'unknown';
  }

  /** What a value may be one of; undefined where there is one kind of it. */
  private optionsOf(schema: Schema, indent: string): readonly string[] | undefined {
    if (schema.const !== undefined) return [scalarCode(schema.const)];
    return (
      schema.enum?.map(scalarCode) ??
      eitherOf(schema)?.flatMap((one) => this.optionsOf(one, indent) ?? [this.text(one, indent)])
    );
  }

  private arrayText({ items = {} }: Schema, indent: string): string {
    const item = this.text(items, indent);
    return item.includes('| ') || item.includes('\n') ? generic('Array', item, indent) : `${item}[]`;
  }

  private objectText(schema: Schema, indent: string): string {
    if (isRecord(schema)) return this.recordText(schema, indent);
    const key = this.translated ? translatedKey(schema) : undefined;
    if (key !== undefined) return generic('Translated', this.text(key, indent), indent);
    const inner = `${indent}  `;
    const lines = fieldsOf(schema).map(({ name, field, required }) => {
      const mark = required ? '' : '?';
      return `${docComment(docOf(field), inner)}${inner}${jsKey(name)}${mark}: ${this.text(field, inner)};`;
    });
    return `{\n${lines.join('\n')}\n${indent}}`;
  }

  private recordText({ additionalProperties, propertyNames }: Schema, indent: string): string {
    if (additionalProperties === false) return 'Record<string, never>';
    const value =
      typeof additionalProperties === 'object' ? this.text(additionalProperties, indent) : 'unknown';
    return propertyNames?.enum === undefined
      ? `Record<string, ${value}>`
      : `Partial<Record<${this.text(propertyNames, indent)}, ${value}>>`;
  }
}

const scalarTypes: Readonly<Partial<Record<string, string>>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** A type with an argument, which may be a union of several lines. */
const generic = (name: string, argument: string, indent: string): string =>
  `${name}<${argument}${argument.startsWith('\n') ? `\n${indent}` : ''}>`;

/** A union without repetitions, one line an option where it is long. */
function unionText(options: readonly string[], indent: string): string {
  const different = [...new Set(options)];
  if (different.includes('unknown')) return 'unknown';
  const line = different.join(' | ');
  if (line.length <= WIDTH || different.length === 1) return line;
  return different.map((option) => `\n${indent}  | ${option}`).join('');
}
