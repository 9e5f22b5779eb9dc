import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Readable, Transform } from 'node:stream';
import type { Facts } from './errors';
import { IncompleteError, UnreadableError } from './errors';

/** The most that an answer may be once decoded. A gzip of 51 kB can hold 50 MiB. */
export const MAX_DECODED_BYTES = 25 * 1024 * 1024;

/** A map, because an object would find `constructor` when a server names it as an encoding. */
const decoders: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** What the transport asks for in Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, br, deflate';

/**
 * Reads a body to its end: at most one compression, at most `MAX_DECODED_BYTES`, complete or an error.
 * Invalid UTF-8 becomes U+FFFD; a byte order mark is dropped. Errors carry `facts`.
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  facts: Facts = {},
): Promise<{ text: string; wireBytes: number; decodedBytes: number }> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  const decoder = name === 'identity' || name === '' ? undefined : decoders.get(name)?.();
  if (decoder === undefined && name !== 'identity' && name !== '') {
    discard(body);
    throw new UnreadableError('The answer is compressed in a way that is not supported.', facts);
  }
  let wireBytes = 0;
  body.on('data', (chunk: Buffer) => {
    wireBytes += chunk.length;
  });
  const stream = decoder === undefined ? body : pipe(body, decoder);
  const chunks: Buffer[] = [];
  let decodedBytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decodedBytes += chunk.length;
      if (decodedBytes > MAX_DECODED_BYTES) {
        throw new UnreadableError('The answer is larger than 25 MB when unpacked.', facts);
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    discard(body);
    if (isCutCompression(cause))
      throw new IncompleteError('The answer ended before it was complete.', { ...facts, cause });
    throw cause;
  }
  return { text: new TextDecoder().decode(Buffer.concat(chunks)), wireBytes, decodedBytes };
}

/** Ends a body early. Destroying it is an error to the network layer, which nobody else would listen for. */
function discard(body: Readable): void {
  body.on('error', () => undefined);
  body.destroy();
}

/** `pipe` forwards data but not errors; a broken connection must break the reader too. */
function pipe(body: Readable, decoder: Transform): Readable {
  body.once('error', (error) => decoder.destroy(error));
  return body.pipe(decoder);
}

/** zlib's codes for input that ends or breaks inside a compressed stream. */
function isCutCompression(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT') || code.startsWith('ERR_PADDING');
}
