import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as nodeFiles from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from './exportError';

/** The system's files, or what stands in for them. */
export type Files = Pick<typeof nodeFiles, 'open' | 'stat' | 'access' | 'realpath' | 'rename' | 'rm'>;

export const systemFiles: Files = nodeFiles;

/** What is written before it takes the place of a file, and the file that was there. */
export interface Draft {
  readonly path: string;
  readonly target: string;
  readonly file: FileHandle;
  readonly old: Stats | undefined;
  /** What a new file may be used for here, as the system gave it. */
  readonly mode: number;
}

/**
 * Opens `<name>.partial` beside a file, which may be there or not, private to the user. Where that name is taken, by
 * another window or left by a crash, the draft gets another one. A link stays: the file that it leads to is meant.
 */
export async function openDraft(path: string, files: Files): Promise<Draft> {
  const { target, old } = await lookAt(path, files);
  const open = async (draft: string): Promise<Draft> => {
    const file = await files.open(draft, 'ax', old === undefined ? 0o666 : 0o600);
    const mode = await file.stat().then(
      (made) => made.mode,
      () => 0o600,
    );
    // Not every disk knows permissions.
    await file.chmod(0o600).catch(() => undefined);
    return { path: draft, target, file, old, mode };
  };
  try {
    return await open(`${target}.partial`);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return await open(`${target}.${randomBytes(4).toString('hex')}.partial`);
  }
}

async function lookAt(path: string, files: Files): Promise<Pick<Draft, 'target' | 'old'>> {
  let target: string;
  try {
    target = await files.realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { target: path, old: undefined };
    throw error;
  }
  const old = await files.stat(target);
  if (!old.isFile()) throw failure(old.isDirectory() ? 'EISDIR' : 'ENOTFILE');
  // A new file could take the place of one that is read-only, which is not what read-only means.
  await files.access(target, nodeFiles.constants.W_OK);
  return { target, old };
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Has all of it on the disk, with the owner and the permissions of the old file, or of any new one. */
export async function closeDraft({ file, old, mode }: Draft): Promise<void> {
  if (old !== undefined) await file.chown(old.uid, old.gid).catch(() => undefined);
  await file.chmod((old?.mode ?? mode) & 0o777).catch(() => undefined);
  await file.sync().catch((error: unknown) => {
    // Some network shares cannot sync.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  });
  await file.close();
}

/** How long to wait before each further try: virus scanners hold new files for a moment. */
const TRY_AGAIN_MS = [50, 200];

/** Puts the draft, which is closed, in the place of the file. */
export async function placeDraft({ path, target }: Draft, files: Files): Promise<void> {
  for (const pause of [...TRY_AGAIN_MS, undefined]) {
    try {
      await files.rename(path, target);
      break;
    } catch (error) {
      if (pause === undefined || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      await delay(pause);
    }
  }
  // So the new name outlives a power cut, where the system lets a folder be synced.
  try {
    const folder = await files.open(dirname(target), 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file is there all the same.
  }
}

/** Leaves nothing of it behind. */
export async function dropDraft({ path, file }: Draft, files: Files): Promise<void> {
  await file.close().catch(() => undefined);
  await files.rm(path, { force: true }).catch(() => undefined);
}
