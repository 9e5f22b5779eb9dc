import * as z from 'zod';
import { metaOf, unwrapped } from './meta';
import type { Pointer } from './pagination';

/** The input of another operation of the same vendor that a value fits. */
export interface Reference {
  readonly operation: string;
  /** Where the value goes: `['path', 'id']`. */
  readonly at: Pointer;
}

/** An operation that takes the value as its path parameter `id`, or one with the place that it takes it at. */
type Target = string | readonly [operation: string, ...at: readonly string[]];

/**
 * Metadata of a field whose values another operation takes:
 * `.meta(opens('customers.get'))`, `.meta(opens(['vehicle.get', 'path', 'sellingId']))`.
 */
export const opens = (...targets: readonly Target[]): { opens: readonly Reference[] } => ({
  opens: targets.map((target) => {
    if (typeof target === 'string') return { operation: target, at: ['path', 'id'] };
    const [operation, ...at] = target;
    return { operation, at };
  }),
});

/** Where the values of a field lead; of a list, where each item does. */
export function referencesOf(schema: z.ZodType): readonly Reference[] {
  const own = metaOf(schema).opens;
  if (own !== undefined) return own;
  const inner = unwrapped(schema);
  return inner instanceof z.ZodArray ? referencesOf(inner.element as z.ZodType) : []; // an element is a schema
}
