import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Zlib } from 'node:zlib';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { decodeText } from './decodeText';
import type { HttpResponse } from '../exchange';

/** What is known of a body before it is read. */
export interface BodyFacts {
  /** The headers Content-Encoding and Content-Type. */
  readonly encoding?: string | undefined;
  readonly contentType?: string | undefined;
  /** The most that it may be once decoded, in bytes. */
  readonly limit: number;
}

/**
 * A body that cannot be had whole. `encoding`: compressed in a way that is not read. `size`: larger than the
 * limit. `damaged`: its compressed data ends too early, breaks, or has something after its end.
 * `connection`: it stopped coming, for the reason that is the cause.
 */
export class BrokenBody extends Error {
  constructor(
    readonly reason: 'encoding' | 'size' | 'damaged' | 'connection',
    /** Bytes that arrived, as they came over the wire. */
    readonly received: number,
    /** What arrived, as text: raw, not longer than anyone reads. */
    readonly beginning: string,
    cause?: unknown,
  ) {
    super('The body did not arrive whole.', { cause });
  }
}

/** What the transport asks for in Accept-Encoding. */
export const ACCEPTED_ENCODINGS = 'gzip, br, deflate';

/** Enough for what is shown of an answer that failed. */
const BEGINNING_BYTES = 256 * 1024;

type MakeDecoder = (first: Buffer) => Transform & Zlib;

/** Some servers send the bare format as "deflate"; the other one begins with its method, which is always 8. */
const inflate: MakeDecoder = (first) =>
  (first.readUInt8() & 0x0f) === 8 ? createInflate() : createInflateRaw();

/** A map, because an object would find `constructor` when a server names it as an encoding. */
const decoders: ReadonlyMap<string, MakeDecoder> = new Map<string, MakeDecoder>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', inflate],
  ['br', () => createBrotliDecompress()],
]);

/** Reads a body to its end: at most one compression, no more than the limit, complete or a `BrokenBody`. */
export async function readBody(
  body: Readable,
  { encoding = '', contentType, limit }: BodyFacts,
): Promise<Pick<HttpResponse, 'text' | 'bytes' | 'notices' | 'wireBytes' | 'decodedBytes'>> {
  // Ending it early is an error to the network layer, which nobody else would listen for.
  body.on('error', () => undefined);
  const name = encoding.trim().toLowerCase();
  const makeDecoder = decoders.get(name);
  if (makeDecoder === undefined && name !== '' && name !== 'identity') {
    body.destroy();
    throw new BrokenBody('encoding', 0, '');
  }
  const chunks: Buffer[] = [];
  let [wireBytes, decodedBytes] = [0, 0];
  // The first one counts: what is done about it makes others fail.
  let reason: BrokenBody['reason'] | undefined;
  const end = (why: BrokenBody['reason']): BrokenBody['reason'] => {
    body.destroy(); // a sender that stalls would be waited for
    return (reason ??= why);
  };
  const arriving = async function* (): AsyncGenerator<Buffer, void> {
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        wireBytes += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      end('connection');
      throw cause;
    }
  };
  const add = (piece: Buffer): void => {
    chunks.push(piece);
    decodedBytes += piece.length;
    if (decodedBytes <= limit) return;
    end('size');
    throw new Error('too large');
  };
  const collect = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of pieces) add(piece);
  };
  /** Nothing stands between: a pipeline would cost as much as the rest of an exchange. */
  const readPlain = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const fail = (cause: unknown) => {
        end('connection');
        reject(cause instanceof Error ? cause : new Error('It was closed.'));
      };
      body.once('end', resolve).once('error', fail);
      body.once('close', () => {
        if (!body.readableEnded) fail(undefined);
      });
      body.on('data', (piece: Buffer) => {
        if (reason !== undefined) return;
        wireBytes += piece.length;
        try {
          add(piece);
        } catch (cause) {
          reject(cause instanceof Error ? cause : new Error('too large'));
        }
      });
    });
  try {
    if (makeDecoder === undefined) await readPlain();
    else {
      const pieces = arriving();
      const first = await pieces.next();
      if (first.done !== true) {
        const decoder = makeDecoder(first.value);
        // Node 24's pipeline would wait for the sender's next piece before it tells.
        decoder.once('error', () => {
          end('damaged');
        });
        await pipeline(startingWith(first.value, pieces), decoder, collect);
        if (decoder.bytesWritten !== wireBytes) throw new Error('more than it should be');
      }
    }
  } catch (cause) {
    const why = end('damaged');
    const came = Buffer.concat(chunks).subarray(0, BEGINNING_BYTES);
    throw new BrokenBody(why, wireBytes, decodeText(came, contentType).text, cause);
  }
  return { ...decodeText(Buffer.concat(chunks), contentType), wireBytes, decodedBytes };
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void> {
  yield first;
  yield* rest;
}
