import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { BodyFacts } from '../../../../src/http/transport/body';
import { BrokenBody, readBody } from '../../../../src/http/transport/body';
import { defaultLimits } from '../../../../src/http/transport/limits';

const limit = defaultLimits.decodedBytes;
const stream = (bytes: Uint8Array, pieces = 1): Readable => {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    Buffer.from(bytes.subarray(i * size, (i + 1) * size)),
  );
  return Readable.from(chunks, { objectMode: false });
};
const read = (bytes: Uint8Array, facts: Partial<BodyFacts> = {}, pieces = 1) =>
  readBody(stream(bytes, pieces), { limit, ...facts });

/** Why it is not had whole; undefined when it is. */
const brokenBy = (reading: Promise<unknown>): Promise<BrokenBody | undefined> =>
  reading.then(
    () => undefined,
    (error: unknown) => {
      assert.ok(error instanceof BrokenBody, String(error));
      return error;
    },
  );

const text = 'Grüße 😀 '.repeat(100);
const quickBrotli = (bytes: string | Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const compressors = [
  ['gzip', gzipSync, 'gzip'],
  ['x-gzip', gzipSync, 'x-gzip'],
  ['br', quickBrotli, 'br'],
  ['deflate', deflateSync, 'deflate'],
  ['deflate', deflateRawSync, 'bare deflate'],
] as const;

describe('a body', () => {
  it('is read as it is without an encoding', async () => {
    for (const encoding of [undefined, '', 'identity', ' Identity ']) {
      const size = Buffer.byteLength(text);
      assert.deepEqual(await read(Buffer.from(text), { encoding }, 7), {
        text,
        notices: [],
        wireBytes: size,
        decodedBytes: size,
      });
    }
  });

  it('may be empty, also when it claims an encoding', async () => {
    for (const encoding of [undefined, 'gzip', 'br', 'deflate'])
      assert.equal((await read(Buffer.alloc(0), { encoding })).text, '');
  });

  for (const [encoding, compress, name] of compressors) {
    const what = `in ${name}`;

    it(`${what} is unpacked, and both sizes are told`, async () => {
      const packed = compress(text);
      for (const pieces of [1, 5, packed.length]) {
        const body = await read(packed, { encoding: encoding.toUpperCase() }, pieces);
        assert.deepEqual(body, {
          text,
          notices: [],
          wireBytes: packed.length,
          decodedBytes: Buffer.byteLength(text),
        });
      }
    });

    it(`${what} that is cut anywhere is an error, never an empty text`, async () => {
      const packed = compress(text);
      for (const length of [1, 5, packed.length >> 1, packed.length - 1]) {
        const broken = await brokenBy(read(packed.subarray(0, length), { encoding }));
        assert.equal(broken?.reason, 'damaged', String(length));
        assert.equal(broken.received, length);
        assert.ok(text.startsWith(broken.beginning.replace(/\ufffd$/, '')));
      }
    });

    it(`${what} with something after its end is an error`, async () => {
      const packed = Buffer.concat([compress(text), Buffer.from('garbage')]);
      for (const pieces of [1, packed.length])
        assert.equal((await brokenBy(read(packed, { encoding }, pieces)))?.reason, 'damaged');
      const flood = Readable.from(
        [compress(text), ...Array.from({ length: 40 }, () => Buffer.alloc(65_536))],
        {
          objectMode: false,
        },
      );
      assert.equal((await brokenBy(readBody(flood, { encoding, limit })))?.reason, 'damaged');
      assert.ok(flood.destroyed);
    });

    it(`${what} is refused above the limit, however small it is packed`, async () => {
      const bomb = compress(Buffer.alloc(limit + 1, 32));
      assert.ok(bomb.length < 100_000);
      const source = stream(bomb, 3);
      const broken = await brokenBy(readBody(source, { encoding, limit }));
      assert.equal(broken?.reason, 'size');
      assert.ok(source.destroyed);
      assert.ok(broken.beginning.length <= 256 * 1024);
    }).timeout(10_000);
  }

  for (const [encoding, compress] of compressors.filter(([, one]) => one !== deflateRawSync)) {
    it(`in ${encoding} that is damaged is an error`, async () => {
      const packed = Buffer.from(compress(text));
      packed.fill(0xff, 2, 12);
      assert.equal((await brokenBy(read(packed, { encoding })))?.reason, 'damaged');
    });
  }

  for (const [what, bytes, reason] of [
    ['damaged', Buffer.concat([gzipSync(text).subarray(0, 10), Buffer.alloc(40, 0xff)]), 'damaged'],
    ['too large', gzipSync(Buffer.alloc(2000)), 'size'],
  ] as const) {
    it(`that is ${what} is known as such at once, also when the sender stalls`, async () => {
      const stalled = new Readable({ read: () => undefined });
      stalled.push(bytes.subarray(0, 10));
      setImmediate(() => stalled.push(bytes.subarray(10)));
      const broken = await brokenBy(readBody(stalled, { encoding: 'gzip', limit: 1000 }));
      assert.equal(broken?.reason, reason);
      assert.equal(broken.received, bytes.length);
      assert.ok(stalled.destroyed);
    });
  }

  it('of exactly the limit is read', async () => {
    const { decodedBytes } = await read(gzipSync(Buffer.alloc(limit, 32)), { encoding: 'gzip' });
    assert.equal(decodedBytes, limit);
  });

  it('of several packed pieces one after another is all of them', async () => {
    const packed = Buffer.concat([gzipSync('{"a":'), gzipSync('1}')]);
    assert.equal((await read(packed, { encoding: 'gzip' })).text, '{"a":1}');
  });

  it('stops at the limit before it is all there', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000, 32);
      })(),
      { objectMode: false },
    );
    const broken = await brokenBy(readBody(endless, { limit: 10_000 }));
    assert.equal(broken?.reason, 'size');
    assert.ok(broken.received > 10_000 && broken.received < 200_000);
    assert.ok(endless.destroyed);
  });

  for (const encoding of [
    'gzip, gzip',
    'br, gzip',
    'zstd',
    'compress',
    'constructor',
    'toString',
    '__proto__',
  ]) {
    it(`in the encoding ${encoding} is refused, and not read`, async () => {
      const source = stream(gzipSync('{}'));
      assert.equal((await brokenBy(readBody(source, { encoding, limit })))?.reason, 'encoding');
      assert.ok(source.destroyed);
    });
  }

  it('loses its byte order mark, and nothing else', async () => {
    assert.equal((await read(Buffer.from('\ufeff{"a":"\ufeff"}'))).text, '{"a":"\ufeff"}');
  });

  it('that is not UTF-8 shows where, says so, and keeps its bytes', async () => {
    const bytes = Buffer.from([0x61, 0xff, 0x62]);
    const body = await read(bytes);
    assert.equal(body.text, 'a\ufffdb');
    assert.deepEqual(Buffer.from(body.bytes ?? []), bytes);
    assert.equal(body.notices?.length, 1);
  });

  it('is read in the character set of its type', async () => {
    const latin = await read(Buffer.from([0xe4]), { contentType: 'text/plain; charset=iso-8859-1' });
    assert.equal(latin.text, 'ä');
  });

  it('keeps a character that two chunks share', async () => {
    const bytes = Buffer.from('😀'.repeat(20));
    assert.equal((await read(bytes, {}, 27)).text, '😀'.repeat(20));
  });

  it('fails when its connection fails, compressed or not, and keeps what came', async () => {
    for (const [encoding, bytes] of [
      [undefined, Buffer.from(text).subarray(0, 400)],
      ['gzip', gzipSync(text).subarray(0, 40)],
      ['gzip', Buffer.alloc(0)],
    ] as const) {
      const reset = new Error('reset');
      const body = new Readable({ read: () => undefined });
      if (bytes.length > 0) body.push(bytes);
      setImmediate(() => setImmediate(() => body.destroy(reset)));
      const broken = await brokenBy(readBody(body, { encoding, limit }));
      assert.equal(broken?.reason, 'connection');
      assert.equal(broken.cause, reset);
      assert.equal(broken.received, bytes.length);
      if (encoding === undefined) assert.equal(broken.beginning, bytes.toString());
    }
  });
});
