import type { Operation, RawInput } from '../../src/catalog/operation';
import type { PageStyle, Pointer } from '../../src/catalog/pagination';
import { withValue } from '../../src/catalog/pointer';
import type { Vendor } from '../../src/catalog/vendor';
import { canaries, find } from '../support/catalog';

/** One vendor as the matrix tries it: a list of nine rows in pages of three, one object, and a write. */
export interface Kit {
  readonly id: VendorId;
  /** For the names of cases. */
  readonly name: string;
  readonly vendor: Vendor;
  readonly list: Call;
  readonly one: Call;
  /** The same object, for several callers. */
  readonly many: Call;
  /** AutoVu has none. */
  readonly write?: Call;
  /** Values that turn up wherever they leak to. */
  readonly credentials: Readonly<Record<string, string>>;
  /** How the vendor issues access tokens, where it does. */
  readonly login?: Login;
}

/** What asks for a token, and the token in the answer to the request number `index`. */
export interface Login {
  readonly isFor: RegExp;
  readonly token: (index: number) => string;
  readonly answer: (token: string) => string;
}

/** An operation, its input, and the JSON text of a good answer to a request for it. */
export interface Call {
  readonly operation: Operation;
  readonly input: RawInput;
  readonly answer: (target: string) => string;
}

export type VendorId = 'autovu' | 'auvo' | 'autengo' | 'letsjobit';

export const ROWS = 9;
export const PAGE = 3;

/** A part of a list, with what its envelope says where that is not the truth. */
export interface Slice {
  readonly rows: readonly unknown[];
  readonly total?: number | string | undefined;
  readonly more?: boolean;
  /** Where the next page starts, for the vendor that says so. */
  readonly next?: number;
}

/** The envelope of a list with these rows, as the vendor's page style has it. */
export function pageOf(style: PageStyle, { rows, total = ROWS, more = false, next = 0 }: Slice): string {
  if (style.style === 'pageNumber') {
    return placed([
      [style.total, total],
      [style.hasNext, more],
      [style.rows, rows],
    ]);
  }
  if (style.style === 'offset') {
    return placed([
      [style.total, total],
      [style.rows, rows],
    ]);
  }
  if (style.style !== 'nextStart') throw new Error('This style has no pages.');
  return placed([
    [style.total, total],
    [style.remaining, more ? Math.max(1, Number(total) - next) : 0],
    [style.next, next],
    [style.rows, rows],
  ]);
}

/** The rows from this index on, `count` of them. */
export const rowsFrom = (start: number, count = PAGE): unknown[] =>
  Array.from({ length: Math.max(0, Math.min(count, ROWS - start)) }, (_, index) => row(start + index));

/** Row number `index` of every list. */
export const row = (index: number): unknown => ({
  id: 1000 + index,
  _id: `v${String(index)}`,
  sellingId: `S${String(index)}`,
  JobId: 1000 + index,
  name: `Row ${String(index)}`,
});

/** The index of the first row that a request asks for. */
export function startOf(style: PageStyle, target: string): number {
  const query = new URL(target, 'http://localhost').searchParams;
  const number = (name: string) => Number(query.get(name) ?? 0);
  if (style.style === 'pageNumber') return (Math.max(1, number(style.page)) - 1) * PAGE;
  if (style.style === 'offset') return number(style.offset);
  return style.style === 'nextStart' ? number(style.start) : 0;
}

function list(vendor: VendorId, id: string, input: RawInput): Call {
  const { operation } = find(vendor, id);
  return {
    operation,
    input,
    answer: (target) => {
      const start = startOf(operation.page, target);
      const rows = rowsFrom(start);
      const next = start + rows.length;
      return pageOf(operation.page, { rows, more: next < ROWS, next });
    },
  };
}

function single(vendor: VendorId, id: string, around: Pointer, input?: RawInput): Call {
  const { operation } = find(vendor, id);
  const answer = placed([[around, { id: 1, name: 'Only' }]]);
  return { operation, input: input ?? operation.example, answer: () => answer };
}

function placed(places: readonly (readonly [at: Pointer | undefined, value: unknown])[]): string {
  const root = places.reduce<unknown>(
    (whole, [at, value]) => (at === undefined || value === undefined ? whole : withValue(whole, at, value)),
    {},
  );
  return JSON.stringify(root);
}

const kit = (
  id: VendorId,
  calls: Pick<Kit, 'list' | 'one' | 'write'>,
  login?: Login,
  credentials = canaries(find(id, calls.list.operation.id).vendor),
  variant = '',
): Kit => {
  const { vendor } = find(id, calls.list.operation.id);
  return {
    id,
    name: vendor.title + variant,
    vendor,
    ...calls,
    many: calls.one,
    credentials,
    ...(login === undefined ? {} : { login }),
  };
};

const written = '{"meta":{"recordsInserted":1,"recordsUpdated":0,"errors":[]},"data":null}';

const autengo = {
  list: list('autengo', 'vehicle.list', { query: { limit: PAGE } }),
  one: single('autengo', 'vehicle.get', ['vehicle']),
  write: single('autengo', 'contact.create', ['data', 'contact']),
};

export const kits: readonly Kit[] = [
  kit('autovu', {
    list: list('autovu', 'siteProduct.listJobs', { path: { productRef: 5001 }, query: { pageSize: PAGE } }),
    one: single('autovu', 'job.get', []),
  }),
  kit(
    'auvo',
    {
      list: list('auvo', 'customers.list', { query: { paramFilter: {}, pageSize: PAGE } }),
      one: single('auvo', 'customers.get', ['result']),
      write: single('auvo', 'customers.create', ['result']),
    },
    {
      isFor: /^POST \/v2\/login\/$/,
      token: (index) => `canary.token.${String(index)}/auvo+=&"'<t>%20`,
      answer: (token) =>
        JSON.stringify({
          result: {
            authenticated: true,
            created: '2026-11-21 08:00:00',
            expiration: '2026-11-21 08:30:00',
            accessToken: token,
            message: 'OK',
          },
        }),
    },
  ),
  kit('autengo', autengo),
  kit('letsjobit', {
    list: list('letsjobit', 'visits.list', {}),
    one: single('letsjobit', 'visits.get', ['data']),
    write: { ...single('letsjobit', 'visits.create', ['meta']), answer: () => written },
  }),
];

const { apiKey = '' } = canaries(find('autengo', 'makes').vendor);

/** The vendors that issue tokens: Auvo, and Autengo for a user who has none of their own. */
export const issuing: readonly Kit[] = [
  ...kits.filter(({ login }) => login !== undefined),
  kit(
    'autengo',
    autengo,
    {
      isFor: /^(?:POST \/v3\/auth\/token|GET \/v3\/auth\/refresh)$/,
      token: (index) => `canary.token.${String(index)}/autengo+=&"'<t>%20`,
      answer: (token) => JSON.stringify({ token, expires_in: 1800, token_type: 'Bearer' }),
    },
    { apiKey, headerStyle: 'jwt', dealerAlzuraId: '1234567890', userAlzuraId: '987654321' },
    ' with issued tokens',
  ),
];
