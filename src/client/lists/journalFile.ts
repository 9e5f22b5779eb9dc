import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Journal, JournalHeader, KeptPage } from './journal';
import { journalLine, readHeader, readKeptPage } from './journal';
import { readLines } from './journalLines';

/** Journals that this process has open. */
const opened = new Set<string>();

/**
 * A journal in a file of its own, private to the user. The file's name ends in the id of the process that
 * writes it: who takes it over renames it, and of two who try, the file system lets one.
 */
export class JournalFile implements Journal {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    readonly header: JournalHeader,
    /** Where the last complete line ends. */
    private end: number,
  ) {
    opened.add(path);
  }

  /** Begins a journal in a folder, which is created when it is missing. */
  static async create(folder: string, header: JournalHeader): Promise<JournalFile> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${header.startedAt.toString(36)}-${randomBytes(6).toString('hex')}`;
    const path = join(folder, ownName(name));
    const file = await open(path, 'ax+', 0o600);
    const journal = new JournalFile(path, file, header, 0);
    try {
      await journal.write(journalLine(header));
    } catch (error) {
      await journal.done();
      throw error;
    }
    return journal;
  }

  /** Takes a journal over. Undefined when it is gone, someone else has it, or it cannot be read. */
  static async takeOver(path: string): Promise<JournalFile | undefined> {
    const [name = ''] = basename(path).split('.');
    const own = join(dirname(path), ownName(name));
    if (isInUse(path) || opened.has(own)) return undefined;
    opened.add(own);
    try {
      await rename(path, own);
      const file = await open(own, 'a+');
      for await (const line of readLines(file, 0)) {
        const header = readHeader(line.text);
        if (header !== undefined) return new JournalFile(own, file, header, line.end);
        break;
      }
      await file.close();
      await rm(own);
    } catch {
      // Someone else was faster, or the file cannot be read: there is nothing to go on from.
    }
    opened.delete(own);
    return undefined;
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
    this.writing = this.writing.then(() => this.write(text));
    return this.writing;
  }

  async close(): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.file.close();
    opened.delete(this.path);
  }

  async done(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
  }

  private async write(text: string): Promise<void> {
    // What a torn line left behind goes first.
    await this.file.truncate(this.end);
    await this.file.appendFile(text);
    this.end += Buffer.byteLength(text);
  }
}

const ownName = (name: string): string => `${name}.${String(process.pid)}.ndjson`;

/** Whether a process that is alive has this journal open. */
export function isInUse(path: string): boolean {
  const pid = Number(/\.(\d+)\.ndjson$/.exec(path)?.[1]);
  if (pid === process.pid) return opened.has(path);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
