import * as z from 'zod';
import type { Operation } from '../catalog/operation';
import { isRequired, metaOf, unwrapped } from '../catalog/meta';
import type { Vendor } from '../catalog/vendor';
import { positionName, sizeName } from '../client/readPage';
import type { FormControl, FormField, FormSection } from '../protocol/state';

/** A form field and how its text becomes a value. */
export interface FieldSpec {
  readonly field: FormField;
  readonly path: readonly string[];
  /** The value behind each choice's text. */
  readonly choices?: ReadonlyMap<string, unknown>;
  readonly initial?: z.GlobalMeta['initial'];
}

/** A section of the form with its fields. */
export interface SectionSpec {
  readonly section: Omit<FormSection, 'fields'>;
  readonly fields: readonly FieldSpec[];
  /** Where the section's own object is required even when every field in it is empty. */
  readonly object?: readonly string[];
}

/** The form of an operation, generated from its schemas: one section per object, paging last. */
export function formOf(vendor: Vendor, operation: Operation): readonly SectionSpec[] {
  const paging = [positionName(operation.page), sizeName(operation.page)];
  const query = Object.entries(operation.query);
  const isGroup = ([, schema]: readonly [string, z.ZodType]) => unwrapped(schema) instanceof z.ZodObject;
  const isPaging = ([name]: readonly [string, z.ZodType]) => paging.includes(name);
  const plain = query.filter((entry) => !isGroup(entry) && !isPaging(entry));
  const sections: SectionSpec[] = [
    { section: { id: 'path', title: 'Path' }, fields: fieldsOf(operation.params, ['path']) },
    ...query.filter(isGroup).map(([name, schema]) => groupSection(name, schema)),
    { section: { id: 'query', title: 'Query' }, fields: fieldsOf(Object.fromEntries(plain), ['query']) },
    ...(operation.body === undefined ? [] : [bodySection(operation.body)]),
    ...(vendor.locale === undefined ? [] : [languageSection(vendor.locale)]),
    {
      section: { id: 'paging', title: 'Paging' },
      fields: fieldsOf(Object.fromEntries(query.filter(isPaging)), ['query']),
    },
  ];
  return sections.filter((section) => section.fields.length > 0);
}

const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>, place: readonly string[]): FieldSpec[] =>
  Object.entries(shape).map(([name, schema]) => fieldOf(name, schema, [...place, name]));

function groupSection(name: string, schema: z.ZodType): SectionSpec {
  const object = unwrapped(schema);
  const shape = object instanceof z.ZodObject ? (object.shape as Readonly<Record<string, z.ZodType>>) : {}; // classic schemas only
  const { description } = metaOf(schema);
  const fields = fieldsOf(shape, ['query', name]);
  return {
    section: { id: `query.${name}`, title: name, ...(description === undefined ? {} : { description }) },
    // A part of a group that may be left out is required only once another part of it is filled in.
    ...(isOptional(schema) ? { fields: fields.map(unmarked) } : { fields, object: ['query', name] }),
  };
}

const unmarked = (spec: FieldSpec): FieldSpec => ({ ...spec, field: { ...spec.field, required: false } });

const bodySection = (schema: z.ZodType): SectionSpec => ({
  section: { id: 'body', title: 'Body' },
  fields: [
    { field: { id: 'body', label: 'JSON', control: 'json', required: isRequired(schema) }, path: ['body'] },
  ],
});

const languageSection = (locale: NonNullable<Vendor['locale']>): SectionSpec => ({
  section: { id: 'headers', title: 'Language' },
  fields: [
    {
      field: {
        id: 'language',
        label: locale.header,
        control: 'choice',
        required: false,
        hint: `Default ${locale.default}`,
        choices: Object.entries(locale.values).map(([value, label]) => ({
          value,
          label: `${value} · ${label}`,
        })),
      },
      path: ['language'],
      choices: new Map(Object.keys(locale.values).map((value) => [value, value])),
    },
  ],
});

/** The part of JSON Schema that a field is described by. */
interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
}

function fieldOf(label: string, schema: z.ZodType, path: readonly string[]): FieldSpec {
  const meta = metaOf(schema);
  const json = z.toJSONSchema(unwrapped(schema), { unrepresentable: 'any', io: 'input' }) as FieldSchema; // the dialect read here is a part of it
  const values = json.enum ?? (json.const === undefined ? undefined : [json.const]);
  const hint = hintOf(schema, json);
  return {
    field: {
      id: path.join('.'),
      label,
      control: values !== undefined ? 'choice' : (meta.control ?? controlOf(meta, json)),
      required: isRequired(schema),
      ...(meta.description === undefined ? {} : { description: meta.description }),
      ...(hint === '' ? {} : { hint }),
      ...(meta.wire === 'csv' && meta.columns !== undefined ? { suggestions: meta.columns } : {}),
      ...(values === undefined
        ? {}
        : {
            choices: values.map((value) => ({
              value: String(value),
              label: choiceLabel(value, meta.labels),
            })),
          }),
    },
    path,
    ...(values === undefined ? {} : { choices: new Map(values.map((value) => [String(value), value])) }),
    ...(meta.initial === undefined ? {} : { initial: meta.initial }),
  };
}

function controlOf(meta: z.GlobalMeta, json: FieldSchema): FormControl {
  if (meta.wire === 'csv') return 'list';
  if (meta.wire !== undefined || json.type === 'object' || json.type === 'array') return 'json';
  if (json.type === 'integer' || json.type === 'number' || json.type === 'boolean') return json.type;
  return 'text';
}

function choiceLabel(value: unknown, labels: Readonly<Record<string, string>> | undefined): string {
  const text = String(value);
  const label = labels?.[text];
  return label === undefined || label === text ? text : `${text} · ${label}`;
}

function hintOf(schema: z.ZodType, json: FieldSchema): string {
  const min = json.minimum !== undefined && json.minimum > Number.MIN_SAFE_INTEGER ? json.minimum : undefined;
  const max = json.maximum !== undefined && json.maximum < Number.MAX_SAFE_INTEGER ? json.maximum : undefined;
  const range =
    min !== undefined && max !== undefined
      ? `${String(min)} to ${String(max)}`
      : min !== undefined
        ? `${String(min)} or more`
        : max !== undefined
          ? `${String(max)} or less`
          : '';
  const length =
    json.minLength !== undefined && json.minLength > 1 ? `at least ${String(json.minLength)} characters` : '';
  const given = schema.safeParse(undefined);
  const value = given.success ? given.data : undefined;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const fallback = isScalar ? `default ${String(value)}` : '';
  const hint = [range, length, fallback].filter((part) => part !== '').join(', ');
  return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
}

const isOptional = (schema: z.ZodType): boolean => schema instanceof z.ZodOptional;
