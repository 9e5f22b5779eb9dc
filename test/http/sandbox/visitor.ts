import { vendors } from '../../../src/catalog/vendors/index';
import { findOperation, type Vendor } from '../../../src/catalog/vendor';
import { startSandbox, type SandboxOptions } from '../../../src/sandbox/startSandbox';

/** An answer read whole: `json` is undefined where the body is not JSON. */
export interface Read {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

export const secrets = {
  autovu: {
    'api-key': 'sandbox-autovu-api-key',
    scopecode: 'sandbox-autovu-scopecode',
    'api-password': 'sandbox-autovu-api-password',
  },
  auvo: { apiKey: 'sandbox-auvo-api-key', apiToken: 'sandbox-auvo-api-token' },
  autengo: { 'X-Api-Key': 'sandbox-autengo-api-key' },
  letsjobit: { Authorization: 'Bearer sandbox-letsjobit-api-key' },
};

/** A clock that stands still until it is moved. */
export function handClock(at = Date.UTC(2026, 10, 21, 9)) {
  return {
    now: () => at,
    advance: (seconds: number) => {
      at += seconds * 1000;
    },
  };
}

/** A started sandbox with the ways in that the tests need. */
export async function visit(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  const origin = (vendor: string) => sandbox.vendors[vendor]?.origin ?? '';

  const send = async (vendor: string, path: string, init: RequestInit = {}): Promise<Read> => {
    const response = await fetch(origin(vendor) + path, init);
    const text = await response.text();
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      json = undefined;
    }
    return { status: response.status, headers: response.headers, text, json };
  };

  const login = (body: object = secrets.auvo) =>
    send('auvo', '/v2/login/', { method: 'POST', body: JSON.stringify(body) });

  let token: string | undefined;
  const authorization = async (vendor: string): Promise<Record<string, string>> => {
    if (vendor === 'autovu') return secrets.autovu;
    if (vendor === 'autengo') return secrets.autengo;
    if (vendor === 'letsjobit') return secrets.letsjobit;
    token ??= String(at((await login()).json, 'result', 'accessToken'));
    return { Authorization: `Bearer ${token}` };
  };

  return {
    sandbox,
    origin,
    send,
    login,
    /** With the issued credentials; `headers` are added or replace them. */
    get: async (vendor: string, path: string, headers: Record<string, string> = {}) =>
      send(vendor, path, { headers: { ...(await authorization(vendor)), ...headers } }),
    /** The same with a method and a JSON body. */
    write: async (vendor: string, method: string, path: string, body: unknown) =>
      send(vendor, path, {
        method,
        headers: { ...(await authorization(vendor)), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    reset: (vendor: string) => send(vendor, '/__sandbox/reset', { method: 'POST' }),
    close: () => sandbox.close(),
  };
}

export type Visit = Awaited<ReturnType<typeof visit>>;

/** The value at a place of a JSON answer. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

export type Row = Record<string, unknown>;

export const rowsAt = (value: unknown, ...path: string[]): Row[] => {
  const rows = at(value, ...path);
  if (!Array.isArray(rows)) throw new Error(`There are no rows at ${path.join('.')}.`);
  return rows as Row[]; // the sandbox answers objects in every list; the schema test checks it
};

/** `paramFilter` and friends, ready for a URL. */
export const query = (values: Record<string, unknown>): string =>
  `?${Object.entries(values)
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`,
    )
    .join('&')}`;

export const year2026 = { startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T23:59:59' };

export function operationOf(vendorId: string, operationId: string) {
  const vendor = Object.values<Vendor>(vendors).find(({ id }) => id === vendorId);
  const operation = vendor && findOperation(vendor, operationId);
  if (!operation) throw new Error(`${vendorId} has no ${operationId}.`);
  return operation;
}
