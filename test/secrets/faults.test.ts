import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamicClient } from '../../src/client/dynamicClient';
import type { Wait } from '../../src/http/wait';
import type { ask } from '../faults/ask';
import type { FaultCase } from '../faults/case';
import { CALLERS } from '../faults/case';
import { sections } from '../faults/cases';
import type { Kit } from '../faults/kits';
import { names, play } from '../faults/play';
import { canariesOf } from './canaries';
import { Scanner, told } from './scanner';
import { Watched } from './watched';

/** How many cases are played at once: most of them only wait for a limit to pass. */
const AT_ONCE = 12;

/** Every fault meets a vendor in a panel here, and every vendor where this is set; test/faults scans all of them in a client. */
const SOAK = process.env.VENDORSCOPE_SOAK === '1';

const scanner = new Scanner();
const root = mkdtempSync(join(tmpdir(), 'vendorscope-secrets-'));
let played = 0;
const playing = new Map<FaultCase, Promise<readonly string[]>>();

/** Of the cases that differ in their vendor only, another vendor's each time. */
function chosen(faults: readonly FaultCase[]): readonly FaultCase[] {
  if (SOAK) return faults;
  const alike = new Map<string, FaultCase[]>();
  for (const one of faults) {
    const name = `${one.row} · ${one.what}`;
    alike.set(name, [...(alike.get(name) ?? []), one]);
  }
  return [...alike.values()].flatMap((group, index) => group.filter((_, at) => at === index % group.length));
}

const chosenSections = Object.entries(sections).map(
  ([section, faults]) => [section, chosen(faults)] as const,
);
const cases = chosenSections.flatMap(([, faults]) => faults);

/** Plays a case, and those after it meanwhile. */
async function leaksOf(one: FaultCase): Promise<readonly string[]> {
  const index = cases.indexOf(one);
  for (const next of cases.slice(index, index + AT_ONCE)) {
    if (playing.has(next)) continue;
    const leaks = playInSession(planted(next, cases.indexOf(next)));
    leaks.catch(() => undefined); // told by its own test
    playing.set(next, leaks);
  }
  const leaks = await playing.get(one);
  playing.delete(one);
  if (leaks === undefined) throw new Error('It was not played.');
  return leaks;
}

/** The same faults as in test/faults, met by a panel in place of a caller. */
async function playInSession(one: FaultCase): Promise<readonly string[]> {
  const folder = join(root, String(played++));
  mkdirSync(folder);
  let sinks: Record<string, string> = {};
  const asking: typeof ask = async (_, options, signal, world) => {
    const { operation, input } = world.call;
    const { origin = '', clock = world.clock } = options;
    const waits: { tell?: (wait: Wait | undefined, signal?: AbortSignal) => void } = {};
    const client = createDynamicClient({
      ...options,
      onWait: (wait, of) => {
        options.onWait?.(wait, of);
        waits.tell?.(wait, of);
      },
    });
    const watched = new Watched({ vendor: one.kit.vendor, operation, input, client, clock, origin, folder });
    waits.tell = (wait, of) => {
      watched.session.waiting(wait, of);
    };
    signal.addEventListener('abort', () => {
      watched.session.stop();
    });
    const times = one.act === 'many' ? CALLERS : 1;
    for (let time = 0; time < times; time++) await watched.run(one.act === 'list', signal);
    sinks = watched.sinks();
    watched.dispose();
    await client.close();
    const none = { rows: [], notices: [], error: undefined, complete: undefined, movedFrom: [], meter: [] };
    return { ...none, spent: 0, redact: client.redact };
  };
  const { log, waits, logins } = await play(one, asking);
  const tokens = logins.map((_, index) => one.kit.login?.token(index) ?? '');
  const all = { ...sinks, log: [sinks.log ?? '', ...log].join('\n'), waits: waits.join('\n') };
  return told(scanner.scan(all, [...secretsOf(one.kit), ...tokens]));
}

/** The same case with other canaries in its credentials. */
function planted(one: FaultCase, seed: number): FaultCase {
  const { vendor, credentials } = one.kit;
  const { fields } = canariesOf(vendor, seed);
  const own = Object.entries(credentials).map(([name, value]) => [
    name,
    vendor.auth.fields[name]?.secret === false ? value : (fields[name] ?? value),
  ]);
  return { ...one, kit: { ...one.kit, credentials: Object.fromEntries(own) as Kit['credentials'] } }; // each is a string
}

const secretsOf = ({ vendor, credentials }: Kit): string[] =>
  Object.entries(credentials).flatMap(([name, value]) =>
    vendor.auth.fields[name]?.secret === false ? [] : [value],
  );

describe('no secret comes out of a panel', () => {
  for (const [section, faults] of chosenSections) {
    describe(`after ${section}`, () => {
      for (const one of faults) {
        it(`${one.kit.name} · ${one.row} · ${one.what}`, async () => {
          assert.deepEqual(await leaksOf(one), []);
        });
      }
    });
  }

  after(() => {
    names[Symbol.dispose]();
    rmSync(root, { recursive: true, force: true });
    process.stdout.write(scanner.report('fault cases'));
  });
});
