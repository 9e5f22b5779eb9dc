import type { Pointer } from './pagination';

/** The value at a place of an answer, or undefined when the way there is missing. Only own properties count. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const key of pointer) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key]; // an object with this own key
  }
  return value;
}

/** A copy of an input with one value set; objects on the way are copied, others created. */
export function withValue(root: unknown, pointer: Pointer, value: unknown): unknown {
  const [head, ...tail] = pointer;
  if (head === undefined) return value;
  const base = typeof root === 'object' && root !== null ? (root as Readonly<Record<string, unknown>>) : {}; // any object can be read by key
  return { ...base, [head]: withValue(base[head], tail, value) };
}
