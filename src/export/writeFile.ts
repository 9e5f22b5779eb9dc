import { batches } from './batches';
import type { Files } from './draft';
import { closeDraft, dropDraft, openDraft, placeDraft, systemFiles } from './draft';
import { codeOf, ExportError } from './exportError';
import type { Piece } from './exportText';

export interface WriteOptions {
  /** Ends it: nothing is left behind, and it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told how many rows are written. */
  readonly onProgress?: (rows: number) => void;
}

export interface FileOptions extends WriteOptions {
  /** Told where the text is while it is written; waited for. A crash leaves that file behind. */
  readonly onDraft?: (path: string) => Promise<void>;
  readonly files?: Files;
}

/**
 * Writes a file as a whole: first `<name>.partial` beside it, private to the user, then that takes the name. So at
 * every moment the file is the old one or the new one, and two who write it at once do not mix. An old file's
 * permissions stay. Where it fails or is stopped, the old file is untouched and the draft is removed. Rejects with
 * `ExportError` when the disk is at fault; what `pieces` throws comes through as it is.
 */
export async function writeFile(
  path: string,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  { signal, onProgress, onDraft, files = systemFiles }: FileOptions = {},
): Promise<void> {
  let rows = 0;
  /** What the disk refuses is told with what was written until then. */
  const onDisk = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw new ExportError(codeOf(error) ?? 'unknown', rows, error);
    }
  };
  signal?.throwIfAborted();
  const draft = await onDisk(openDraft(path, files));
  try {
    await onDraft?.(draft.path);
    for await (const batch of batches(pieces, signal)) {
      await onDisk(draft.file.appendFile(batch.bytes));
      rows = batch.rows;
      onProgress?.(rows);
    }
    await onDisk(closeDraft(draft));
    signal?.throwIfAborted();
    await onDisk(placeDraft(draft, files));
  } catch (error) {
    await dropDraft(draft, files);
    throw error;
  }
}
