import assert from 'node:assert/strict';
import type { Operation } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import { findOperation } from '../../src/catalog/vendor';
import { vendors } from '../../src/catalog/vendors';

/** Every vendor, without the literal types of its facts. */
export const allVendors: readonly Vendor[] = Object.values(vendors);

/** Every operation with its vendor, and a name for a test's title. */
export const allOperations: readonly { name: string; vendor: Vendor; operation: Operation }[] =
  allVendors.flatMap((vendor) =>
    vendor.groups.flatMap((group) =>
      group.operations.map((operation) => ({ name: `${vendor.id} ${operation.id}`, vendor, operation })),
    ),
  );

/** A vendor, by its id or given, and one of its operations. */
export function find(which: string | Vendor, operationId: string): { vendor: Vendor; operation: Operation } {
  const vendor = typeof which === 'string' ? allVendors.find(({ id }) => id === which) : which;
  assert.ok(vendor, 'There is no such vendor.');
  const operation = findOperation(vendor, operationId);
  assert.ok(operation, operationId);
  return { vendor, operation };
}

/** Credentials for every field of a vendor, each a value that is found again wherever it leaks to. */
export const canaries = (vendor: Vendor): Record<string, string> =>
  Object.fromEntries(
    Object.entries(vendor.auth.fields).map(([name, { choices }]) => [
      name,
      Object.keys(choices ?? {})[0] ?? `canary/${vendor.id}+${name}=&"'<ü>%20`.replace('ü', 'u'),
    ]),
  );
