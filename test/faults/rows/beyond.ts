import { gzipSync } from 'node:zlib';
import { drip, end, head, json, say, write } from '../../support/faults/replies';
import type { Received } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import { kits, pageOf, ROWS } from '../kits';
import { told } from '../told';
import type { Fault } from './templates';
import { ended, passed, repeated } from './templates';

const good = (request: Received, { call }: World): string => call.answer(request.target);
const whole = (body: string): string => head({}, Buffer.byteLength(body)) + body;

/** What the matrix leaves out and a server may do all the same. */
const passing: readonly Fault[] = [
  {
    row: 'Early hints',
    reply: (request, world) => [
      write('HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n'),
      ...world.good(request),
    ],
  },
  {
    row: 'Cookies',
    reply: (request, world) =>
      json(good(request, world), { headers: { 'Set-Cookie': 'session=1; Domain=127.0.0.1' } }),
  },
  {
    row: 'Odd but whole',
    what: 'HTTP/1.0',
    reply: (request, world) => [write(`HTTP/1.0 200 OK\r\n\r\n${good(request, world)}`), end],
  },
  {
    row: 'Odd but whole',
    what: 'compressed as x-gzip',
    reply: (request, world) =>
      say({ headers: { 'Content-Encoding': 'x-gzip' }, body: gzipSync(good(request, world)) }),
  },
  {
    row: 'Odd but whole',
    what: 'in pieces, with spaces around',
    reply: (request, world) => drip(whole(` \n${good(request, world)}\n `), 100, 5),
  },
];

/** An answer that nobody asked for, right behind the one that was asked for: it must never answer the next request. */
const poison: readonly FaultCase[] = kits.map((kit) => ({
  row: 'Two answers to one request',
  what: 'the second never answers the next request',
  kit,
  act: 'list',
  reply: (request, index, world) => {
    if (index > 0) return undefined;
    const fake = pageOf(world.call.operation.page, { rows: [{ id: 'poison' }], more: false });
    return [write(whole(good(request, world)) + whole(fake))];
  },
  expected: { rows: ROWS, attempts: 3, has: '"Row 8"' },
}));

const ending: readonly Fault[] = [
  {
    row: 'Not HTTP',
    reply: () => [write('220 mail.example.com ESMTP ready\r\n\r\n'), end],
    told: told('unreadable', '{host} did not answer in HTTP.'),
    write: 'unknown',
  },
  {
    row: 'Two lengths',
    what: 'that differ',
    reply: (request, world) => [
      write(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\n${good(request, world)}`),
      end,
    ],
    told: told('unreadable', '{host} did not answer in HTTP.'),
    write: 'unknown',
  },
  {
    row: 'A part only',
    what: '304 to a request without conditions',
    reply: () => say({ status: 304 }),
    told: told('unexpected-status', '{vendor} answered with status 304.'),
    write: 'unknown',
  },
];

const part: Fault = {
  row: 'A part only',
  what: '206',
  reply: (request, world) => json(good(request, world), { status: 206 }),
  told: told('incomplete', '{vendor} sent only a part of the answer.'),
  write: 'unknown',
};

export const beyond: readonly FaultCase[] = [
  ...passing.flatMap((fault) => passed(fault)),
  ...poison,
  ...ending.flatMap(ended),
  ...repeated(part),
];
