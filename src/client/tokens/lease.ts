import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../http/clock';
import { isGone, SELF, withLock } from '../../quota/fileLock';

interface Tools {
  readonly clock: Clock;
  /** From 0 up to 1: spreads those who wait. */
  readonly random: () => number;
}

/** A login ends sooner, its wait for the quota aside; two at once would do no harm. */
const STALE_MS = 120_000;
const LOOK_AGAIN_MS = 100;

let count = 0;

/** The leases that this process holds. One in a file that names it and is not among them could not be given back. */
const ours = new Set<string>();

/**
 * Runs `work`, which may take its time, while no other process or client does under the same path. The lease of a
 * process that is gone, or that was held for two minutes, counts no more. Where no files can be written nobody
 * takes turns. Rejects with the work's own failure, or with the signal's reason while it waits.
 */
export async function withLease<T>(
  path: string,
  tools: Tools,
  work: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const mine = `${SELF} ${String(count++)}`;
  let seen = { holder: '', since: tools.clock.elapsed() };
  for (;;) {
    const now = tools.clock.elapsed();
    const isOld = now - seen.since >= STALE_MS;
    const holder = await take(path, mine, tools, isOld ? seen.holder : undefined);
    if (holder === mine) break;
    if (holder !== seen.holder) seen = { holder, since: now };
    await tools.clock.sleep(LOOK_AGAIN_MS * (1 + tools.random()), signal);
  }
  try {
    return await work();
  } finally {
    // A virus scanner may have it open for a moment.
    if (!(await giveBack(path, mine, tools))) await giveBack(path, mine, tools);
    ours.delete(mine);
  }
}

/** Who holds the lease now: this one if it was free, or held by one that is `dead`. */
function take(path: string, mine: string, tools: Tools, dead: string | undefined): Promise<string> {
  return alone(path, mine, tools, () => {
    const holder = holderOf(path);
    if (holder !== '' && holder !== dead && !isDead(holder)) return holder;
    ours.add(mine);
    writeFileSync(path, mine, { mode: 0o600 });
    return mine;
  });
}

const isDead = (holder: string): boolean =>
  isGone(holder) || (holder.startsWith(`${SELF} `) && !ours.has(holder));

/** Whether it does not stand there any more. */
function giveBack(path: string, mine: string, tools: Tools): Promise<boolean> {
  return alone(path, false, tools, () => {
    if (holderOf(path) === mine) rmSync(path);
    return true;
  });
}

async function alone<T>(path: string, otherwise: T, tools: Tools, work: () => T): Promise<T> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await withLock(`${path}.lock`, { ...tools, patienceMs: 4_000 }, work);
  } catch {
    return otherwise;
  }
}

/** Empty when nobody holds it. */
function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
