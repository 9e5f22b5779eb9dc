import type * as z from 'zod';
import type { Operation, RawInput } from '../../catalog/operation';
import { conditionsOf } from './formConditions';
import type { ListNode } from './formNodes';
import { nodeOf } from './formNodes';
import type { FormValues } from './formParts';
import { textOf } from './formText';

/** Writes an input as the form's text: the reverse of reading. What the schemas do not know is left out. */
export function writeForm(operation: Operation, input: RawInput): FormValues {
  const values: Record<string, string> = {};
  writeShape(operation.params, input.path, ['path'], values);
  writeShape(operation.query, input.query, ['query'], values);
  if (operation.body !== undefined) write(operation.body, input.body, ['body'], values);
  if (input.language !== undefined) values.language = input.language;
  return values;
}

type Values = Record<string, string>;

function writeShape(
  shape: Readonly<Record<string, z.ZodType>>,
  object: unknown,
  path: readonly string[],
  values: Values,
): void {
  if (typeof object !== 'object' || object === null) return;
  for (const [name, schema] of Object.entries(shape)) {
    if (Object.hasOwn(object, name)) {
      write(schema, (object as Readonly<Record<string, unknown>>)[name], [...path, name], values); // an object with this own key
    }
  }
}

function write(schema: z.ZodType, value: unknown, path: readonly string[], values: Values): void {
  if (value === undefined) return;
  const node = nodeOf(schema);
  const id = path.join('.');
  if (node.kind === 'object') writeShape(node.shape, value, path, values);
  else if (node.kind === 'list') writeList(node, value, path, values);
  else if (value !== null || node.scalar.nullable) values[id] = textOf(node.scalar, value);
}

function writeList(node: ListNode, value: unknown, path: readonly string[], values: Values): void {
  const id = path.join('.');
  const items: readonly unknown[] =
    node.of === 'condition' ? conditionsOf(value) : Array.isArray(value) ? value : [];
  if (node.of !== 'condition' && !Array.isArray(value)) return;
  if (items.length > 0 || node.of !== 'condition') values[id] = String(items.length);
  for (const [index, item] of items.entries()) {
    writeItem(node, item, [...path, String(index)], values);
  }
}

function writeItem(node: ListNode, item: unknown, path: readonly string[], values: Values): void {
  if (node.of === 'item') {
    write(node.element, item, path, values);
    return;
  }
  if (typeof item !== 'object' || item === null) return;
  const change = item as Readonly<Record<string, unknown>>; // any object can be read by key
  if (node.of === 'change') {
    const row = node.paths.get(String(change.path));
    if (row === undefined) return;
    values[[...path, 'path'].join('.')] = String(change.path);
    writeShape({ op: row.shape.op as z.ZodType, value: row.shape.value as z.ZodType }, change, path, values); // classic schemas only
    return;
  }
  for (const [name, text] of Object.entries(change)) {
    values[[...path, name].join('.')] = name === 'value' ? textOf(plainText, text) : String(text);
  }
}

const plainText = { control: 'text', nullable: false, types: new Set<string>(), hint: '' } as const;
