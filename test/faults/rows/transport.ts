import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { chunk, compressed, end, head, pause, reset, say, write } from '../../support/faults/replies';
import type { Encoding } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import { kits, ROWS } from '../kits';
import { told } from '../told';
import type { Fault } from './templates';
import { ended, passed, repeated } from './templates';

const good = (request: Received, { call }: World): Buffer => Buffer.from(call.answer(request.target));

/** How much of a body arrives that breaks off. */
const CUT = 20;

/** The head of an answer and the beginning of its body. */
const beginning = (request: Received, world: World): Buffer => {
  const body = good(request, world);
  return Buffer.concat([Buffer.from(head({}, body.length)), body.subarray(0, CUT)]);
};

const LOST = told('network', 'The connection to {host} was lost.');
const CUT_OFF = {
  ...told('network', 'The connection to {host} was lost after 20 bytes of its reply.'),
  answer: '{first 20}',
};
const ENDED = told('incomplete', 'The answer ended before it was complete.');
const DAMAGED = told('incomplete', 'The reply of {host} ended before it was complete, or is damaged.');
const TOO_LARGE = told('unreadable', 'The reply of {host} is larger than 1 MB when unpacked.');

const encodings: readonly Encoding[] = ['gzip', 'br', 'deflate'];
const MEGABYTE = 1024 * 1024;

const again: readonly Fault[] = [
  {
    row: 'Reset mid-body',
    reply: (request, world) => [write(beginning(request, world)), pause(10), reset],
    told: CUT_OFF,
    write: 'unknown',
  },
  {
    row: 'Reset mid-body',
    what: 'closed instead of reset',
    reply: (request, world) => [write(beginning(request, world)), end],
    told: CUT_OFF,
    write: 'unknown',
  },
  {
    row: 'Chunked cut',
    what: 'between two chunks',
    reply: (request, world) => [
      write(head({ framing: 'chunked' }, 0)),
      write(chunk(good(request, world).subarray(0, CUT))),
      end,
    ],
    told: CUT_OFF,
    write: 'unknown',
  },
  {
    row: 'Chunked cut',
    what: 'within a chunk',
    reply: (request, world) => {
      const piece = chunk(good(request, world));
      return [
        write(head({ framing: 'chunked' }, 0)),
        write(piece.subarray(0, piece.indexOf('\n') + 1 + CUT)),
        end,
      ];
    },
    told: CUT_OFF,
    write: 'unknown',
  },
  {
    row: '`Content-Length` short / long',
    what: 'long',
    reply: (request, world) => {
      const body = good(request, world).toString().padEnd(900);
      return [...say({ body, claims: 1000 }), end];
    },
    told: told('network', 'The connection to {host} was lost after 900 bytes of its reply.'),
    write: 'unknown',
  },
  {
    row: '`Content-Length` short / long',
    what: 'short',
    reply: (request, world) => {
      const body = good(request, world);
      return [...say({ body, claims: body.length - 10 }), end];
    },
    told: ENDED,
    write: 'unknown',
  },
  {
    row: 'Close-delimited cut',
    reply: (request, world) =>
      say({ framing: 'close', body: good(request, world).subarray(0, good(request, world).length - 5) }),
    told: ENDED,
    write: 'unknown',
  },
  ...encodings.map((encoding): Fault => ({
    row: 'Truncated gzip',
    what: encoding,
    reply: (request, world) => compressed(encoding, good(request, world), 0.6),
    told: DAMAGED,
    write: 'unknown',
  })),
  {
    row: 'Truncated gzip',
    what: 'its head only, in an answer that ends by closing',
    reply: (request, world) => compressed('gzip', good(request, world), 0.05, { framing: 'close' }),
    told: DAMAGED,
    write: 'unknown',
  },
];

const bombs: Readonly<Record<Encoding, Buffer>> = {
  gzip: gzipSync(Buffer.alloc(8 * MEGABYTE)),
  br: brotliCompressSync(Buffer.alloc(8 * MEGABYTE)),
  deflate: deflateSync(Buffer.alloc(8 * MEGABYTE)),
};

const never: readonly Fault[] = [
  ...['gzip, gzip', 'zstd', 'gzip, br', 'constructor', 'compress'].map((encoding): Fault => ({
    row: 'Chained / unknown encodings',
    what: encoding,
    reply: (request, world) =>
      say({ headers: { 'Content-Encoding': encoding }, body: gzipSync(good(request, world)) }),
    told: told('unreadable', '{host} compressed its reply in a way that is not supported.'),
  })),
  ...encodings.map((encoding): Fault => ({
    row: 'gzip bomb',
    what: encoding,
    limits: { decodedBytes: MEGABYTE },
    reply: () => say({ headers: { 'Content-Encoding': encoding }, body: bombs[encoding] }),
    told: TOO_LARGE,
  })),
  {
    row: '100 MB plain body',
    limits: { decodedBytes: MEGABYTE },
    reply: () => endless(),
    told: told('unreadable', 'The reply of {host} is larger than 1 MB.'),
  },
  {
    row: 'Header flood / 1 MB header',
    what: 'one header of 1 MB',
    reply: () => say({ headers: { 'X-Large': 'x'.repeat(MEGABYTE) }, body: '{}' }),
    told: told('unreadable', 'The reply of {host} has a header that is too large.'),
    write: 'unknown',
  },
  {
    row: 'Header flood / 1 MB header',
    what: 'ten thousand headers',
    reply: () =>
      say({
        headers: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`X-${String(i)}`, 'flood'])),
        body: '{}',
      }),
    told: told('unreadable', 'The reply of {host} has a header that is too large.'),
    write: 'unknown',
  },
];

/** A hundred megabytes, as fast as they are read. */
const endless = (): Reply => [
  write(head({}, 100 * MEGABYTE)),
  ...Array.from({ length: 100 }, () => write(Buffer.alloc(MEGABYTE, 32))),
];

/** Connections that were fine a moment ago. */
const stale: readonly FaultCase[] = kits.map((kit) => ({
  row: 'Stale keep-alive socket',
  what: 'reset when the second page is asked for',
  kit,
  act: 'list',
  reply: (_, index) => (index === 1 ? [reset] : undefined),
  expected: { rows: ROWS, attempts: 4, gaps: ['at once', 'backoff'] },
}));

const unanswered: Fault = {
  row: 'Reset before reply to a write',
  reply: () => [reset],
  told: LOST,
  write: 'unknown',
};

export const transport: readonly FaultCase[] = [
  ...again.flatMap((fault) => repeated(fault)),
  ...never.flatMap((fault) => ended({ write: 'done', ...fault })),
  ...stale,
  ...[unanswered, { ...unanswered, what: 'closed in an orderly way', reply: () => [end] }]
    .flatMap(ended)
    .filter(({ act }) => act === 'write'),
  ...encodings.flatMap((encoding) =>
    passed({
      row: 'Truncated gzip',
      what: `whole ${encoding}`,
      reply: (request, world) => compressed(encoding, good(request, world)),
    }),
  ),
];
