/** An operation by its ids: what trees, links and restored panels hold. */
export interface OperationRef {
  readonly vendorId: string;
  readonly operationId: string;
}

/** Reads the ids that a command was given. */
export function readRef(value: unknown): OperationRef | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { vendorId, operationId } = value as Readonly<Record<string, unknown>>; // any object can be read by key
  return typeof vendorId === 'string' && typeof operationId === 'string'
    ? { vendorId, operationId }
    : undefined;
}

/** Whether two name the same operation. */
export const isSameRef = (one: OperationRef, other: OperationRef): boolean =>
  one.vendorId === other.vendorId && one.operationId === other.operationId;
