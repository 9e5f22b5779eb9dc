import { batches } from './batches';
import { codeOf, ExportError } from './exportError';
import type { Piece } from './exportText';
import type { WriteOptions } from './writeFile';

/** Files that are not on a disk of this machine, as the editor's `workspace.fs` offers them. */
interface RemoteFiles<Place> {
  readonly writeFile: (place: Place, bytes: Uint8Array) => PromiseLike<void>;
  readonly rename: (from: Place, to: Place, options: { overwrite: boolean }) => PromiseLike<void>;
  readonly delete: (place: Place) => PromiseLike<void>;
}

/**
 * Writes a file of a system that takes files whole only: beside its place first, then that takes its name; where
 * names cannot be changed, at its place. Rejects as the writer of files on disk does.
 */
export async function writeWhole<Place>(
  target: Place,
  draft: Place,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  { signal, onProgress, files }: WriteOptions & { readonly files: RemoteFiles<Place> },
): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const { bytes, rows } of batches(pieces, signal)) {
    parts.push(bytes);
    onProgress?.(rows);
  }
  const bytes = Buffer.concat(parts);
  const remove = async () => files.delete(draft).then(undefined, () => undefined);
  try {
    await files.writeFile(draft, bytes);
    signal?.throwIfAborted();
    const isThere = await files.rename(draft, target, { overwrite: true }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await remove();
    await files.writeFile(target, bytes);
  } catch (error) {
    await remove();
    signal?.throwIfAborted();
    throw new ExportError(systemCode(codeOf(error) ?? 'unknown'), 0, error);
  }
}

/** The codes of the editor's file systems as those of the operating system. */
const systemCode = (code: string): string =>
  ({ NoPermissions: 'EACCES', FileNotFound: 'ENOENT', FileIsADirectory: 'EISDIR', Unavailable: 'EIO' })[
    code
  ] ?? code;
