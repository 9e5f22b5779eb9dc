import * as z from 'zod';
import type { Reference } from './reference';

/**
 * The words that every vendor's fields are described with. Schemas describe; what zod cannot say
 * (how a value is written into a query, what a number's label is) is metadata on the schema.
 */
declare module 'zod' {
  interface GlobalMeta {
    /** How a structured query value goes on the wire: JSON text, comma-separated, or LHS brackets. Scalars need none. */
    wire?: 'json' | 'csv' | 'brackets';
    /** What the form asks for. Derived from the schema where it is not said. */
    control?: 'date' | 'date-time' | 'time' | 'longText';
    /** Labels of enum values, by value on the wire. */
    labels?: Readonly<Record<string, string>>;
    /** The value is as secret as a credential: masked wherever an answer is shown. In a body, which the user writes, it is only said. */
    secret?: boolean;
    /** A filter or list value: the rows' fields that may be named. */
    columns?: readonly string[];
    /** What a required field starts with when no example applies. */
    initial?: 'today' | 'startOfToday' | 'endOfToday';
    /** The operations of the same vendor that take this value; written with `opens()`. */
    opens?: readonly Reference[];
    /** A list of changes, each `{ op, path, value }`: JSON Patch. */
    patch?: boolean;
  }
}

/** A calendar date on the wire: `2026-11-21`. Impossible dates are refused. */
export const isoDate = () =>
  z.iso.date({ error: 'Use a date such as 2026-11-21.' }).meta({ control: 'date' });

/** A date and time without a zone, `2026-11-21T08:00:00`; the vendors do not say which zone they mean. */
export function localDateTime() {
  const error = 'Use a date and time such as 2026-11-21T08:00:00.';
  // `local` allows a stamp without `Z`, but still takes one with it.
  return z.iso
    .datetime({ local: true, precision: 0, error, abort: true })
    .regex(/\d$/, { error })
    .meta({ control: 'date-time' });
}

/** A time of day on the wire, `08:00:00`, 24 hours. */
export const localTime = () =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, { error: 'Use a time such as 08:00:00.' })
    .meta({ control: 'time' });

/** The content of a file, as base64. */
export const base64File = () =>
  z.base64({ error: 'Use base64: letters, digits, + and /, padded with =.' }).meta({ control: 'longText' });

/** Text of at most `max` characters, as the document limits it. */
export const limitedText = (max: number) =>
  z.string().max(max, { error: `Use at most ${String(max)} characters.` });

/** A whole number, with both limits stated in the message when they are broken. */
export function wholeNumber(limits: { min?: number; max?: number } = {}) {
  const { min, max } = limits;
  const range =
    min !== undefined && max !== undefined
      ? ` from ${String(min)} to ${String(max)}`
      : min !== undefined
        ? `, ${String(min)} or more`
        : max !== undefined
          ? `, ${String(max)} or less`
          : '';
  const error = `Use a whole number${range}.`;
  let schema = z.int({ error });
  if (min !== undefined) schema = schema.min(min, { error });
  if (max !== undefined) schema = schema.max(max, { error });
  return schema;
}

/** Text with at least `min` characters (1 unless said), so that a required text cannot be blank. */
export const requiredText = (min = 1) =>
  z.string().min(min, { error: min === 1 ? 'Fill this in.' : `Use at least ${String(min)} characters.` });

/** A closed set of numbers with labels, written as numbers: `numberEnum({ 1: 'Low', 2: 'High' })`. */
export function numberEnum<const L extends Readonly<Record<number, string>>>(labels: L) {
  const values = Object.keys(labels).map(Number) as (keyof L & number)[]; // keys of L are numbers by its type
  return z.literal(values, { error: `Use one of ${values.join(', ')}.` }).meta({ labels });
}

/** A closed set of strings with labels, written as strings. */
export function stringEnum<const L extends Readonly<Record<string, string>>>(labels: L) {
  const values = Object.keys(labels) as (keyof L & string)[]; // keys of L are strings by its type
  return z.enum(values, { error: `Use one of ${values.join(', ')}.` }).meta({ labels });
}

/** An object that goes into the query as one JSON text (Auvo's `paramFilter`). */
export const jsonQuery = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).meta({ wire: 'json' });

/** An object that goes into the query as LHS brackets, `order[field]=created`. */
export const bracketQuery = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape).meta({ wire: 'brackets' });

/** A list of the rows' field names that goes into the query separated by commas. */
export const fieldList = (columns: readonly string[]) =>
  z.array(requiredText()).meta({ wire: 'csv', columns });

const comparison = z.union([z.string(), z.number(), z.boolean()]);

/**
 * Conditions over named columns, LHS brackets on the wire: `and[kilometers][]=>=|25000`.
 * A value may carry a comparison operator before a `|`; without one it means equal.
 */
export const columnFilter = <const C extends readonly string[]>(columns: C) =>
  z
    .partialRecord(z.enum(columns), z.union([comparison, z.array(comparison)]), {
      error: 'Use an object of column names, such as {"kilometers": [">=|25000"]}.',
    })
    .meta({ wire: 'brackets', columns });

type PatchRow<S extends Paths> = {
  [P in keyof S & string]: { op: 'replace'; path: P; value: z.input<S[P]> };
}[keyof S & string];
type Paths = Readonly<Record<string, z.ZodType>>;

/**
 * A list of changes to a record, JSON Patch with the paths that the document names, without a leading
 * slash; each value is checked as its path says. `replace` is the only op that a document shows.
 */
export function jsonPatch<const S extends Paths>(paths: S) {
  const rows = Object.entries(paths).map(([path, value]) =>
    z.strictObject({ op: z.literal('replace'), path: z.literal(path), value }),
  );
  const row = z.discriminatedUnion('path', rows as [(typeof rows)[number]], {
    error: 'Pick a field of the list.',
  }); // a document names at least one path
  const list = z.array(row).min(1, { error: 'Add a change.' }).meta({ patch: true });
  return list as unknown as z.ZodArray<z.ZodType<PatchRow<S>, PatchRow<S>>>; // the rows above, told apart by path
}

/** The body of a partial update: every field may be left out, but not all of them. */
export const changes = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject(shape)
    .partial()
    .refine((body) => Object.keys(body).length > 0, { error: 'Change at least one field.' })
    // The same in the words of JSON Schema, which cannot show the rule above.
    .meta({ minProperties: 1 });

/** A response object: the fields the document shows, any other field kept. */
export const row = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape);
