import * as z from 'zod';
import { metaOf, unwrapped } from './meta';
import type { Operation } from './operation';
import type { Reference } from './reference';
import { fieldsOf, rowSchema } from './rowSchema';
import type { Vendor } from './vendor';
import { findOperation } from './vendor';

/** A field of a row whose values other operations take. */
export interface ReferenceField {
  /** Below the row: `questionnaires[].questionnaireId`. */
  readonly path: string;
  /** The document's words. */
  readonly description?: string;
  readonly targets: readonly Reference[];
}

/**
 * Every field of an operation's rows that names another operation's input, in the document's order. Where
 * the document names no fields, the vendor's fields by name. A record does not lead to itself.
 */
export function referenceFields(vendor: Vendor, operation: Operation): readonly ReferenceField[] {
  const row = rowSchema(operation);
  if (row === undefined) return [];
  const named = Object.keys(fieldsOf(row)).length > 0;
  const fields = named ? fieldsIn(row, '') : byName(vendor.references ?? {});
  return fields
    .map((field) => ({
      ...field,
      targets: field.targets.filter((target) => leads(vendor, operation, target)),
    }))
    .filter((field) => field.targets.length > 0);
}

/** Whether a target exists, and is another operation than the one whose single record is shown. */
export const leads = (vendor: Vendor, { id, page }: Operation, { operation }: Reference): boolean =>
  findOperation(vendor, operation) !== undefined && (operation !== id || page.style !== 'single');

/** Names that differ in case only are one field, which the document does not name anyway. */
const byName = (references: NonNullable<Vendor['references']>): readonly ReferenceField[] =>
  Object.entries(references)
    .filter(
      ([path], index, all) =>
        all.findIndex(([other]) => other.toLowerCase() === path.toLowerCase()) === index,
    )
    .map(([path, targets]) => ({ path, targets }));

function fieldsIn(schema: z.ZodType, path: string): readonly ReferenceField[] {
  const { opens: targets, description } = metaOf(schema);
  if (targets !== undefined)
    return [{ path, targets, ...(description === undefined ? {} : { description }) }];
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return fieldsIn(inner.element as z.ZodType, `${path}[]`); // an element is a schema
  if (inner instanceof z.ZodUnion) {
    const all = (inner.options as readonly z.ZodType[]).flatMap((option) => fieldsIn(option, path)); // options are schemas
    return all.filter((field, index) => all.findIndex((other) => other.path === field.path) === index);
  }
  return Object.entries(fieldsOf(inner)).flatMap(([name, field]) =>
    fieldsIn(field, path === '' ? name : `${path}.${name}`),
  );
}
