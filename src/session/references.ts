import * as z from 'zod';
import { metaOf, unwrapped } from '../catalog/meta';
import type { Operation } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Reference } from '../catalog/reference';
import { referencesOf } from '../catalog/reference';
import { leads } from '../catalog/referenceFields';
import { fieldsOf, rowSchema } from '../catalog/rowSchema';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { LosslessNumber, numberText } from '../http/json/json';
import type { Column } from '../protocol/results';

/** An operation that a value of a row opens, with the value in its place. */
export interface Offer {
  readonly operation: Operation;
  /** The input that takes the value. */
  readonly at: Pointer;
  /** The value as a form's text. */
  readonly text: string;
  /** The field that holds it, below its column: `questionnaires[].questionnaireId`. */
  readonly path: string;
}

/** Finds the values with a reference in what a field holds. */
type Link = (value: unknown, found: (target: Reference, value: unknown, path: string) => void) => void;

/** More than this from one cell would be no menu. */
const MOST_OFFERS = 40;

/** Where the values of an operation's rows lead. */
export class References {
  private readonly links: ReadonlyMap<string, Link>;
  private readonly byName: ((name: string) => Link) | undefined;
  private readonly shape: Readonly<Record<string, z.ZodType>>;

  constructor(
    private readonly vendor: Vendor,
    private readonly operation: Operation,
  ) {
    this.shape = fieldsOf(rowSchema(operation));
    const named = Object.entries(this.shape).flatMap(([name, schema]) => {
      const link = linkOf(schema, name);
      return link === undefined ? [] : [[name, link] as const];
    });
    this.links = new Map(named);
    this.byName = Object.keys(this.shape).length === 0 ? byName(vendor.references ?? {}) : undefined;
  }

  /** The operations that a column's values open, for its heading. */
  opens(column: string): Column['opens'] {
    const opened = this.targetsOf(column)
      .filter((target) => leads(this.vendor, this.operation, target))
      .flatMap(({ operation }) => findOperation(this.vendor, operation) ?? []);
    return opened.length === 0 ? undefined : opened.map(({ id, title }) => ({ operation: id, title }));
  }

  /** What a value of a column opens: once each, never the very record that is shown. */
  offers(column: string, value: unknown): readonly Offer[] {
    const offers = new Map<string, Offer>();
    const link = this.links.get(column) ?? this.byName?.(column);
    link?.(value, (target, part, path) => {
      const { operation: id, at } = target;
      if (!leads(this.vendor, this.operation, target)) return;
      const operation = findOperation(this.vendor, id);
      const text = idText(part);
      const key = `${id}\n${at.join('.')}\n${text ?? ''}`;
      if (operation === undefined || text === undefined || offers.size >= MOST_OFFERS) return;
      if (!offers.has(key)) offers.set(key, { operation, at, text, path });
    });
    return [...offers.values()];
  }

  private targetsOf(column: string): readonly Reference[] {
    const { references = {} } = this.vendor;
    if (this.byName !== undefined) return Object.hasOwn(references, column) ? (references[column] ?? []) : [];
    const schema = this.shape[column];
    return schema === undefined || !Object.hasOwn(this.shape, column) ? [] : referencesOf(schema);
  }
}

/** What finds the references in the values of a schema; undefined where it has none. */
function linkOf(schema: z.ZodType, path: string): Link | undefined {
  const targets = metaOf(schema).opens;
  if (targets !== undefined) return toEach(targets, path);
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const link = linkOf(inner.element as z.ZodType, `${path}[]`); // an element is a schema
    return (
      link &&
      ((value, found) => {
        for (const item of Array.isArray(value) ? value : [value]) link(item, found);
      })
    );
  }
  if (inner instanceof z.ZodUnion) {
    const links = (inner.options as readonly z.ZodType[]).flatMap((option) => linkOf(option, path) ?? []); // options are schemas
    return links.length === 0
      ? undefined
      : (value, found) => {
          for (const link of links) link(value, found);
        };
  }
  const links = Object.entries(fieldsOf(inner)).flatMap(([name, field]) => {
    const link = linkOf(field, `${path}.${name}`);
    return link === undefined ? [] : [[name, link] as const];
  });
  return links.length === 0
    ? undefined
    : (value, found) => {
        if (!isObject(value)) return;
        for (const [name, link] of links) if (Object.hasOwn(value, name)) link(value[name], found);
      };
}

const toEach =
  (targets: readonly Reference[], path: string): Link =>
  (value, found) => {
    for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      for (const target of targets) found(target, item, path);
  };

/** The same by the names of fields, at any depth, in rows that the document does not describe. */
function byName(references: Readonly<Record<string, readonly Reference[]>>): (name: string) => Link {
  const into = (name: string, path: string): Link => {
    const targets = Object.hasOwn(references, name) ? references[name] : undefined;
    if (targets !== undefined) return toEach(targets, path);
    return (value, found) => {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      const inner = Array.isArray(value) ? `${path}[]` : path;
      for (const item of items) {
        if (!isObject(item)) continue;
        for (const [key, part] of Object.entries(item)) into(key, `${inner}.${key}`)(part, found);
      }
    };
  };
  return (name) => into(name, name);
}

/** An id as a form's text. What stands for "none" is none: nothing, blank, 0. */
function idText(value: unknown): string | undefined {
  const text =
    typeof value === 'number' || value instanceof LosslessNumber
      ? numberText(value)
      : typeof value === 'string'
        ? value.trim()
        : '';
  return text === '' || /^-?0+(?:\.0+)?$/.test(text) ? undefined : text;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);
