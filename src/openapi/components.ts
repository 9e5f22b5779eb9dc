import { isObject } from './json';
import { freeName, refTo } from './refs';
import { shareObjects } from './sharing';
import type { JsonObject } from './types';

/** Schemas by name, to be referenced. The same schema is kept once, under the name that it was first given. */
export class Components {
  readonly #schemas = new Map<string, JsonObject>();
  readonly #names = new Map<string, string>();

  /** Keeps a schema under the first of these names that is free, and answers a reference to it. */
  add(schema: JsonObject, ...names: readonly [string, ...string[]]): JsonObject {
    // Objects of which nothing is known are not the same thing because of that.
    const text = isOpen(schema) ? `${names[0]} ${names.at(-1) ?? ''}` : JSON.stringify(schema);
    const name = this.#names.get(text) ?? freeName(names, (one) => this.#schemas.has(one));
    this.#schemas.set(name, schema);
    this.#names.set(text, name);
    return refTo(name);
  }

  /** Every schema, in the order of the names; objects that stand in several places have become schemas too. */
  all(): Readonly<Record<string, JsonObject>> {
    return Object.fromEntries([...shareObjects(this.#schemas)].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const isOpen = ({ properties }: JsonObject): boolean =>
  isObject(properties) && Object.keys(properties).length === 0;
