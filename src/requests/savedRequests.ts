import * as z from 'zod';

const text = z.string().min(1).max(200);

/** A form that the user named: its values are inputs only. */
export interface SavedRequest {
  readonly vendorId: string;
  readonly operationId: string;
  readonly name: string;
  /** The form's text by field id, that of a body too. */
  readonly values: Readonly<Record<string, string>>;
}

/** The same with what tells it from others of the same name. */
export interface StoredRequest extends SavedRequest {
  readonly id: string;
}

/** Characters of a name. */
export const LONGEST_NAME = 100;

/** A form's text as it may lie in a store or a file. */
export const formText = z.record(z.string().max(200), z.string().max(200_000));

const storedRequest = z.object({
  id: text,
  vendorId: text,
  operationId: text,
  name: z.string().min(1).max(LONGEST_NAME),
  values: formText,
});

/** Reads what was stored, in its order; entries that are none are dropped. */
export const readSaved = (stored: unknown): readonly StoredRequest[] =>
  (Array.isArray(stored) ? stored : []).flatMap((entry) => {
    const read = storedRequest.safeParse(entry);
    return read.success ? [read.data] : [];
  });

/** A name as it may stand on a line: without control characters and those that turn text around. */
export const cleanName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
