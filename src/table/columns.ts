import type * as z from 'zod';
import type { Operation } from '../catalog/operation';
import { metaOf } from '../catalog/meta';
import { fieldsOf, rowSchema } from '../catalog/rowSchema';
import type { Cell, Column } from '../protocol/results';
import type { Labels } from './cells';
import { cellOf, kindOf } from './cells';
import { columnType } from './columnType';
import { isObject } from './objects';
import { labelsOf } from './schemaAt';

const SAMPLE = 100;

/** The columns of a page: documented fields that any row has, in the document's order, then what the rows have besides. */
export function columnsOf(
  operation: Operation,
  rows: readonly unknown[],
  opensOf: OpensOf = () => undefined,
): readonly Column[] {
  const documented = fieldsOf(rowSchema(operation));
  const present = new Set<string>();
  for (const row of rows) if (isObject(row)) for (const name of Object.keys(row)) present.add(name);
  if (rows.length > 0 && present.size === 0) return [columnOf('value', undefined, rows)];
  const known = Object.keys(documented).filter((name) => present.has(name));
  const extra = [...present].filter((name) => !Object.hasOwn(documented, name));
  const open = Object.keys(documented).length === 0;
  return [...known, ...extra].map((name) => {
    const schema = Object.hasOwn(documented, name) ? documented[name] : undefined;
    const opens = opensOf(name);
    const column = columnOf(name, schema, rows, open);
    return opens === undefined ? column : { ...column, opens };
  });
}

/** The operations that a column's values open. */
type OpensOf = (column: string) => Column['opens'];

function columnOf(
  name: string,
  schema: z.ZodType | undefined,
  rows: readonly unknown[],
  open = false,
): Column {
  const meta = schema === undefined ? {} : metaOf(schema);
  const labels = labelsOf(schema);
  const cells = rows.slice(0, SAMPLE).map((row) => cellOf(fieldOf(row, name), labels));
  const lengths = cells.map((cell) => cell.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const type = columnType(schema, cells);
  return {
    id: name,
    kind: kindOf(cells),
    documented: open || schema !== undefined,
    ...(meta.description === undefined ? {} : { description: meta.description }),
    ...(type === undefined ? {} : { type }),
    width: Math.min(42, Math.max(5, name.length + 1, usual + 1)),
  };
}

/** What values of an operation's rows mean, by column: of those that have a closed set of them. */
export const columnLabels = (operation: Operation): ReadonlyMap<string, Labels | undefined> =>
  new Map(Object.entries(fieldsOf(rowSchema(operation))).map(([name, schema]) => [name, labelsOf(schema)]));

/** Makes the cells of an operation's rows: values of a closed set with what they mean. */
export function cellsOf(operation: Operation): (column: string, value: unknown) => Cell {
  const labels = columnLabels(operation);
  return (column, value) => cellOf(value, labels.get(column));
}

/** A row's own field; a row that is not an object is its only value. */
export function fieldOf(row: unknown, name: string): unknown {
  if (!isObject(row)) return name === 'value' ? row : undefined;
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

/** The same for one name and many rows. */
export function fieldReader(name: string): (row: unknown) => unknown {
  // What every object inherits is no field; no other name is inherited.
  if (name in Object.prototype) return (row) => fieldOf(row, name);
  return (row) => (isObject(row) ? row[name] : name === 'value' ? row : undefined);
}
