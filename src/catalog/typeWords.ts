import * as z from 'zod';
import { isWhole, metaOf, unwrapped } from './meta';

/** What a value is, in words: "whole number", "list of text", "1, 2 or 3". */
export function typeWords(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  const words = bareWords(inner, metaOf(schema).control);
  return schema !== inner && takesNull(schema) ? `${words} or null` : words;
}

function bareWords(schema: z.ZodType, control: string | undefined): string {
  if (schema instanceof z.ZodArray) return `list of ${typeWords(schema.element as z.ZodType)}`; // an element is a schema
  if (schema instanceof z.ZodUnion) {
    const options = (schema.options as readonly z.ZodType[]).map(typeWords); // options are schemas
    return [...new Set(options)].join(' or ');
  }
  if (schema instanceof z.ZodNumber) return isWhole(schema) ? 'whole number' : 'number';
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum) {
    const values = [...valuesOf(schema)];
    if (values.some((value) => typeof value === 'number'))
      return values.every(Number.isInteger) ? 'whole number' : 'number';
    return values.some((value) => typeof value === 'boolean') ? 'true or false' : 'text';
  }
  if (schema.def.type === 'string')
    return control === 'date'
      ? 'date'
      : control === 'date-time'
        ? 'date and time'
        : (formats[formatOf(schema)] ?? 'text');
  return plainWords[schema.def.type] ?? 'anything';
}

const plainWords: Readonly<Partial<Record<string, string>>> = {
  boolean: 'true or false',
  object: 'object',
  record: 'object',
  null: 'null',
};

/** A value that may stand somewhere, and what it means where that is known. */
interface Choice {
  readonly value: string;
  readonly label?: string;
}

/** The values that may stand here with their labels; none where any may. */
export function choices(schema: z.ZodType): readonly Choice[] {
  const { labels = {} } = metaOf(schema);
  const values = closedValues(schema);
  const listed = values.length > 0 ? values : Object.keys(labels);
  return [...new Set(listed)].map((value) => {
    const label = labels[value];
    return label === undefined || label.toLowerCase() === value.toLowerCase() ? { value } : { value, label };
  });
}

function closedValues(schema: z.ZodType): readonly string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return (inner.options as readonly z.ZodType[]).flatMap(closedValues); // options are schemas
  if (inner instanceof z.ZodArray) return closedValues(inner.element as z.ZodType); // an element is a schema
  return inner instanceof z.ZodLiteral || inner instanceof z.ZodEnum ? [...valuesOf(inner)].map(String) : [];
}

const valuesOf = (schema: z.ZodLiteral | z.ZodEnum): Iterable<unknown> =>
  schema instanceof z.ZodLiteral ? schema.values : schema.options;

const formats: Readonly<Partial<Record<string, string>>> = {
  date: 'date',
  datetime: 'date and time',
  time: 'time',
  email: 'e-mail address',
  url: 'URL',
};

/** What a text must look like; empty where that is not said. */
const formatOf = (schema: z.ZodType): string =>
  'format' in schema && typeof schema.format === 'string' ? schema.format : '';

const takesNull = (schema: z.ZodType): boolean => schema.safeParse(null).success;
