import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Account } from './account';
import { codeOf } from './fileLock';

const time = z.number();
const count = z.int().nonnegative();

const account = z.strictObject({
  windows: z.record(
    z.string(),
    z.strictObject({
      spent: z.array(z.tuple([time, count])),
      told: z.strictObject({ limit: count.min(1), until: time }).optional(),
      headerUntil: time,
      silent: z.boolean(),
      known: z.boolean(),
    }),
  ),
  flights: z.array(z.tuple([z.string(), time])),
  held: z.strictObject({ since: time, until: time, from: z.enum(['header', 'counted']) }),
  refusals: count,
  bursts: count,
  lostAt: time.optional(),
}) satisfies z.ZodType<Account>;

/** The text of a saved account; undefined when none was saved. Throws when it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The account that a text holds; undefined when it is not one, or not whole. */
export function parseAccount(text: string): Account | undefined {
  try {
    return account.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Replaces a file as a whole: who reads it sees the old text or the new one. `check` is called last before that. */
export function replaceFile(path: string, text: string, check: () => void): void {
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    chmodSync(draft, 0o600); // a draft that was there already keeps its mode
    check();
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
