import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalHeader } from './journal';
import { readHeader } from './journal';
import { isInUse } from './journalFile';
import { readLines } from './journalLines';

/** How long a journal is kept: a list that is older than this has changed too much to be gone on with. */
const KEEP_MS = 24 * 60 * 60 * 1000;

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
    // Another process may rename or delete it at any moment: then it is not there.
    const found = await inspect(path).catch(() => undefined);
    if (found !== undefined) entries.push({ path, ...found, inUse });
    else if (!inUse) await rm(path, { force: true }).catch(() => undefined);
  }
  return entries.sort((one, other) => other.header.startedAt - one.header.startedAt);
}

/** Deletes the journals that are older than a day and that no process has open. */
export async function removeOldJournals(folder: string, now: number): Promise<void> {
  for (const path of await pathsIn(folder)) {
    const changedAt = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
    if (now - changedAt > KEEP_MS && !isInUse(path)) await rm(path, { force: true }).catch(() => undefined);
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
    let header: JournalHeader | undefined;
    let pages = -1;
    for await (const line of readLines(file, 0)) {
      pages++;
      header ??= readHeader(line.text);
      if (header === undefined) return undefined;
    }
    return header === undefined ? undefined : { header, pages };
  } finally {
    await file.close();
  }
}
