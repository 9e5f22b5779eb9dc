import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Clock } from '../http/clock';

/** Nobody holds a lock for longer: the work under it is a few small file operations without a pause. */
const STALE_MS = 2_000;

/** This process, as lock files name it. The process ids of another machine say nothing here. */
export const SELF = `${String(process.pid)}@${hostname()}`;

let count = 0;

export interface LockOptions {
  readonly clock: Clock;
  /** From 0 up to 1: spreads those who wait. */
  readonly random: () => number;
  /** How long to try. */
  readonly patienceMs: number;
  /** Which lock was seen last and since when; kept by those who try again, whose patience is too short to tell. */
  readonly seen?: { what: string; since: number };
}

/**
 * Runs `work` while no other process does under the same path. `work` must not wait for anything: so the event
 * loop cannot hold the lock, and a lock that is two seconds old has lost its holder. It gets a function that
 * throws when the lock was taken away all the same (this process was put to sleep), for just before it writes.
 * Rejects when the lock cannot be had in time.
 */
export async function withLock<T>(
  path: string,
  { clock, random, patienceMs, seen = { what: '', since: 0 } }: LockOptions,
  work: (check: () => void) => T,
): Promise<T> {
  const mine = `${SELF} ${String(count++)}`;
  const never = new AbortController().signal;
  const began = clock.elapsed();
  while (!create(path, mine)) {
    const now = clock.elapsed();
    if (now - began > patienceMs) throw new Error('The lock is held by another process.');
    const lock = look(path);
    const guard = look(guardOf(path));
    if (seen.what !== lock + guard) Object.assign(seen, { what: lock + guard, since: now });
    // Age by our own clock, as the same lock seen all the time: file systems have clocks of their own.
    const isOld = now - seen.since >= STALE_MS;
    if (lock !== '' && (isOld || isGone(lock))) takeAway(path, lock, isOld || isGone(guard));
    await clock.sleep(1 + random() * 2, never);
  }
  try {
    return work(() => {
      if (readFileSync(path, 'utf8') !== mine) throw new Error('The lock was lost.');
    });
  } finally {
    release(path, mine);
  }
}

/** Whether the process that wrote this name is known to be gone. One of another machine is not. */
export function isGone(name: string): boolean {
  const [, pid, host] = /^(\d+)@(\S+)/.exec(name) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** The system's word for a failure; empty when there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Makes the file with this text, or says that there is one. */
function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  let isWhole = false;
  try {
    writeSync(file, text);
    isWhole = true;
  } finally {
    closeSync(file);
    // A lock that says nothing of its holder would be in everybody's way.
    if (!isWhole) rmSync(path, { force: true });
  }
  return true;
}

/** Which lock is there: its text and when it was written; empty when there is none any more. */
function look(path: string): string {
  try {
    return `${readFileSync(path, 'utf8')} ${String(statSync(path).mtimeMs)}`;
  } catch {
    return '';
  }
}

/**
 * Removes a lock whose holder is gone. Two who saw the same dead lock must not both remove: the second would
 * remove the lock that the first has made since. So it is done under a second file, the guard, after another
 * look. Should the guard's maker die in this very moment, then the guard is removed, and the next look tries again.
 */
function takeAway(path: string, lock: string, guardIsDead: boolean): void {
  if (!create(guardOf(path), SELF)) {
    if (guardIsDead) rmSync(guardOf(path), { force: true });
    return;
  }
  try {
    if (look(path) === lock) rmSync(path);
  } finally {
    rmSync(guardOf(path), { force: true });
  }
}

const guardOf = (path: string): string => `${path}.steal`;

/** Never throws: the work is done, and a lock that stays is taken away when it is two seconds old. */
function release(path: string, mine: string): void {
  try {
    if (look(path).startsWith(`${mine} `)) rmSync(path, { force: true });
  } catch {
    // Somebody else has the file open.
  }
}
