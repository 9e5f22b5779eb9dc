import type * as z from 'zod';
import type { Operation } from '../catalog/operation';
import { metaOf } from '../catalog/meta';
import { fieldsOf, rowSchema } from '../catalog/rowSchema';
import type { Column } from '../protocol/results';
import { cellOf, kindOf } from './cells';

const SAMPLE = 100;

/** The columns of a page: documented fields that any row has, in the document's order, then what the rows have besides. */
export function columnsOf(
  operation: Operation,
  rows: readonly unknown[],
  opensOf: OpensOf = () => undefined,
): readonly Column[] {
  const documented = fieldsOf(rowSchema(operation));
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
    withTargets(
      columnOf(name, Object.hasOwn(documented, name) ? documented[name] : undefined, rows, open),
      opensOf,
    ),
  );
}

/** The operations that a column's values open. */
type OpensOf = (column: string) => Column['opens'];

function withTargets(column: Column, opensOf: OpensOf): Column {
  const opens = opensOf(column.id);
  return opens === undefined ? column : { ...column, opens };
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
