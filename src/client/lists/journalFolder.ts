import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalHeader } from './journal';
import { isTooOld } from './journal';
import { isInUse } from './journalFile';
import { readFirst, readLines } from './journalLines';

/** A fetch-all that was interrupted, or is under way elsewhere. */
export interface JournalEntry {
  readonly path: string;
  readonly header: JournalHeader;
  /** How many pages it holds. */
  readonly pages: number;
  /** A process that is alive has it open: it cannot be taken over. */
  readonly inUse: boolean;
}

/**
 * The journals of a folder, the newest first; those that are too old, or that a process died over before their
 * first line was complete, are deleted. `now` is epoch milliseconds.
 */
export async function listJournals(folder: string, now: number): Promise<JournalEntry[]> {
  await removeOldJournals(folder, now);
  const entries: JournalEntry[] = [];
  for (const path of await pathsIn(folder)) {
    const inUse = isInUse(path);
    // Another process may rename or delete it at any moment, or it cannot be read now.
    const found = await inspect(path).catch(() => undefined);
    if (found !== undefined) entries.push({ path, ...found, inUse });
  }
  return entries.sort((one, other) => other.header.startedAt - one.header.startedAt);
}

/**
 * Deletes the journals that were begun more than a day ago, whoever has them open, and what was read and is no
 * journal. What cannot be read now is left.
 */
export async function removeOldJournals(folder: string, now: number): Promise<void> {
  for (const path of await pathsIn(folder)) {
    const isOver = await isOverAt(path, now).catch(() => false);
    if (isOver) await rm(path, { force: true }).catch(() => undefined);
  }
}

async function isOverAt(path: string, now: number): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  const file = await open(path, 'r');
  try {
    const first = await readFirst(file);
    // Without a header it may be one that is just being begun.
    return isTooOld(first?.header.startedAt ?? mtimeMs, now) || (first === undefined && !isInUse(path));
  } finally {
    await file.close();
  }
}

/** A folder that is not there holds none. */
async function pathsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.ndjson')).map((name) => join(folder, name));
}

/** Undefined for one whose first line is not complete: it holds nothing. */
async function inspect(path: string): Promise<Pick<JournalEntry, 'header' | 'pages'> | undefined> {
  const file = await open(path, 'r');
  try {
    const first = await readFirst(file);
    if (first === undefined) return undefined;
    let pages = 0;
    for await (const _ of readLines(file, first.end)) pages++;
    return { header: first.header, pages };
  } finally {
    await file.close();
  }
}
