import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/lib/temporaryFolder.mjs';
import type { RateLimit } from '../../../src/catalog/rateLimit';
import { systemClock } from '../../../src/http/clock';
import { Ledger } from '../../../src/quota/ledger';
import { QuotaFolder } from '../../../src/quota/quotaFolder';
import type { Figure } from '../figures';
import { same, sideBySide } from './sideBySide';

const CALLS = 1_000;
/** Requests that the account holds from before. */
const SPENT = 50;

/** So many that it never runs out. */
const limit: RateLimit = {
  per: 'API key',
  field: 'apiKey',
  windows: [{ id: 'minute', label: 'per minute', requests: 1_000_000, seconds: 60 }],
  pauseSeconds: 60,
};

/** Takes a slot and gives it back, again and again: in memory, and in the file that all windows share. */
export async function ledgerCosts(): Promise<readonly Figure[]> {
  const folder = temporaryFolder('ledger');
  const inMemory = new Ledger(limit, systemClock);
  const inFile = new Ledger(
    limit,
    systemClock,
    new QuotaFolder(join(folder, 'quota')).store('https://a.example', 'key'),
  );
  for (const ledger of [inMemory, inFile])
    for (let call = 0; call < SPENT; call++) {
      const taken = await ledger.take();
      if ('slot' in taken) await taken.slot.settle();
    }
  const bytes = largestFile(join(folder, 'quota'));
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  const times = await sideBySide(
    {
      memory: () => takeAndRelease(inMemory),
      file: () => takeAndRelease(inFile),
      writes: () => {
        for (let call = 0; call < CALLS; call++) {
          replace(bare, bytes); // with the slot taken
          replace(bare, bytes); // with it given back
        }
        return CALLS;
      },
    },
    ({ memory, file, writes }) => {
      same('The slots', memory, file, writes);
    },
    { rounds: 5, warmUp: 1 },
  );
  inMemory.close();
  inFile.close();
  return [
    { what: 'quota in memory: 1,000 slots taken and given back', unit: 'ms', ours: times.memory },
    {
      what: 'quota in the file of all windows: 1,000 slots taken and given back',
      unit: 'ms',
      ours: times.file,
      floor: times.writes,
    },
  ];
}

async function takeAndRelease(ledger: Ledger): Promise<number> {
  let slots = 0;
  for (let call = 0; call < CALLS; call++) {
    const taken = await ledger.take();
    if (!('slot' in taken)) continue;
    slots++;
    await taken.slot.release();
  }
  return slots;
}

function replace(folder: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, 'draft'), bytes, { mode: 0o600 });
  renameSync(join(folder, 'draft'), join(folder, 'account'));
}

/** The account's: the salt beside it is smaller. */
function largestFile(folder: string): Uint8Array {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const [largest] = files.sort((a, b) => b.length - a.length);
  if (largest === undefined) throw new Error('The account has no file.');
  return largest;
}
