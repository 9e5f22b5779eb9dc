// A lock between processes that survives the death of its holder.
import { link, mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readJson } from './json.mjs';

const heartbeat = 5_000;
/** A holder on another machine, or whose process id was reused, is judged by its heartbeat alone. */
const silence = 30_000;

/**
 * Does the work while no other process holds the lock file. A holder that died, or that has not
 * touched the file for 30 s, loses it.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await mkdir(dirname(file), { recursive: true });
  await acquire(file);
  const beat = setInterval(() => void touch(file), heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function acquire(file) {
  const mine = `${file}.${String(process.pid)}`;
  await writeFile(mine, JSON.stringify({ pid: process.pid, host: hostname() }));
  try {
    for (let waits = 0; !(await linked(mine, file)); waits += 1) {
      if (await abandoned(file)) await rm(file, { force: true });
      else {
        if (waits === 0) process.stdout.write('  (waiting for another run that is doing the same)\n');
        await delay(500);
      }
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/**
 * A link either appears whole or fails, so the lock is never seen without its owner's name in it.
 * @param {string} from
 * @param {string} to
 */
async function linked(from, to) {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
async function abandoned(file) {
  try {
    const [owner, { mtimeMs }] = await Promise.all([readJson(file), stat(file)]);
    const { pid, host } = /** @type {{ pid: number, host: string }} */ (owner);
    return Date.now() - mtimeMs > silence || (host === hostname() && !alive(pid));
  } catch {
    return false; // Released in the meantime: the next attempt will tell.
  }
}

/**
 * Whether a process of this machine runs.
 * @param {number} pid
 */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} file */
async function touch(file) {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}
