import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Journal, JournalHeader, KeptPage } from './journal';
import { journalLine, readKeptPage } from './journal';
import { readFirst, readLines } from './journalLines';

/** Journals that this process has open. */
const opened = new Set<string>();

/**
 * A journal in a file of its own, private to the user. While a process has it open, the file's name ends in that
 * process's id: who takes it over renames it, and of two who try, the file system lets one.
 */
export class JournalFile implements Journal {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    readonly header: JournalHeader,
    /** Where the last complete line ends. */
    private end: number,
    /** Something stands behind its header. */
    private holdsPages: boolean,
  ) {}

  /** Begins a journal in a folder, which is created when it is missing. */
  static async create(folder: string, header: JournalHeader): Promise<JournalFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${header.startedAt.toString(36)}-${randomBytes(6).toString('hex')}`;
    const path = join(folder, ownName(name));
    opened.add(path);
    try {
      const journal = new JournalFile(path, await open(path, 'ax+', 0o600), header, 0, false);
      try {
        await journal.write(journalLine(header));
      } catch (error) {
        await journal.done();
        throw error;
      }
      return journal;
    } catch (error) {
      opened.delete(path);
      throw error;
    }
  }

  /** Takes a journal over. Undefined when it is gone, someone else has it, it cannot be read, or it is none. */
  static async takeOver(path: string): Promise<JournalFile | undefined> {
    const own = join(dirname(path), ownName(nameOf(path)));
    if (isInUse(path) || opened.has(own)) return undefined;
    opened.add(own);
    try {
      await rename(path, own);
      const journal = await JournalFile.load(own);
      if (journal !== undefined) return journal;
      // It was read, and holds nothing.
      await rm(own);
    } catch {
      // Someone else was faster, or it cannot be read now: then it may be later.
      await rename(own, freePath(own)).catch(() => undefined);
    }
    opened.delete(own);
    return undefined;
  }

  /** Undefined for a file without a header. */
  private static async load(path: string): Promise<JournalFile | undefined> {
    const file = await open(path, 'a+');
    let journal: JournalFile | undefined;
    try {
      const first = await readFirst(file);
      const { size } = await file.stat();
      if (first !== undefined)
        journal = new JournalFile(path, file, first.header, first.end, size > first.end);
    } finally {
      if (journal === undefined) await file.close();
    }
    return journal;
  }

  async *read(): AsyncGenerator<KeptPage, void, undefined> {
    for await (const line of readLines(this.file, this.end)) {
      const page = readKeptPage(line.text);
      // A line that is torn was never counted, nor was what stands after it.
      if (page === undefined) break;
      this.end = line.end;
      yield page;
    }
  }

  /** One after another, each where the last complete line ends. */
  append(page: KeptPage): Promise<void> {
    const text = journalLine(page);
    this.writing = this.writing.then(async () => {
      await this.write(text);
      this.holdsPages = true;
    });
    return this.writing;
  }

  async close(): Promise<void> {
    await this.leave(() =>
      this.holdsPages ? rename(this.path, freePath(this.path)) : rm(this.path, { force: true }),
    );
  }

  async done(): Promise<void> {
    await this.leave(() => rm(this.path, { force: true }));
  }

  /** What cannot be renamed or deleted now goes when it is a day old. */
  private async leave(move: () => Promise<void>): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.file.close().catch(() => undefined);
    await move().catch(() => undefined);
    opened.delete(this.path);
  }

  private async write(text: string): Promise<void> {
    // What a torn line left behind goes first.
    await this.file.truncate(this.end);
    await this.file.appendFile(text);
    this.end += Buffer.byteLength(text);
  }
}

/** What all names of one journal begin with. */
const nameOf = (path: string): string => basename(path).replace(/\..*$/, '');
const ownName = (name: string): string => `${name}.${String(process.pid)}.ndjson`;
/** Where a journal is that nobody has open. */
const freePath = (path: string): string => join(dirname(path), `${nameOf(path)}.ndjson`);

/** Whether a process that is alive has this journal open. */
export function isInUse(path: string): boolean {
  const pid = /\.(\d+)\.ndjson$/.exec(path)?.[1];
  if (pid === undefined) return false;
  if (Number(pid) === process.pid) return opened.has(path);
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    // It is there, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
