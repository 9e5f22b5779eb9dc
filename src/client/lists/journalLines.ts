import type { FileHandle } from 'node:fs/promises';
import type { JournalHeader } from './journal';
import { readHeader } from './journal';

/** A complete line without its line end, and where the next one begins, in bytes. */
export interface FileLine {
  readonly text: string;
  readonly end: number;
}

const CHUNK_BYTES = 64 * 1024;

/** The complete lines of a file from a place on, one in memory at a time. What has no line end is no line. */
export async function* readLines(file: FileHandle, start: number): AsyncGenerator<FileLine, void, undefined> {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let parts: Buffer[] = [];
  for (let at = start; ;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) return;
    const read = chunk.subarray(0, bytesRead);
    let from = 0;
    for (let to = read.indexOf(10); to !== -1; to = read.indexOf(10, from)) {
      const text = Buffer.concat([...parts, read.subarray(from, to)]).toString('utf8');
      parts = [];
      from = to + 1;
      yield { text, end: at + from };
    }
    parts.push(Buffer.from(read.subarray(from)));
    at += bytesRead;
  }
}

/** The header of a journal and where it ends, in bytes; undefined when the file's first line is none. */
export async function readFirst(
  file: FileHandle,
): Promise<{ readonly header: JournalHeader; readonly end: number } | undefined> {
  const line = await readLines(file, 0).next();
  if (line.done === true) return undefined;
  const header = readHeader(line.value.text);
  return header === undefined ? undefined : { header, end: line.value.end };
}
