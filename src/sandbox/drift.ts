import * as z from 'zod';
import { metaOf, unwrapped } from '../catalog/meta';
import type { Operation } from '../catalog/operation';
import { valueAt, withValue } from '../catalog/pointer';
import { fieldsOf, objectIn, rowSchema } from '../catalog/rowSchema';
import { isFields, type Fields } from './read';

/** The field that is added to every row. */
export const addedField = 'addedByDrift';
/** Stands where the document lists other values. */
export const unknownNumber = 99;
const unknownText = 'unheardOf';

/**
 * Changes a successful answer on its way out as a vendor's next release might: a field is added to every
 * row and another dropped, in every third row a number becomes a text, in the first an enum has a value
 * that no document lists. What the document does not describe stays as it is.
 */
export function drifted(operation: Operation, body: unknown): unknown {
  const { page } = operation;
  const pointer = 'rows' in page ? page.rows : 'at' in page ? page.at : undefined;
  if (pointer === undefined) return body;
  const fields = pick(fieldsOf(rowSchema(operation)));
  const rows = valueAt(body, pointer);
  const change = (row: unknown, index: number) => (isFields(row) ? driftedRow(row, index, fields) : row);
  return withValue(body, pointer, Array.isArray(rows) ? rows.map(change) : change(rows, 0));
}

/** The fields of a row that are changed; a document that names none has none of them. */
interface Picked {
  readonly dropped: string | undefined;
  readonly retyped: string | undefined;
  readonly listed: string | undefined;
}

function driftedRow(row: Fields, index: number, { dropped, retyped, listed }: Picked): Fields {
  const kept = Object.entries(row).filter(([name]) => name !== dropped);
  const changed = kept.map(([name, value]): [string, unknown] => {
    if (name === retyped && index % 3 === 0 && typeof value === 'number') return [name, String(value)];
    if (name === listed && index === 0) return [name, unlisted(value)];
    return [name, value];
  });
  return { ...Object.fromEntries(changed), [addedField]: index + 1 };
}

function unlisted(value: unknown): unknown {
  if (isFields(value)) return { ...value, key: unlisted(value.key) };
  return typeof value === 'number' ? unknownNumber : unknownText;
}

function pick(shape: Readonly<Record<string, z.ZodType>>): Picked {
  const names = (suits: (schema: z.ZodType) => boolean) =>
    Object.keys(shape).filter((name) => {
      const schema = shape[name];
      return schema !== undefined && metaOf(schema).opens === undefined && suits(schema);
    });
  const hasList = (schema: z.ZodType) => metaOf(schema).labels !== undefined || isClosed(schema);
  return {
    dropped: names((schema) => schema instanceof z.ZodString).at(-1),
    retyped: names((schema) => schema instanceof z.ZodNumber && !hasList(schema))[0],
    listed: names(hasList)[0] ?? names((schema) => hasList(fieldsOf(objectIn(schema)).key ?? z.unknown()))[0],
  };
}

function isClosed(schema: z.ZodType): boolean {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodLiteral || inner instanceof z.ZodEnum;
}
