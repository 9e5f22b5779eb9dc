import assert from 'node:assert/strict';
import { defaultLimits } from '../../src/http/transport/limits';
import { Ledger } from '../../src/quota/ledger';
import type { Route } from '../../src/http/transport/route';
import { createUndiciTransport } from '../../src/http/transport/undiciTransport';
import { createAuthority } from '../support/certificates';
import { madeUpNames } from '../support/faults/names';
import { json } from '../support/faults/replies';
import type { Received, Reply } from '../support/faults/server';
import { faultServer } from '../support/faults/server';
import { InstantClock } from '../support/instantClock';
import type { Seen } from './ask';
import { ask } from './ask';
import type { FaultCase, World } from './case';
import type { Kit } from './kits';

/** Everything that could be seen of one case, from outside. */
export interface Observed extends Seen {
  /** Host and port as the client was given them, and those of the other server and of the proxy. */
  readonly host: string;
  readonly otherHost: string;
  readonly proxyHost: string;
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
}

const authority = createAuthority();
export const names = madeUpNames();
let played = 0;

/** Random numbers of the client, one after another: nearly the most, nearly nothing, the middle. */
const RANDOM = [0.99, 0.01, 0.5];

/**
 * Plays one case through the whole client, over a real connection, in time that passes only where somebody waits.
 * `asking` is who calls the client.
 */
export async function play(one: FaultCase, asking = ask): Promise<Observed> {
  const { kit, site = {} } = one;
  const call = kit[one.act];
  assert.ok(call, `${kit.id} has no ${one.act}.`);
  const clock = new InstantClock(
    (ms) => one.onSleep?.(ms, world),
    Date.UTC(2026, 10, 21, 8) + (one.clockOff ?? 0),
    one.act === 'many' ? 50 : 0,
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
  let drawn = played;
  const limits = { ...defaultLimits, ...one.limits };
  const log: string[] = [];
  const waits: string[] = [];
  const options = {
    vendor: kit.vendor,
    credentials: kit.credentials,
    origin: `${identity === undefined ? 'http' : 'https'}://${host}`,
    clock,
    ledger,
    random: () => RANDOM[drawn++ % RANDOM.length] ?? 0,
    limits,
    transport: createUndiciTransport({
      clock,
      limits,
      findRoute: () => Promise.resolve(route),
    }),
    log: (level: string, line: string) => log.push(`${level} ${line}`),
    onWait: (wait: unknown) => waits.push(wait === undefined ? 'over' : JSON.stringify(wait)),
  };
  const seen = await asking(one, options, stopper.signal, world);
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

/** Another request was just refused for half a minute. */
async function useUp(ledger: Ledger): Promise<void> {
  const taken = await ledger.take();
  assert.ok('slot' in taken);
  void taken.slot.settle({ status: 429, headers: new Map([['retry-after', '30']]) });
}

const isLogin = (kit: Kit, { method, target }: Received): boolean =>
  kit.login?.isFor.test(`${method} ${target}`) === true;
