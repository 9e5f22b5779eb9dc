import * as z from 'zod';
import { isRequired, metaOf, unwrapped } from '../catalog/meta';
import type { Operation, Shape } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { compact } from './json';
import { jsonSchema } from './jsonSchema';
import type { Json, JsonObject } from './types';

/** The parameters of an operation: path, query, and the header that asks for a language. */
export const parametersOf = (
  vendor: Vendor,
  { params, query, example }: Operation,
): readonly JsonObject[] => [
  ...parametersIn('path', params, example.path ?? {}),
  ...parametersIn('query', query, example.query ?? {}),
  ...(vendor.locale === undefined ? [] : [{ $ref: `#/components/parameters/${LANGUAGE}` }]),
];

const LANGUAGE = 'Language';

/** Parameters that every operation of a vendor takes, by name. */
export function sharedParameters({ locale }: Vendor): Readonly<Record<string, JsonObject>> {
  if (locale === undefined) return {};
  const labels = Object.entries(locale.values).map(([value, label]) => `${value} = ${label}`);
  const schema = {
    type: 'string',
    enum: Object.keys(locale.values),
    default: locale.default,
    'x-enum-labels': { ...locale.values },
  };
  const description = `The language of translated values: ${labels.join(', ')}.`;
  return { [LANGUAGE]: { name: locale.header, in: 'header', required: false, description, schema } };
}

const parametersIn = (
  place: 'path' | 'query',
  shape: Shape,
  example: Readonly<Record<string, unknown>>,
): readonly JsonObject[] =>
  Object.entries(shape).map(([name, schema]) => {
    const { description, ...written } = jsonSchema(schema, 'input');
    const common = { in: place, required: place === 'path' || isRequired(schema) };
    const value = example[name] as Json | undefined; // examples of the catalog are JSON
    const { parameterName, note, ...form } = formOf(name, schema, written, value);
    return compact({
      name: parameterName,
      ...common,
      description: [description, note].filter((text) => typeof text === 'string').join(' '),
      ...form,
    });
  });

interface Form {
  readonly parameterName: string;
  readonly note?: string;
  readonly [key: string]: Json | undefined;
}

/** How a value is written: JSON text, a list with commas, LHS brackets, or plainly. */
function formOf(name: string, schema: z.ZodType, written: JsonObject, example: Json | undefined): Form {
  const { wire } = metaOf(schema);
  const media = { schema: written, example };
  if (wire === 'json') return { parameterName: name, content: { 'application/json': compact(media) } };
  if (wire === 'csv') return { parameterName: name, ...media, style: 'form', explode: false };
  if (wire !== 'brackets') return { parameterName: name, ...media };
  if (unwrapped(schema) instanceof z.ZodArray)
    return { parameterName: `${name}[]`, ...media, style: 'form', explode: true };
  const note = holdsLists(written)
    ? `Written with brackets, ${name}[field]=value; a list repeats ${name}[field][]=value, which the style deepObject leaves open.`
    : undefined;
  const deep = { ...media, style: 'deepObject', explode: true, 'x-brackets': true };
  return { parameterName: name, ...(note === undefined ? {} : { note }), ...deep };
}

const holdsLists = (written: JsonObject): boolean => JSON.stringify(written).includes('"type":"array"');
