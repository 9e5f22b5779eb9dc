import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { MAX_DECODED_BYTES, readBody } from '../../../src/http/body';
import { IncompleteError, UnreadableError } from '../../../src/http/errors';

const stream = (bytes: Uint8Array, pieces = 1): Readable => {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    Buffer.from(bytes.subarray(i * size, (i + 1) * size)),
  );
  return Readable.from(chunks, { objectMode: false });
};
const text = 'Grüße 😀 '.repeat(100);
const quickBrotli = (bytes: string | Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const compressors = { gzip: gzipSync, 'x-gzip': gzipSync, br: quickBrotli, deflate: deflateSync };

describe('a body', () => {
  it('is read as it is without an encoding', async () => {
    for (const encoding of [undefined, '', 'identity', ' Identity ']) {
      const body = await readBody(stream(Buffer.from(text), 7), encoding);
      assert.deepEqual(body, {
        text,
        wireBytes: Buffer.byteLength(text),
        decodedBytes: Buffer.byteLength(text),
      });
    }
  });

  for (const [encoding, compress] of Object.entries(compressors)) {
    it(`in ${encoding} is unpacked, and both sizes are told`, async () => {
      const packed = compress(text);
      const body = await readBody(stream(packed, 5), encoding.toUpperCase());
      assert.deepEqual(body, { text, wireBytes: packed.length, decodedBytes: Buffer.byteLength(text) });
    });

    it(`in ${encoding} that is cut anywhere is an error, never an empty text`, async () => {
      const packed = compress(text);
      for (const length of [1, 5, packed.length >> 1, packed.length - 1]) {
        await assert.rejects(
          readBody(stream(packed.subarray(0, length)), encoding),
          IncompleteError,
          String(length),
        );
      }
    });

    it(`in ${encoding} that is damaged is an error`, async () => {
      const packed = Buffer.from(compress(text));
      packed.fill(0xff, 2, 12);
      await assert.rejects(readBody(stream(packed), encoding), IncompleteError);
    });

    it(`in ${encoding} is refused above 25 MB, however small it is packed`, async () => {
      const bomb = compress(Buffer.alloc(MAX_DECODED_BYTES + 1));
      assert.ok(bomb.length < 100_000);
      await assert.rejects(readBody(stream(bomb, 3), encoding), UnreadableError);
    }).timeout(10_000);
  }

  it('of exactly 25 MB is read', async () => {
    const { decodedBytes } = await readBody(stream(gzipSync(Buffer.alloc(MAX_DECODED_BYTES, 32))), 'gzip');
    assert.equal(decodedBytes, MAX_DECODED_BYTES);
  });

  for (const encoding of [
    'gzip, gzip',
    'br, gzip',
    'zstd',
    'compress',
    'constructor',
    'toString',
    '__proto__',
    'x',
  ]) {
    it(`in the encoding ${encoding} is refused`, async () => {
      await assert.rejects(readBody(stream(gzipSync('{}')), encoding), UnreadableError);
    });
  }

  it('loses its byte order mark, and nothing else', async () => {
    assert.equal(
      (await readBody(stream(Buffer.from('\ufeff{"a":"\ufeff"}')), undefined)).text,
      '{"a":"\ufeff"}',
    );
  });

  it('that is not UTF-8 shows where', async () => {
    assert.equal((await readBody(stream(Buffer.from([0x61, 0xff, 0x62])), undefined)).text, 'a\ufffdb');
  });

  it('keeps a character that two chunks share', async () => {
    const bytes = Buffer.from('😀'.repeat(20));
    assert.equal((await readBody(stream(bytes, 27), undefined)).text, '😀'.repeat(20));
  });

  it('fails when its connection fails, compressed or not', async () => {
    for (const encoding of [undefined, 'gzip']) {
      const broken = new Readable({ read: () => undefined });
      broken.push(gzipSync(text).subarray(0, 20));
      setImmediate(() => broken.destroy(new Error('reset')));
      await assert.rejects(readBody(broken, encoding), /reset/);
    }
  });
});
