import * as z from 'zod';
import type { Operation } from '../catalog/operation';
import { metaOf, unwrapped } from '../catalog/meta';
import type { Pointer } from '../catalog/pagination';
import type { Column } from '../protocol/state';
import { cellOf, kindOf } from './cells';

const SAMPLE = 100;

/** The columns of a page: documented fields that any row has, in the document's order, then what the rows have besides. */
export function columnsOf(operation: Operation, rows: readonly unknown[]): readonly Column[] {
  const documented = shapeOf(rowSchema(operation));
  const present = new Set<string>();
  for (const row of rows) {
    if (typeof row === 'object' && row !== null && !Array.isArray(row))
      for (const name of Object.keys(row)) present.add(name);
  }
  if (rows.length > 0 && present.size === 0)
    return [
      columnOf(
        'value',
        undefined,
        rows.map((value) => ({ value })),
      ),
    ];
  const known = Object.keys(documented).filter((name) => present.has(name));
  const extra = [...present].filter((name) => !Object.hasOwn(documented, name));
  const open = Object.keys(documented).length === 0;
  return [...known, ...extra].map((name) =>
    columnOf(name, Object.hasOwn(documented, name) ? documented[name] : undefined, rows, open),
  );
}

function columnOf(
  name: string,
  schema: z.ZodType | undefined,
  rows: readonly unknown[],
  open = false,
): Column {
  const meta = schema === undefined ? {} : metaOf(schema);
  const cells = rows.slice(0, SAMPLE).map((row) => cellOf(fieldOf(row, name)));
  const lengths = cells.map((cell) => cell.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return {
    id: name,
    kind: kindOf(cells),
    documented: open || schema !== undefined,
    ...(meta.description === undefined ? {} : { description: meta.description }),
    width: Math.min(42, Math.max(5, name.length + 1, usual + 1)),
  };
}

/** A row's own field; a row that is not an object is its only value. */
export function fieldOf(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return name === 'value' ? row : undefined;
  return Object.hasOwn(row, name) ? (row as Readonly<Record<string, unknown>>)[name] : undefined; // an object with this own key
}

/** What the document says of a row, found where the page style says the rows are. */
export function rowSchema(operation: Operation): z.ZodType | undefined {
  const { page } = operation;
  const pointer: Pointer = 'rows' in page ? page.rows : 'at' in page ? page.at : [];
  let schema: z.ZodType | undefined = operation.response;
  for (const key of pointer) {
    const object: z.ZodType | undefined = schema === undefined ? undefined : objectIn(schema);
    schema = object instanceof z.ZodObject ? (object.shape[key] as z.ZodType | undefined) : undefined; // classic schemas only
  }
  return schema === undefined ? undefined : objectIn(schema);
}

const shapeOf = (row: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> =>
  row instanceof z.ZodObject ? row.shape : {}; // classic schemas only

/** The object schema inside lists, unions and wrappers. */
function objectIn(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return objectIn(inner.element as z.ZodType); // an element is a schema
  if (inner instanceof z.ZodUnion) {
    return (inner.options as readonly z.ZodType[])
      .map(objectIn)
      .find((option) => option instanceof z.ZodObject); // options are schemas
  }
  return inner;
}
