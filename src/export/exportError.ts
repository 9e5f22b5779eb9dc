/** A file could not be written: why, as a sentence for the user, and how many rows were written before. */
export class ExportError extends Error {
  readonly kind = 'export';

  /** `code` is the system's, such as ENOSPC. */
  constructor(
    readonly code: string,
    readonly rows: number,
    cause?: unknown,
  ) {
    super(Object.hasOwn(reasons, code) ? reasons[code] : `It could not be written (${code}).`, { cause });
    this.name = 'ExportError';
  }
}

const notAllowed = 'Writing there is not allowed, or another program has the file open.';
const noAnswer = 'The disk or the network share does not answer.';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is used up.',
  EFBIG: 'The file would be larger than the disk allows.',
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: 'The disk is read-only.',
  EBUSY: 'Another program has the file open.',
  ETXTBSY: 'Another program has the file open.',
  ENOENT: 'The folder is not there any more.',
  ENOTDIR: 'The folder is not there any more.',
  EISDIR: 'There is a folder of that name.',
  ENOTFILE: 'What is there is no ordinary file.',
  ENAMETOOLONG: 'The name is too long.',
  ELOOP: 'The link that is there leads to itself.',
  EIO: noAnswer,
  ENXIO: noAnswer,
  ENODEV: noAnswer,
  ESTALE: noAnswer,
  ETIMEDOUT: noAnswer,
  EHOSTDOWN: noAnswer,
  ENOTCONN: noAnswer,
};

/** The system's code of a failure; undefined for one that has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
