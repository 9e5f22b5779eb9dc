import { freeName, refTo } from './refs';
import { isObject } from './json';
import { pascalCase, singular } from './names';
import type { Json, JsonObject } from './types';

/** An object that stands under a property, and where it was seen first. */
interface Place {
  readonly schema: JsonObject;
  readonly property: string;
  readonly owner: string;
  count: number;
}

/**
 * Named schemas in which every object that stood in several places (with two properties or more) is a
 * named schema of its own. It is called by its property, `Discount`; where one property has several
 * shapes, by its owner too, `TaskDiscount`.
 */
export function shareObjects(schemas: ReadonlyMap<string, JsonObject>): Map<string, JsonObject> {
  const names = namesOf(placesOf(schemas), schemas);
  const shared = [...names].map(
    ([text, name]) => [name, JSON.parse(text) as JsonObject] as const, // the object's own text
  );
  return new Map([...schemas, ...shared].map(([name, schema]) => [name, withRefs(schema, names)] as const));
}

function placesOf(schemas: ReadonlyMap<string, JsonObject>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [owner, root] of schemas) {
    visitProperties(root, (property, schema) => {
      const text = bareText(schema);
      const place = places.get(text) ?? { schema, property, owner, count: 0 };
      place.count += 1;
      places.set(text, place);
    });
  }
  return places;
}

function namesOf(
  places: ReadonlyMap<string, Place>,
  schemas: ReadonlyMap<string, JsonObject>,
): ReadonlyMap<string, string> {
  const shared = [...places].filter(([, { count }]) => count > 1);
  const names = new Map<string, string>();
  const taken = new Set(schemas.keys());
  for (const [text, { property, owner }] of shared) {
    const alone = shared.filter(([, other]) => other.property === property).length === 1;
    const long = `${owner}${pascalCase(property)}`;
    const name = freeName(alone ? [pascalCase(property), long] : [long], (one) => taken.has(one));
    taken.add(name);
    names.set(text, name);
  }
  return names;
}

/** A copy of a schema whose inner objects are references where they have a name. */
function withRefs(root: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const replaced = (value: Json): Json => {
    if (Array.isArray(value)) return value.map((item: Json) => replaced(item));
    if (!isObject(value)) return value;
    const name = isShareable(value) ? names.get(bareText(value)) : undefined;
    if (name === undefined) return inside(value);
    const { description } = value;
    return { ...refTo(name), ...(description === undefined ? {} : { description }) };
  };
  const inside = (schema: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [key, value === undefined ? value : replaced(value)]),
    );
  return inside(root);
}

/** Calls back for every shareable object below a schema, with the property that it stands under; items in the singular. */
function visitProperties(root: JsonObject, found: (property: string, schema: JsonObject) => void): void {
  const visit = (value: Json | undefined, property: string): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) visit(item, property);
    if (!isObject(value)) return;
    if (isShareable(value)) found(property, value);
    below(value, property);
  };
  const below = (schema: JsonObject, property: string): void => {
    if (isObject(schema.properties)) {
      for (const [name, part] of Object.entries(schema.properties)) visit(part, name);
    }
    visit(schema.items, singular(property));
    for (const key of ['anyOf', 'oneOf', 'allOf']) visit(schema[key], property);
  };
  below(root, 'value');
}

const isShareable = ({ type, properties }: JsonObject): boolean =>
  type === 'object' && isObject(properties) && Object.keys(properties).length > 1;

/** The text of a schema without its description, which belongs to the place and not to the object. */
function bareText({ description: _, ...schema }: JsonObject): string {
  return JSON.stringify(schema);
}
