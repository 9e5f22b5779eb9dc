import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamicClient } from '../../src/client/dynamicClient';
import { defaultLimits } from '../../src/http/transport/limits';
import { createUndiciTransport } from '../../src/http/transport/undiciTransport';
import type { Act } from '../faults/case';
import type { Kit } from '../faults/kits';
import { issuing, kits } from '../faults/kits';
import { json } from '../support/faults/replies';
import type { Received } from '../support/faults/server';
import { faultServer } from '../support/faults/server';
import { InstantClock } from '../support/instantClock';
import type { Kind } from './canaries';
import { canariesOf, canary, KINDS } from './canaries';
import type { Echo } from './echoes';
import { echoes } from './echoes';
import { encodings } from './encodings';
import { Scanner, told } from './scanner';
import { Watched } from './watched';

/** Every vendor with every encoding takes minutes: each encoding meets another vendor each time unless this is set. */
const SOAK = process.env.VENDORSCOPE_SOAK === '1';
/** Other canaries each time in the soak. */
const SEED = Number(process.env.VENDORSCOPE_SEED ?? (SOAK ? Date.now() % 2 ** 20 : 1));

const scanner = new Scanner();
let seed = SEED * 10_000;

/** Who asks whom for what, and whether it is the login that is answered so. */
interface Asked {
  readonly kit: Kit;
  readonly act: Act;
  readonly atLogin: boolean;
}

const asked: readonly Asked[] = [
  ...kits.flatMap((kit): readonly Asked[] =>
    (['list', 'one', ...(kit.write === undefined ? [] : (['write'] as const))] as const).map((act) => ({
      kit,
      act,
      atLogin: false,
    })),
  ),
  ...issuing.map((kit): Asked => ({ kit, act: 'one', atLogin: true })),
];

/** Plays a vendor that sends back what it was sent, and gives what came out where. */
async function leaksOf(
  echo: Echo,
  write: (secret: string) => string,
  { kit, act, atLogin }: Asked,
  kind: Kind,
) {
  const planted = canariesOf(kit.vendor, seed++, kind);
  // Of a login that is answered with an echo no token comes.
  const tokens = kit.login === undefined || atLogin ? [] : [canary(seed++, kind)];
  const credentials = {
    ...planted.fields,
    // With one of its own the vendor issues none.
    ...(kit.login === undefined ? {} : { userToken: '' }),
  };
  const secrets = [...planted.secrets.filter((one) => Object.values(credentials).includes(one)), ...tokens];
  const call = kit[act];
  assert.ok(call);
  const clock = new InstantClock();
  const text = secrets.map(write).join(echo.where.includes('host') ? '.' : ' ');
  const isLogin = ({ method, target }: Received) => kit.login?.isFor.test(`${method} ${target}`) === true;
  await using server = await faultServer({
    now: () => clock.elapsed(),
    reply: (request) =>
      isLogin(request) && !atLogin
        ? json(kit.login?.answer(tokens[0] ?? '') ?? '')
        : echo.reply(text, request, kit.vendor),
  });
  const folder = mkdtempSync(join(tmpdir(), 'vendorscope-echoes-'));
  const log: string[] = [];
  const client = createDynamicClient({
    vendor: kit.vendor,
    credentials,
    origin: server.origin,
    clock,
    random: () => 0.5,
    transport: createUndiciTransport({ clock, limits: defaultLimits }),
    log: (level, line) => log.push(`${level} ${line}`),
  });
  const { operation, input } = call;
  const { vendor } = kit;
  const watched = new Watched({ vendor, operation, input, client, clock, origin: server.origin, folder });
  try {
    await watched.run(act === 'list');
    watched.note('log', log.join('\n'));
    assert.ok(server.requests.length > 0, 'Something was sent.');
    return told(scanner.scan(watched.sinks(), secrets));
  } finally {
    watched.dispose();
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a secret that a vendor sends back', () => {
  for (const [index, echo] of echoes.entries()) {
    it(`comes out nowhere: ${echo.where}`, async function () {
      this.timeout(600_000);
      const leaks = new Set<string>();
      let turn = index;
      for (const [encoding, write] of Object.entries(encodings)) {
        const all = SOAK ? asked : asked.filter((_, at) => at === turn % asked.length);
        // As it is, a secret may also mean something where it stands: every kind of it, then.
        const kinds = KINDS.filter((_, at) => encoding === 'raw' || at === turn % KINDS.length);
        turn += 5;
        for (const one of all)
          for (const kind of kinds)
            for (const leak of await leaksOf(echo, write, one, kind))
              leaks.add(
                `${one.kit.name}, ${one.act}${one.atLogin ? ' at login' : ''}, ${kind} as ${encoding}: ${leak}`,
              );
      }
      assert.deepEqual([...leaks], []);
    });
  }

  after(() => {
    process.stdout.write(scanner.report(`answers with secrets, seed ${String(SEED)}`));
  });
});
