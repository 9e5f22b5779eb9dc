import type { Vendor } from '../../catalog/vendor';
import { answerSchema, requestBody } from '../../openapi/bodies';
import { Components } from '../../openapi/components';
import { errorSchemas } from '../../openapi/errors';
import type { JsonObject } from '../../openapi/types';
import type { Schema } from './schema';
import { refName } from './schema';

/**
 * The schemas of all of a vendor's operations by name, the same as in its OpenAPI document: types of several
 * operations that are pasted into one project have one name where they are the same, and two where they are not.
 */
interface VendorSchemas {
  readonly byName: ReadonlyMap<string, Schema>;
  /** Names by operation id. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, string>;
}

/** Names a vendor's schemas; once a vendor, because there are many. */
export function vendorSchemas(vendor: Vendor): VendorSchemas {
  const known = made.get(vendor) ?? makeSchemas(vendor);
  made.set(vendor, known);
  return known;
}

const made = new WeakMap<Vendor, VendorSchemas>();

function makeSchemas(vendor: Vendor): VendorSchemas {
  const components = new Components();
  const bodies = new Map<string, string>();
  const answers = new Map<string, string>();
  for (const [name, schema] of Object.entries(errorSchemas(vendor))) components.add(schema, name);
  for (const operation of vendor.groups.flatMap(({ operations }) => operations)) {
    const body = refName(schemaOf(bodySchema(requestBody(vendor, operation, components))));
    const answer = refName(schemaOf(answerSchema(operation, components)));
    if (body !== undefined) bodies.set(operation.id, body);
    if (answer !== undefined) answers.set(operation.id, answer);
  }
  const named = Object.entries(components.all()).map(([name, schema]) => [name, schemaOf(schema)] as const);
  return { byName: new Map(named), bodies, answers };
}

/** A schema of the catalog, whose words are those that are read here. */
export const schemaOf = (json: JsonObject | undefined): Schema => json ?? {};

function bodySchema(body: JsonObject | undefined): JsonObject | undefined {
  const content = body?.content as Readonly<Record<string, { readonly schema: JsonObject }>> | undefined; // as OpenAPI has it
  return content?.['application/json']?.schema;
}
