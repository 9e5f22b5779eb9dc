import type { FileHandle } from 'node:fs/promises';

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
