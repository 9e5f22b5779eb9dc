import type { Operation } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Answered, SandboxVendor, Slice } from './answer';
import { asFields, asNumber, isFields, type Fields } from './read';

const isRows = (answered: Answered): answered is readonly Fields[] => Array.isArray(answered);

/** Puts an answer into the envelope of the operation's page style, with what else the vendor's envelope shows. */
export function envelop(
  operation: Operation,
  query: Fields,
  base: string,
  answered: readonly Fields[] | Fields,
  vendor: Pick<SandboxVendor, 'envelope' | 'singleEnvelope'>,
): unknown {
  const { page } = operation;
  if (page.style === 'none') return answered;
  const all = isRows(answered) ? answered : [answered];
  const { start, size } = range(operation, query, all.length);
  const rows = all.slice(start, start + size);
  const slice: Slice = {
    operationId: operation.id,
    base,
    query,
    rows,
    total: all.length,
    start,
    size,
    page: size > 0 ? Math.floor(start / size) + 1 : 1,
  };
  if (page.style === 'single') return placed(vendor.singleEnvelope?.(slice) ?? {}, [[page.at, answered]]);
  const end = start + rows.length;
  const places: [Pointer | undefined, unknown][] = [
    [page.rows, rows],
    [page.total, all.length],
    [page.style === 'pageNumber' ? page.hasNext : undefined, end < all.length],
    [page.style === 'nextStart' ? page.remaining : undefined, Math.max(0, all.length - end)],
    [page.style === 'nextStart' ? page.next : undefined, end],
  ];
  return placed(vendor.envelope?.(slice) ?? {}, places);
}

function range({ page }: Operation, query: Fields, total: number): { start: number; size: number } {
  switch (page.style) {
    case 'pageNumber': {
      const size = asNumber(query[page.size]) ?? page.defaultSize;
      return { start: ((asNumber(query[page.page]) ?? 1) - 1) * size, size };
    }
    case 'offset':
      return {
        start: asNumber(query[page.offset]) ?? 0,
        size: asNumber(query[page.limit]) ?? page.defaultSize,
      };
    case 'nextStart':
      return { start: asNumber(query[page.start]) ?? 0, size: page.size };
    case 'whole':
      return { start: 0, size: page.cap ?? total };
    case 'single':
    case 'none':
      return { start: 0, size: total };
  }
}

/** Sets values at places of an object, keeping the order of the fields that are there. */
function placed(
  root: Fields,
  places: readonly (readonly [at: Pointer | undefined, value: unknown])[],
): unknown {
  let result: unknown = root;
  for (const [at, value] of places) if (at) result = set(result, at, value);
  return result;
}

function set(root: unknown, [name, ...rest]: Pointer, value: unknown): unknown {
  if (name === undefined) return value;
  const fields = asFields(root);
  const inside = isFields(fields[name]) || rest.length === 0 ? fields[name] : {};
  return { ...fields, [name]: set(inside, rest, value) };
}
