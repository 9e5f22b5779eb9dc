import * as z from 'zod';
import { isRequired, metaOf, unwrapped } from '../catalog/meta';
import { fieldsOf } from '../catalog/rowSchema';
import { choices, typeWords } from '../catalog/typeWords';
import { defaultOf, limitWords } from './fieldWords';
import { code, plainText, table } from './markdown';

/** A field as a line of a table. */
interface FieldRow {
  readonly name: string;
  readonly place?: string;
  readonly schema: z.ZodType;
}

/** More values than this are counted instead of listed. */
const MOST_CHOICES = 40;

/** A table of inputs: with their place, whether they are required, and what stands there otherwise. */
export const inputTable = (rows: readonly FieldRow[]): string =>
  table(
    ['Name', 'In', 'Type', 'Required', 'Default', 'Description'],
    rows.map(({ name, place = '', schema }) => [
      code(name),
      place,
      plainText(typeWords(schema)),
      isRequired(schema) ? 'yes' : '',
      code(defaultOf(schema)),
      wordsOf(schema),
    ]),
  );

/** A table of what an answer holds. */
export const answerTable = (rows: readonly FieldRow[]): string =>
  table(
    ['Name', 'Type', 'May be missing', 'Description'],
    rows.map(({ name, schema }) => [
      code(name),
      plainText(typeWords(schema)),
      isRequired(schema) ? '' : 'yes',
      wordsOf(schema),
    ]),
  );

/** The document's words on a field, its values and its limits. */
function wordsOf(schema: z.ZodType): string {
  const { description = '', columns, secret } = metaOf(schema);
  const rest = [
    valuesOf(schema, description),
    columns === undefined ? '' : `Fields: ${columns.map((column) => code(column)).join(', ')}.`,
    sentence(limitsOf(schema, description)),
    secret === true ? 'Secret.' : '',
  ].filter((part) => part !== '');
  const words = plainText(description);
  return [rest.length === 0 ? words : ended(words), ...rest].filter((part) => part !== '').join(' ');
}

/** The values with their labels, unless the description says them all already. */
function valuesOf(schema: z.ZodType, description: string): string {
  const values = choices(schema);
  if (values.length > MOST_CHOICES) return `One of ${String(values.length)} values.`;
  const said = description.toLowerCase();
  const allSaid = values.every(
    ({ value, label }) => label !== undefined && says(said, value) && says(said, label),
  );
  if (values.length === 0 || allSaid) return '';
  const words = values.map(({ value, label }) =>
    label === undefined ? code(value) : `${code(value)} ${plainText(label)}`,
  );
  return `Values: ${words.join(', ')}.`;
}

/** The limits, unless the description says both ends of a range already. */
function limitsOf(schema: z.ZodType, description: string): string {
  const words = limitWords(schema);
  const ends = /^from (\S+) to (\S+)$/.exec(words)?.slice(1) ?? [];
  return ends.length > 0 && ends.every((end) => says(description, end)) ? '' : words;
}

/** Whether a text has these words, not as a part of longer ones. */
function says(text: string, words: string): boolean {
  const parts = text.toLowerCase().split(words.toLowerCase());
  return parts.some((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && !/[a-z0-9]$/.test(part) && !/^[a-z0-9]/.test(next);
  });
}

/** Words that more words follow end as a sentence does. */
const ended = (words: string): string => (words === '' || /[.:!?]$/.test(words) ? words : `${words}.`);

const sentence = (words: string): string =>
  words === '' ? '' : `${plainText(`${words.charAt(0).toUpperCase()}${words.slice(1)}`)}.`;

/** A schema's fields and those inside them, dotted; items of lists after `[]`. */
export function nestedRows(schema: z.ZodType, path: string, place?: string): readonly FieldRow[] {
  const inner = unwrapped(schema);
  const here = path === '' ? [] : [rowAt(path, schema, place)];
  return [...here, ...insideRows(inner, path, place)];
}

function insideRows(inner: z.ZodType, path: string, place: string | undefined): readonly FieldRow[] {
  if (inner instanceof z.ZodArray)
    return insideRows(unwrapped(inner.element as z.ZodType), `${path}[]`, place); // an element is a schema
  if (inner instanceof z.ZodUnion) {
    const all = (inner.options as readonly z.ZodType[]).flatMap((option) =>
      insideRows(unwrapped(option), path, place),
    ); // options are schemas
    return all.filter((row, index) => all.findIndex(({ name }) => name === row.name) === index);
  }
  return Object.entries(fieldsOf(inner)).flatMap(([name, field]) =>
    nestedRows(field, path === '' ? name : `${path}.${name}`, place),
  );
}

/** The fields that a list of changes may name, each with what it takes. */
export function patchRows(schema: z.ZodType): readonly FieldRow[] {
  const list = unwrapped(schema);
  const element = list instanceof z.ZodArray ? (list.element as z.ZodType) : undefined; // an element is a schema
  const options = element instanceof z.ZodUnion ? (element.options as readonly z.ZodType[]) : []; // options are schemas
  return options.flatMap((option) => {
    const { path: named, value } = fieldsOf(option);
    const name = named instanceof z.ZodLiteral ? String([...named.values][0]) : undefined;
    return name === undefined || value === undefined ? [] : [rowAt(name, value, undefined)];
  });
}

const rowAt = (name: string, schema: z.ZodType, place: string | undefined): FieldRow => ({
  name,
  schema,
  ...(place === undefined ? {} : { place }),
});
