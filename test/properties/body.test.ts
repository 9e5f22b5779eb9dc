import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { BrokenBody, readBody } from '../../src/http/transport/body';
import { property } from '../support/property';

const encodings = {
  identity: (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: 1 }),
  deflate: (bytes: Buffer) => deflateSync(bytes, { level: 1 }),
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { 1: 0 } }),
} as const;

const encoding = fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])); // its own keys
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((one) => one.toWellFormed());

/** The bytes in pieces of these lengths, over and over. */
function pieces(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const made: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    made.push(bytes.subarray(at, at + length));
    at += length;
  }
  return made;
}

describe('a body', () => {
  property(
    'reads the same however it is compressed and cut into pieces',
    fc.tuple(text, encoding, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })),
    async ([whole, name, lengths]) => {
      const bytes = encodings[name](Buffer.from(`x${whole}`));
      const body = await readBody(Readable.from(pieces(bytes, lengths)), { encoding: name, limit: 1_000 });
      assert.equal(body.text, `x${whole}`);
      assert.equal(body.wireBytes, bytes.length);
    },
  );

  property(
    'that is compressed and ends early is an error, never less text',
    fc.tuple(text, fc.constantFrom('gzip' as const, 'deflate' as const, 'br' as const), fc.nat()),
    async ([whole, name, at]) => {
      const bytes = encodings[name](Buffer.from(`x${whole}`));
      const cut = bytes.subarray(0, at % bytes.length);
      await assert.rejects(readBody(Readable.from([cut]), { encoding: name, limit: 1_000 }), BrokenBody);
    },
  );
});
