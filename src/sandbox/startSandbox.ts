import type { RateLimit } from '../catalog/rateLimit';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { valueAt } from '../catalog/pointer';
import { vendors as catalog } from '../catalog/vendors/index';
import type { SandboxVendor } from './answer';
import { systemClock, type Clock } from './clock';
import { issueCredentials } from './credentials';
import { drifted } from './drift';
import { listen, type Listener, type Received, type Reply } from './listen';
import { Quota } from './quota';
import { maskPath, RequestLog, type LoggedRequest } from './requestLog';
import { createResponder } from './respond';
import { Tokens } from './tokens';
import { sources } from './vendors/index';

export type { LoggedRequest } from './requestLog';

export interface SandboxOptions {
  /** First of consecutive ports, one per vendor; 0 or absent takes free ones. */
  readonly port?: number;
  readonly clock?: Clock;
  /** Limits by vendor id that stand in for the documented ones: a test cannot wait for minutes. */
  readonly limits?: Readonly<Record<string, RateLimit>>;
}

/** Where one vendor answers, and what it accepts. */
export interface SandboxOrigin {
  readonly title: string;
  /** Stands in for the vendor's documented origin; its base path comes after it. */
  readonly origin: string;
  readonly credentials: Readonly<Record<string, string>>;
}

export interface Sandbox {
  /** By vendor id. */
  readonly vendors: Readonly<Record<string, SandboxOrigin>>;
  /** The last 1,000 requests of all vendors, newest last, without headers, bodies and secrets. */
  readonly requests: readonly LoggedRequest[];
  /** Frees the ports, open connections included. */
  close(): Promise<void>;
}

/**
 * Starts a local server per vendor that answers as the vendor's documents say, with made-up data that
 * is the same on every start. Rejects when a port is taken.
 *
 * Beside the vendor's paths each origin answers, uncounted and unlogged, `GET /__sandbox/requests`
 * (that vendor's log as JSON), `POST /__sandbox/drift` with `{"on": true}` or false (answers that differ
 * from the document, see `drift.ts`) and `POST /__sandbox/reset` (clears its log and its quota, takes back
 * what writes changed, and ends the drift).
 */
export async function startSandbox({
  port = 0,
  clock = systemClock,
  limits = {},
}: SandboxOptions = {}): Promise<Sandbox> {
  const log = new RequestLog();
  const listeners: Listener[] = [];
  const close = async () => {
    await Promise.all(listeners.splice(0).map((listener) => listener.close()));
  };
  const origins: Record<string, SandboxOrigin> = {};
  try {
    for (const vendor of Object.values<Vendor>(catalog)) {
      const credentials = issueCredentials(vendor, sources[vendor.id]?.credentials);
      const next = port === 0 ? 0 : port + listeners.length;
      const listener = await listen(
        next,
        createSite({ ...vendor, rateLimit: limits[vendor.id] ?? vendor.rateLimit }, credentials, log, clock),
      );
      listeners.push(listener);
      origins[vendor.id] = { title: vendor.title, origin: listener.origin, credentials };
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    vendors: origins,
    get requests() {
      return [...log.entries];
    },
    close,
  };
}

async function load(vendorId: string): Promise<SandboxVendor> {
  const source = sources[vendorId];
  if (!source) throw new Error(`The sandbox has no answers for ${vendorId}.`);
  return (await source.load())();
}

/** One vendor's answers, logged, with the paths that are the sandbox's own. */
function createSite(
  vendor: Vendor,
  credentials: Readonly<Record<string, string>>,
  log: RequestLog,
  clock: Clock,
): (request: Received) => Promise<Reply> {
  const quota = new Quota(vendor.rateLimit, clock);
  let loaded: Promise<SandboxVendor> | undefined;
  const respond = createResponder({
    vendor,
    credentials,
    quota,
    tokens: new Tokens(clock),
    clock,
    load: () => (loaded ??= load(vendor.id)),
  });
  const fields = Object.keys(vendor.auth.fields);
  const secrets = fields
    .filter((name) => vendor.auth.fields[name]?.secret)
    .map((name) => credentials[name] ?? '');
  let drifts = false;
  return async (request) => {
    if (request.target === '/__sandbox/requests' && request.method === 'GET') return json(log.of(vendor.id));
    if (request.target === '/__sandbox/reset' && request.method === 'POST') {
      log.clear(vendor.id);
      quota.reset();
      drifts = false;
      (await loaded)?.reset();
      return { status: 204, headers: {}, body: '' };
    }
    if (request.target === '/__sandbox/drift' && request.method === 'POST') {
      const on = readSwitch(request.body);
      if (on === undefined) return { status: 400, headers: {}, body: 'Send {"on": true} or {"on": false}.' };
      drifts = on;
      return { status: 204, headers: {}, body: '' };
    }
    const at = clock.now();
    const { operationId, ...reply } = await respond(request);
    const path = maskPath(request.target, fields, secrets.filter(Boolean));
    log.add({ vendor: vendor.id, operationId, method: request.method, path, status: reply.status, at });
    const operation = operationId === undefined ? undefined : findOperation(vendor, operationId);
    if (!drifts || reply.status !== operation?.status || reply.body === '') return reply;
    return { ...reply, body: JSON.stringify(drifted(operation, JSON.parse(reply.body))) };
  };
}

/** Reads `{"on": true}`; undefined for anything else. */
function readSwitch(body: string): boolean | undefined {
  try {
    const on = valueAt(JSON.parse(body), ['on']);
    return typeof on === 'boolean' ? on : undefined;
  } catch {
    return undefined;
  }
}

const json = (value: unknown): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});
