import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { RawInput } from '../../catalog/operation';

/**
 * What a fetch-all leaves on disk, so that it can go on after the process died: a line that says what is
 * fetched, then a line for each page as it came. Each line begins with a checksum of the rest of it.
 */
export interface Journal {
  readonly header: JournalHeader;
  /** The pages that were written before, in the order in which they came. Read to its end before anything is appended. */
  read(): AsyncGenerator<KeptPage, void, undefined>;
  /** Resolves when the page is handed to the system. */
  append(page: KeptPage): Promise<void>;
  /** Leaves it for later; one that holds no page is deleted. */
  close(): Promise<void>;
  /** Deletes it: nothing is left to be fetched. */
  done(): Promise<void>;
}

/** What is fetched: nothing of it is secret. `startedAt` is epoch milliseconds. */
export type JournalHeader = Readonly<z.infer<typeof header>> & { readonly input: RawInput };

/** An answer with a page of rows, as it came, and the position that it was asked for at. */
export type KeptPage = Readonly<z.infer<typeof keptPage>>;

const header = z.object({
  version: z.literal(1),
  vendor: z.string(),
  operation: z.string(),
  input: z.object({
    path: z.record(z.string(), z.unknown()).optional(),
    query: z.record(z.string(), z.unknown()).optional(),
    body: z.unknown().optional(),
    language: z.string().optional(),
  }),
  profile: z.string(),
  /** Whose rows these are, see `fingerprintOf`: two accounts' rows are never joined. */
  credential: z.string(),
  origin: z.string(),
  startedAt: z.number(),
});

const keptPage = z.object({
  position: z.number(),
  status: z.number(),
  at: z.number(),
  timing: z.object({ headersMs: z.number(), totalMs: z.number() }),
  wireBytes: z.number(),
  decodedBytes: z.number(),
  notices: z.array(z.string()).optional(),
  movedFrom: z.array(z.string()).optional(),
  /** As base64, where the text does not carry them exactly. */
  bytes: z.string().optional(),
  text: z.string(),
});

/** A list that is older than this has changed too much to be gone on with. */
const KEEP_MS = 24 * 60 * 60 * 1000;

/** Whether a journal that was begun at a moment is no longer kept. Both are epoch milliseconds. */
export const isTooOld = (startedAt: number, now: number): boolean => now - startedAt > KEEP_MS;

/** A line of a journal, its line end included. */
export function journalLine(value: JournalHeader | KeptPage): string {
  const json = JSON.stringify(value);
  return `{"sum":"${checksum(json)}",${json.slice(1)}\n`;
}

/** The header that a line holds; undefined when it is torn or of another version. */
export const readHeader = (line: string): JournalHeader | undefined =>
  header.safeParse(readLine(line)).data as JournalHeader | undefined; // an input is a record of unknown values

/** The page that a line holds; undefined when it is torn. */
export const readKeptPage = (line: string): KeptPage | undefined => keptPage.safeParse(readLine(line)).data;

function readLine(line: string): unknown {
  const [, sum, rest] = /^\{"sum":"([0-9a-f]{16})",(.*)$/s.exec(line) ?? [];
  if (rest === undefined || checksum(`{${rest}`) !== sum) return undefined;
  try {
    return JSON.parse(`{${rest}`);
  } catch {
    return undefined; // the checksum is right, and what was written was never JSON
  }
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
