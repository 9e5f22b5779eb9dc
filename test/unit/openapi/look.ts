import assert from 'node:assert/strict';
import type { Vendor } from '../../../src/catalog/vendor';
import { openApiDocument } from '../../../src/openapi/document';
import type { Json, JsonObject, OpenApiDocument } from '../../../src/openapi/types';

const written = new Map<string, Promise<OpenApiDocument>>();

/** The document of a vendor, written once for all tests. */
export function documentOf(vendor: Vendor): Promise<OpenApiDocument> {
  const document = written.get(vendor.id) ?? openApiDocument(vendor);
  written.set(vendor.id, document);
  return document;
}

/** The value at a place of a document, or undefined. */
export const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as JsonObject)[key] : undefined),
    value,
  );

/** The text at a place of a document; anything else fails. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : assert.fail(`There is no text at ${path.join('.')}.`);
}

/** The description of an operation, and the method that it stands under. */
export function operationIn(document: OpenApiDocument, id: string): { method: string; object: JsonObject } {
  const found = Object.values(document.paths)
    .flatMap((path) => Object.entries(path))
    .map(([method, object]) => ({ method, object: object as JsonObject })) // a path holds operations only
    .find(({ object }) => object.operationId === id);
  return found ?? assert.fail(`There is no operation ${id}.`);
}

/** Every `$ref` of a document. */
export function references(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => references(item));
  if (typeof value !== 'object' || value === null) return [];
  const { $ref, ...rest } = value as JsonObject; // neither an array nor null
  return [...(typeof $ref === 'string' ? [$ref] : []), ...Object.values(rest).flatMap(references)];
}

/** A parameter of an operation, found by its name. */
export function parameterOf(document: OpenApiDocument, id: string, name: string): JsonObject {
  const parameters = operationIn(document, id).object.parameters as readonly JsonObject[]; // made so
  return parameters.find((one) => one.name === name) ?? assert.fail(`${id} has no parameter ${name}.`);
}
