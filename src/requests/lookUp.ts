import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { vendors } from '../catalog/vendors/index';

/** An operation of the catalog by the ids that are stored, or undefined when there is none of them any more. */
export function lookUp(ref: {
  readonly vendorId: string;
  readonly operationId: string;
}): { readonly vendor: Vendor; readonly operation: Operation } | undefined {
  const vendor = Object.values<Vendor>(vendors).find(({ id }) => id === ref.vendorId);
  const operation = vendor === undefined ? undefined : findOperation(vendor, ref.operationId);
  return vendor === undefined || operation === undefined ? undefined : { vendor, operation };
}
