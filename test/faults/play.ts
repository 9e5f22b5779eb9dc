import assert from 'node:assert/strict';
import type { ClientOptions } from '../../src/client/apiClient';
import { createDynamicClient } from '../../src/client/dynamicClient';
import type { Page } from '../../src/client/page';
import { atPosition } from '../../src/client/readPage';
import { RequestError } from '../../src/http/errors';
import type { RawInput } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import { defaultLimits } from '../../src/http/limits';
import { Ledger } from '../../src/quota/ledger';
import type { Route } from '../../src/http/route';
import { createUndiciTransport } from '../../src/http/undiciTransport';
import { createAuthority } from '../support/certificates';
import { madeUpNames } from '../support/faults/names';
import { json } from '../support/faults/replies';
import type { Received, Reply } from '../support/faults/server';
import { faultServer } from '../support/faults/server';
import { InstantClock } from '../support/instantClock';
import type { FaultCase, World } from './case';
import { CALLERS } from './case';
import type { Kit } from './kits';

/** Everything that could be seen of one case, from outside. */
export interface Observed {
  /** Host and port as the client was given them, and those of the other server. */
  readonly host: string;
  readonly otherHost: string;
  readonly proxyHost: string;
  readonly rows: readonly unknown[];
  readonly notices: readonly string[];
  readonly error: unknown;
  /** What the last page said of the whole list, where it said so. */
  readonly complete: boolean | undefined;
  /** What the first answer said of where it came from. */
  readonly movedFrom: readonly string[];
  /** At the vendor, logins left out. */
  readonly requests: readonly Received[];
  readonly logins: readonly Received[];
  /** When connections to the vendor were opened, and its name looked up. */
  readonly connections: readonly number[];
  readonly lookups: readonly number[];
  readonly elsewhere: readonly Received[];
  readonly proxied: readonly Received[];
  /** What the clock on the wall says at the end. */
  readonly endedAt: number;
  readonly log: readonly string[];
  readonly waits: readonly string[];
  /** Where the meter's numbers come from, each window's. */
  readonly meter: readonly string[];
  /** What the meter says was sent. */
  readonly spent: number;
  readonly redact: (text: string) => string;
}

const authority = createAuthority();
export const names = madeUpNames();
let played = 0;

/** Random numbers of the client: always the middle. */
export const MIDDLE = 0.5;

/** Plays one case through the whole client, over a real connection, in time that passes only where somebody waits. */
export async function play(one: FaultCase): Promise<Observed> {
  const { kit, site = {} } = one;
  const call = kit[one.act];
  assert.ok(call, `${kit.id} has no ${one.act}.`);
  const clock = new InstantClock(
    (ms) => one.onSleep?.(ms, world),
    Date.UTC(2026, 10, 21, 8) + (one.clockOff ?? 0),
  );
  const now = () => clock.elapsed();
  const stopper = new AbortController();
  const requests: Received[] = [];
  const logins: Received[] = [];
  const name = `n${String(played++)}.${kit.id}.test`;

  await using elsewhere = await faultServer({ now, reply: () => json('{"elsewhere":true}') });
  const world: World = {
    kit,
    call,
    clock,
    elsewhere,
    good: (request) => json(call.answer(request.target)),
    disconnect: async () => {
      server.disconnect();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    stop: () => {
      stopper.abort();
    },
  };
  const reply = (request: Received): Reply => {
    if (isLogin(kit, request)) {
      const index = logins.push(request) - 1;
      return one.login?.(request, index, world) ?? json(kit.login?.answer(kit.login.token(index)) ?? '');
    }
    const index = requests.push(request) - 1;
    return one.reply?.(request, index, world) ?? world.good(request);
  };
  const identity = site.identity?.(authority, name);
  await using server = await faultServer({
    now,
    reply,
    ...(identity === undefined ? {} : { identity }),
    greet: (socket, index) => site.greet?.(socket, index, world) ?? false,
  });
  await using proxy = await faultServer({ now, reply: (request) => site.proxy?.(request) ?? [] });
  const lookups = site.found === undefined ? [] : names.add(name, site.found, now);
  if (site.closed === true) await server[Symbol.asyncDispose]();

  const host = `${site.found === undefined ? '127.0.0.1' : name}:${String(server.port)}`;
  const route: Route = {
    because: 'the test says so',
    caFrom: 'the test',
    ...(site.trusted === false ? {} : { ca: [authority.ca] }),
    ...(site.proxy === undefined ? {} : { proxy: proxy.origin }),
  };
  const ledger = new Ledger(kit.vendor.rateLimit, clock);
  if (one.busy === true) await useUp(ledger);
  const limits = { ...defaultLimits, ...one.limits };
  const log: string[] = [];
  const waits: string[] = [];
  const options = {
    vendor: kit.vendor,
    credentials: kit.credentials,
    origin: `${identity === undefined ? 'http' : 'https'}://${host}`,
    clock,
    ledger,
    random: () => MIDDLE,
    limits,
    transport: createUndiciTransport({
      clock,
      limits,
      findRoute: () => Promise.resolve(route),
    }),
    log: (level: string, line: string) => log.push(`${level} ${line}`),
    onWait: (wait: unknown) => waits.push(`${JSON.stringify(wait)}`),
  };
  const seen = await ask(one, options, stopper.signal, world);
  return {
    host,
    otherHost: new URL(elsewhere.origin).host,
    proxyHost: new URL(proxy.origin).host,
    ...seen,
    requests,
    logins,
    connections: server.connections,
    lookups,
    elsewhere: elsewhere.requests,
    proxied: proxy.requests,
    log,
    waits,
    endedAt: clock.now(),
  };
}

type Seen = Pick<
  Observed,
  'rows' | 'notices' | 'error' | 'complete' | 'movedFrom' | 'spent' | 'meter' | 'redact'
>;

/** Another request was just refused for half a minute. */
async function useUp(ledger: Ledger): Promise<void> {
  const taken = await ledger.take();
  assert.ok('slot' in taken);
  taken.slot.settle({ status: 429, headers: new Map([['retry-after', '30']]) });
}

/** Asks the client for what the case is about, and keeps what it gave and said. */
async function ask(
  one: FaultCase,
  options: ClientOptions<Vendor>,
  signal: AbortSignal,
  world: World,
): Promise<Seen> {
  const rows: unknown[] = [];
  const notices: string[] = [];
  const movedFrom: string[] = [];
  let complete: boolean | undefined;
  const take = (page: Page<unknown>) => {
    rows.push(...page.rows);
    notices.push(...page.notices);
    movedFrom.push(...(page.response.movedFrom ?? []));
  };
  const { operation, input } = world.call;
  const client = createDynamicClient(options);
  const walk = async (from: RawInput): Promise<void> => {
    for await (const page of client.pages(operation, from, { signal })) {
      take(page);
      complete = page.end?.complete;
      await one.onPage?.(world);
    }
  };
  const acts: Readonly<Record<FaultCase['act'], () => Promise<void>>> = {
    list: () => walk(input),
    one: async () => {
      take(await client.page(operation, input, signal));
    },
    write: async () => {
      take(await client.page(operation, input, signal));
    },
    many: async () => {
      const never = new AbortController().signal;
      const callers = Array.from({ length: CALLERS }, async (_, caller) => {
        for (let call = 0; call < CALLERS; call++)
          take(await client.page(operation, input, caller === 0 ? signal : never));
      });
      const ends = await Promise.allSettled(callers);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
  let error: unknown;
  try {
    await acts[one.act]();
  } catch (thrown) {
    const kept = thrown instanceof RequestError ? thrown.kept : undefined;
    if (one.goesOn === true && kept !== undefined)
      await walk(atPosition(operation.page, input, kept.position));
    else error = thrown;
  } finally {
    await client.close();
  }
  const { sent: spent, windows } = client.quota.state();
  const meter = windows.map(({ remainingFrom }) => remainingFrom);
  return { rows, notices, error, complete, movedFrom, spent, meter, redact: client.redact };
}

const isLogin = (kit: Kit, { method, target }: Received): boolean =>
  kit.login?.isFor.test(`${method} ${target}`) === true;
