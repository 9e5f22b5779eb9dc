import type * as z from 'zod';
import { metaOf } from '../catalog/meta';
import { formatJson } from '../http/json/formatJson';
import { jsonText } from '../http/json/json';
import type { Detail, DetailKind, DetailNode, DetailPath } from '../protocol/detail';
import type { Labels } from './cells';
import { cellOf, countText } from './cells';
import { isObject, isTranslated } from './objects';
import { insideOf, labelsOf } from './schemaAt';
import { placeAt, stepInto, valueAt } from './valueAt';
import { cutText, visibleText } from './visible';

/** What a value holds is given in portions, a long text up to its limit: the page that shows it stays quick. */
const MOST_CHILDREN = 200;
const MOST_TEXT = 100_000;

/** Which value is looked at, in a row without secrets. */
export interface DetailOf {
  readonly row: unknown;
  readonly column: string;
  readonly path: DetailPath;
  /** The first of its children that is wanted. */
  readonly from: number;
  /** What the document says of the value. */
  readonly schema?: z.ZodType | undefined;
}

/** One level of a value; undefined where there is none. */
export function detailOf({ row, column, path, from, schema }: DetailOf): Detail | undefined {
  const value = valueAt(row, column, path);
  if (value === undefined) return undefined;
  const kind = kindOf(value);
  const all = keysOf(value);
  const children = all.slice(from, from + MOST_CHILDREN);
  return {
    path,
    kind,
    text: fullText(value, kind, labelsOf(schema)),
    ...(typeof value === 'string' && kind === 'text' && value.length > MOST_TEXT
      ? { length: value.length }
      : {}),
    children: children.map((key) => nodeOf(key, stepInto(value, key), insideOf(schema, key))),
    count: all.length,
    ...(placeAt(row, column, path) === undefined ? {} : { isPlace: true }),
  };
}

/** A value for copying: a text as it is, everything else as exact JSON, its parts on lines of their own. */
export const valueText = (value: unknown): string =>
  typeof value === 'string' ? value : formatJson(jsonText(value));

function nodeOf(key: string | number, value: unknown, schema: z.ZodType | undefined): DetailNode {
  const kind = kindOf(value);
  const { description } = schema === undefined ? {} : metaOf(schema);
  return {
    key,
    kind,
    text: cellOf(value, labelsOf(schema)).text,
    ...(kind === 'list' || kind === 'object' ? { count: keysOf(value).length } : {}),
    ...(description === undefined ? {} : { description }),
  };
}

function kindOf(value: unknown): DetailKind {
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'object';
  const { kind } = cellOf(value);
  return kind === 'missing' || kind === 'nested' ? 'null' : kind; // neither is left here
}

function fullText(value: unknown, kind: DetailKind, labels: Labels | undefined): string {
  if (kind === 'list') return countText(keysOf(value).length);
  if (kind === 'object' && !isTranslated(value)) return countText(keysOf(value).length, 'field');
  const isPlainText = kind === 'text' && typeof value === 'string' && !Object.hasOwn(labels ?? {}, value);
  return isPlainText ? visibleText(cutText(value, MOST_TEXT)) : cellOf(value, labels).text;
}

const keysOf = (value: unknown): readonly (string | number)[] =>
  Array.isArray(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];
