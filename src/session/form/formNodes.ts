import * as z from 'zod';
import { isRequired, metaOf, unwrapped } from '../../catalog/meta';
import type { FormControl } from '../../protocol/form';
import { hintOf } from './formHint';
import type { JsonSchema } from './formJsonSchema';

/** What a form makes of a schema. It depends on the schema alone, so each is looked at once. */
export type Node = FieldNode | ObjectNode | ListNode;

export interface FieldNode {
  readonly kind: 'field';
  readonly scalar: Scalar;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly shape: Readonly<Record<string, z.ZodType>>;
}

/** Objects in a row, changes of a JSON Patch, or conditions over columns. */
export type ListNode =
  | { readonly kind: 'list'; readonly of: 'item'; readonly element: z.ZodType }
  | { readonly kind: 'list'; readonly of: 'change'; readonly paths: ReadonlyMap<string, z.ZodObject> }
  | { readonly kind: 'list'; readonly of: 'condition'; readonly columns: readonly string[] };

/** One value, or a list of values that fits into one line. */
export interface Scalar {
  readonly control: FormControl;
  /** The value behind each choice's text. */
  readonly choices?: ReadonlyMap<string, unknown>;
  readonly labels?: Readonly<Record<string, string>>;
  /** `null` may be given, and is written so. */
  readonly nullable: boolean;
  /** A text that looks like one of these is one: the schema takes several types. */
  readonly types: ReadonlySet<string>;
  /** What each value of a list is. */
  readonly item?: Scalar;
  readonly maxLength?: number;
  readonly suggestions?: readonly string[];
  /** An empty list asks for everything. */
  readonly allWhenEmpty?: boolean;
  readonly hint: string;
}

const known = new WeakMap<z.ZodType, Node>();

/** The node of a schema. */
export function nodeOf(schema: z.ZodType): Node {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const node = listNode(schema) ?? objectNode(schema) ?? { kind: 'field', scalar: scalarOf(schema) };
  known.set(schema, node);
  return node;
}

/** What is said about a schema wherever it stands. */
export interface Facts {
  readonly required: boolean;
  readonly description: string | undefined;
  readonly initial: z.GlobalMeta['initial'];
}

const facts = new WeakMap<z.ZodType, Facts>();

/** The facts of a schema, found once. */
export function factsOf(schema: z.ZodType): Facts {
  const before = facts.get(schema);
  if (before !== undefined) return before;
  const { description, initial } = metaOf(schema);
  const found = { required: isRequired(schema), description, initial };
  facts.set(schema, found);
  return found;
}

function objectNode(schema: z.ZodType): ObjectNode | undefined {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? { kind: 'object', shape: inner.shape } : undefined;
}

function listNode(schema: z.ZodType): ListNode | undefined {
  const inner = unwrapped(schema);
  const { wire, columns, patch } = metaOf(schema);
  if (inner instanceof z.ZodRecord && wire === 'brackets' && columns !== undefined) {
    return { kind: 'list', of: 'condition', columns };
  }
  if (!(inner instanceof z.ZodArray)) return undefined;
  const element = inner.element as z.ZodType; // an element is a schema
  if (patch === true && element instanceof z.ZodDiscriminatedUnion) {
    return { kind: 'list', of: 'change', paths: new Map(element.options.flatMap(pathOf)) };
  }
  return unwrapped(element) instanceof z.ZodObject ? { kind: 'list', of: 'item', element } : undefined;
}

/** A row of a patch by the one path that it is for. */
function pathOf(option: unknown): [string, z.ZodObject][] {
  if (!(option instanceof z.ZodObject)) return [];
  const path = option.shape.path as unknown;
  return path instanceof z.ZodLiteral ? [[String(path.value), option]] : [];
}

function scalarOf(schema: z.ZodType): Scalar {
  const meta = metaOf(schema);
  const inner = unwrapped(schema);
  const json = jsonOf(inner);
  const item = inner instanceof z.ZodArray ? itemOf(inner.element as z.ZodType) : undefined; // as above
  const values = json.enum ?? (json.const === undefined ? undefined : [json.const]);
  const types = new Set((json.anyOf ?? [json]).flatMap(typesOf));
  const suggestions = meta.columns ?? [...(item?.choices?.keys() ?? [])];
  return {
    control: item !== undefined ? listControl(suggestions) : controlOf(meta, json, values, types),
    nullable: schema.safeParse(null).success,
    types: json.anyOf === undefined ? new Set() : types,
    ...(values === undefined
      ? {}
      : { choices: new Map(values.map((value) => [String(value), value])), labels: meta.labels ?? {} }),
    ...(item === undefined ? {} : { item }),
    ...(item !== undefined && suggestions.length > 0 ? { suggestions } : {}),
    ...(meta.wire === 'csv' && meta.columns !== undefined ? { allWhenEmpty: true } : {}),
    ...(item?.labels === undefined ? {} : { labels: item.labels }),
    ...(json.maxLength === undefined ? {} : { maxLength: json.maxLength }),
    hint: hintOf(schema, json, item !== undefined && suggestions.length === 0),
  };
}

const jsonOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema; // the dialect read here is a part of it

/** What the values of a list are, or nothing when one of them does not fit into a line. */
function itemOf(element: z.ZodType): Scalar | undefined {
  const node = nodeOf(element);
  return node.kind === 'field' && node.scalar.control !== 'json' && node.scalar.item === undefined
    ? node.scalar
    : undefined;
}

const listControl = (suggestions: readonly string[]): FormControl =>
  suggestions.length > 0 ? 'choices' : 'list';

function controlOf(
  meta: z.GlobalMeta,
  json: JsonSchema,
  values: readonly unknown[] | undefined,
  types: ReadonlySet<string>,
): FormControl {
  if (values !== undefined) return 'choice';
  if (json.contentEncoding === 'base64') return 'file';
  if (meta.control !== undefined) return meta.control;
  if (json.anyOf !== undefined) return types.has('other') ? 'json' : 'text';
  if (json.type === 'integer' || json.type === 'number' || json.type === 'boolean') return json.type;
  return json.type === 'string' ? 'text' : 'json';
}

function typesOf({ type, enum: values, const: one, anyOf }: JsonSchema): readonly string[] {
  if (anyOf !== undefined) return anyOf.flatMap(typesOf);
  const listed = values ?? (one === undefined ? [] : [one]);
  if (type === undefined && listed.length > 0) return listed.map((value) => typeof value);
  if (type === 'integer') return ['number'];
  return [type !== undefined && scalars.has(type) ? type : 'other'];
}

const scalars = new Set(['string', 'number', 'boolean', 'null']);
