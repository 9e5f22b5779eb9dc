import * as z from 'zod';
import type { Operation } from '../catalog/operation';
import { metaOf, unwrapped } from '../catalog/meta';
import type { Pointer } from '../catalog/pagination';
import type { Column } from '../protocol/state';
import { cellOf, kindOf } from './cells';

/** A column and whether its values are secret. */
export interface ColumnSpec {
  readonly column: Column;
  readonly secret: boolean;
}

const SAMPLE = 100;

/** The columns of a page: documented fields that any row has, in the document's order, then what the rows have besides. */
export function columnsOf(operation: Operation, rows: readonly unknown[]): readonly ColumnSpec[] {
  const documented = rowShape(operation);
  const present = new Set<string>();
  for (const row of rows) {
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) for (const name of Object.keys(row)) present.add(name);
  }
  if (rows.length > 0 && present.size === 0) return [columnOf('value', undefined, rows.map((value) => ({ value })))];
  const known = Object.keys(documented).filter((name) => present.has(name));
  const extra = [...present].filter((name) => !Object.hasOwn(documented, name));
  const open = Object.keys(documented).length === 0;
  return [...known, ...extra].map((name) => columnOf(name, documented[name], rows, open));
}

function columnOf(name: string, schema: z.ZodType | undefined, rows: readonly unknown[], open = false): ColumnSpec {
  const meta = schema === undefined ? {} : metaOf(schema);
  const secret = meta.secret === true;
  const cells = rows.slice(0, SAMPLE).map((row) => cellOf(fieldOf(row, name), secret));
  const lengths = cells.map((cell) => cell.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return {
    column: {
      id: name,
      kind: kindOf(cells),
      documented: open || schema !== undefined,
      ...(meta.description === undefined ? {} : { description: meta.description }),
      width: Math.min(42, Math.max(5, name.length + 1, usual + 1)),
    },
    secret,
  };
}

/** A row's own field; a row that is not an object is its only value. */
export function fieldOf(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return name === 'value' ? row : undefined;
  return Object.hasOwn(row, name) ? (row as Readonly<Record<string, unknown>>)[name] : undefined; // an object with this own key
}

/** The documented fields of a row, found where the page style says the rows are. */
function rowShape(operation: Operation): Readonly<Record<string, z.ZodType>> {
  const { page } = operation;
  const pointer: Pointer = 'rows' in page ? page.rows : 'at' in page ? page.at : [];
  let schema: z.ZodType | undefined = operation.response;
  for (const key of pointer) {
    const object: z.ZodType | undefined = schema === undefined ? undefined : objectIn(schema);
    schema = object instanceof z.ZodObject ? (object.shape[key] as z.ZodType | undefined) : undefined; // classic schemas only
  }
  const row = schema === undefined ? undefined : objectIn(schema);
  return row instanceof z.ZodObject ? (row.shape as Readonly<Record<string, z.ZodType>>) : {}; // as above
}

/** The object schema inside lists, unions and wrappers. */
function objectIn(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return objectIn(inner.element as z.ZodType); // an element is a schema
  if (inner instanceof z.ZodUnion) {
    return (inner.options as readonly z.ZodType[]).map(objectIn).find((option) => option instanceof z.ZodObject); // options are schemas
  }
  return inner;
}
