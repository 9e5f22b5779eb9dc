import type { Operation, RawInput } from '../../catalog/operation';
import type { Pointer } from '../../catalog/pagination';
import type { Vendor } from '../../catalog/vendor';

/** Whether opening it may send it: reads only. A login is asked for on purpose. */
export const startsByItself = (operation: Operation): boolean => operation.effect === 'read';

/** A read that shows whether a write took effect, with the id to fill in where it takes one. */
export interface Check {
  readonly operation: Operation;
  readonly given?: { readonly at: Pointer; readonly text: string };
}

/**
 * The read of the same group that shows whether a write took effect: the one of the same record where the
 * write names one, else the list.
 */
export function checkFor(
  vendor: Vendor,
  { id, params }: Operation,
  { path = {} }: RawInput,
): Check | undefined {
  const group = vendor.groups.find(({ operations }) => operations.some((one) => one.id === id));
  const reads = group?.operations.filter(startsByItself) ?? [];
  const [name, ...others] = Object.keys(params);
  const value = name === undefined ? undefined : path[name];
  const takesOnly = (one: Operation) => Object.keys(one.params).join() === name;
  const same = reads.find((one) => one.page.style === 'single' && takesOnly(one));
  if (same !== undefined && name !== undefined && others.length === 0 && isId(value))
    return { operation: same, given: { at: ['path', name], text: String(value) } };
  const list = reads.find(({ page, params: own }) => 'rows' in page && Object.keys(own).length === 0);
  return list === undefined ? undefined : { operation: list };
}

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
