import * as z from 'zod';
import { isRequired, isWhole, metaOf, unwrapped } from '../../catalog/meta';
import type { Operation } from '../../catalog/operation';
import type { Pointer } from '../../catalog/pagination';
import { LosslessNumber } from '../../http/json/json';
import type { FieldNode, Node, Report, Site } from './driftNode';
import {
  Kind,
  anything,
  closed,
  either,
  labelled,
  listOf,
  mapOf,
  objectOf,
  orNull,
  placed,
  plain,
} from './driftNode';
import { below } from './driftWords';

/** An operation's documented answer, made ready for comparing. */
export interface DriftSchema {
  /** Compares everything but the rows of a list. */
  readonly envelope: (answer: unknown, report: Report) => void;
  /** Compares one row of a list; absent where the answer is one object, which is then compared as a whole. */
  readonly row?: (row: unknown, report: Report) => void;
  /** Where the rows of a list are. */
  readonly rows?: Pointer;
  /** Whether the document names any field of the rows. */
  readonly namesFields: boolean;
}

interface Walk extends Site {
  /** The way from here to the rows; absent off that way. */
  readonly toRows?: Pointer | undefined;
}

/** Makes an operation's schema ready, once. `asked` are the only fields that the request wanted of a row. */
export function driftSchema(operation: Operation, asked?: ReadonlySet<string>): DriftSchema {
  const { page } = operation;
  const isList = 'rows' in page;
  let row: ((value: unknown, report: Report) => void) | undefined;
  let named = 0;

  function nodeOf(schema: z.ZodType, at: Walk): Node {
    const meta = metaOf(schema);
    const here = meta.secret === true ? { ...at, secret: true } : at;
    const node = bareNode(unwrapped(schema), here);
    const known = meta.labels === undefined ? node : labelled(node, meta.labels);
    return takesNull(schema) ? orNull(known) : known;
  }

  function bareNode(schema: z.ZodType, at: Walk): Node {
    if (schema instanceof z.ZodObject) return objectNode(schema, at);
    if (schema instanceof z.ZodArray) {
      const isRows = at.toRows?.length === 0;
      const site = { path: `${at.path}[]`, secret: at.secret };
      const item = nodeOf(schema.element as z.ZodType, { ...site, toRows: isRows ? [] : undefined }); // an element is a schema
      if (!isRows || !isList) return listOf(item, site);
      row = placed(item, site);
      return plain('list', Array.isArray);
    }
    if (schema instanceof z.ZodUnion)
      return either((schema.options as readonly z.ZodType[]).map((option) => nodeOf(option, at))); // options are schemas
    if (schema instanceof z.ZodRecord) {
      const names =
        schema.keyType instanceof z.ZodEnum ? new Set<unknown>(schema.keyType.options) : undefined;
      const site = { path: `${at.path}.*`, secret: at.secret };
      return mapOf(nodeOf(schema.valueType as z.ZodType, site), at, names); // a value's schema is a schema
    }
    return scalarNode(schema);
  }

  function objectNode(schema: z.ZodObject, at: Walk): Node {
    const isRow = at.toRows?.length === 0;
    const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(
      // classic schemas only
      ([name, field]): [string, FieldNode] => {
        const [next, ...rest] = at.toRows ?? [];
        const secret = at.secret || metaOf(field).secret === true;
        const site = { path: below(at.path, name), secret };
        const node = nodeOf(field, { ...site, toRows: next === name ? rest : undefined });
        const wanted = !isRow || asked === undefined || asked.has(name);
        return [name, { node, site, required: wanted && isRequired(field) }];
      },
    );
    if (isRow) named = fields.length;
    return objectOf(new Map(fields), at);
  }

  const toRows = isList ? page.rows : 'at' in page ? page.at : undefined;
  const root = { path: '', secret: false };
  const whole = placed(nodeOf(operation.response, { ...root, toRows }), root);
  return {
    envelope: whole,
    ...(row === undefined || !isList ? {} : { row, rows: page.rows }),
    namesFields: named > 0 || toRows === undefined,
  };
}

function scalarNode(schema: z.ZodType): Node {
  if (schema instanceof z.ZodLiteral) return closed(schema.values);
  if (schema instanceof z.ZodEnum) return closed(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodNumber) return isWhole(schema) ? wholeNumber : number;
  return scalars[schema.def.type] ?? anything;
}

const number = plain(
  'number',
  (value) => typeof value === 'number' || value instanceof LosslessNumber,
  Kind.whole | Kind.fraction,
);
const wholeNumber = plain(
  'whole number',
  (value) => (value instanceof LosslessNumber ? /^-?\d+$/.test(value.value) : Number.isInteger(value)),
  Kind.whole,
);
const text = plain('text', (value) => typeof value === 'string', Kind.text);

const scalars: Readonly<Partial<Record<string, Node>>> = {
  string: text,
  template_literal: text,
  boolean: plain('true or false', (value) => typeof value === 'boolean', Kind.flag),
  null: plain('null', (value) => value === null, Kind.nothing),
  undefined: plain('nothing', (value) => value === undefined),
  void: plain('nothing', (value) => value === undefined),
};

const takesNull = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodNullable ||
  ((schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) &&
    takesNull(schema.unwrap() as z.ZodType)); // a wrapper's inner schema is a schema
