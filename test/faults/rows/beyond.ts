import { gzipSync } from 'node:zlib';
import { drip, end, head, json, pause, reset, say, write } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import type { Kit } from '../kits';
import { issuing, kits, PAGE, pageOf, ROWS, rowsFrom, startOf } from '../kits';
import { told } from '../told';
import { quoted, said } from './status';
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
    what: '206',
    reply: (request, world) => json(good(request, world), { status: 206 }),
    told: told('incomplete', '{vendor} sent only a part of the answer.'),
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

/** Addresses that look like the vendor's and lead elsewhere, or nowhere. */
const elsewhere: readonly Fault[] = (
  [
    ['without a scheme', (other) => `//${other}/`, 'The answer points to {elsewhere}; it was not followed.'],
    [
      'behind a user name',
      (other, host) => `http://${host}@${other}/`,
      'The answer points to {elsewhere}; it was not followed.',
    ],
    [
      'with backslashes',
      (other) => `\\\\${other}\\`,
      'The answer points to {elsewhere}; it was not followed.',
    ],
    ['a script', () => 'javascript:alert(1)', 'The answer points elsewhere without saying where.'],
    ['no address', () => 'http://[', 'The answer points elsewhere without saying where.'],
  ] as readonly [string, (other: string, host: string) => string, string][]
).map(([what, location, message]) => ({
  row: 'same, cross origin / downgrade',
  what,
  reply: ({ headers }, world) =>
    say({
      status: 302,
      headers: { Location: location(new URL(world.elsewhere.origin).host, headers.get('host') ?? '') },
    }),
  told: told('redirect', message),
  write: 'unknown',
}));

/** A server that repeats the credential wherever it can. */
const parrots: readonly Fault[] = [
  {
    row: 'Secrets that come back',
    what: 'in the title of a page',
    reply: (_, { kit }) =>
      say({
        headers: { 'Content-Type': 'text/html' },
        body: `<!doctype html><title>Key ${quoted(kit).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</title>`,
      }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}: “Key •••• •••• •••• ••••”.',
    ),
    write: 'unknown',
  },
  {
    row: 'Secrets that come back',
    what: 'in words under a status that nobody documents',
    reply: (_, { kit }) => say({ status: 451, body: said(kit, quoted(kit)) }),
    told: told('unexpected-status', '{vendor} answered with status 451: •••• •••• •••• ••••'),
    write: 'refused',
  },
  {
    row: 'Secrets that come back',
    what: 'in text that is no JSON',
    reply: (_, { kit }) => say({ body: `{"key": ${quoted(kit)}` }),
    told: {
      ...told('not-json', 'The answer is not JSON. It breaks off at line 1, column 9.'),
      answer: '{"key": •••• •••• •••• ••••',
    },
    write: 'done',
  },
  {
    row: 'Secrets that come back',
    what: 'as the name of a refused field',
    only: ['auvo'],
    reply: (_, { kit }) =>
      say({ status: 400, body: JSON.stringify({ [keyOf(kit)]: [`No ${keyOf(kit)}.`] }) }),
    told: told('rejected', '••••: No ••••.'),
    write: 'refused',
  },
];

/** The first credential, or the token, that a request carries. */
const keyOf = ({ login, credentials, vendor }: Kit): string =>
  login?.token(0) ?? credentials[Object.keys(vendor.auth.fields)[0] ?? ''] ?? '';

/** A body that breaks off within the credential that it repeats. */
const halves: readonly Fault[] = [
  {
    row: 'Secrets that come back',
    what: 'cut in the middle',
    reply: (_, { kit }) => [
      write(`${head({}, 1000)}{"key":"${keyOf(kit).slice(0, keyOf(kit).length - 4)}`),
      pause(10),
      reset,
    ],
    told: (kit) =>
      told(
        'network',
        `The connection to {host} was lost after ${String('{"key":"'.length + keyOf(kit).length - 4)} bytes of its reply.`,
      ),
    write: 'unknown',
  },
];

/** The address of a redirect that holds the key is followed, and turns up in the log and in what it ends with. */
const addresses: readonly FaultCase[] = kits.flatMap((kit) =>
  (['list', 'one'] as const).map((act): FaultCase => ({
    row: 'Secrets that come back',
    what: `in the address of a redirect, ${act === 'list' ? 'of a list' : 'for one object'}`,
    kit,
    act,
    reply: (_, index) =>
      index === 0
        ? say({ status: 302, headers: { Location: `/${encodeURIComponent(keyOf(kit))}/x?k=${keyOf(kit)}` } })
        : say({ status: 404 }),
    expected: {
      rows: 0,
      attempts: 2,
      error: told('not-found', '{documented 404|There is nothing with this id.}'),
    },
  })),
);

/** Pages that promise more than they have, or count wrongly. */
const odd = (
  what: string,
  only: readonly string[],
  slice: (start: number) => Parameters<typeof pageOf>[1],
  expected: (kit: Kit) => FaultCase['expected'],
): FaultCase[] =>
  kits
    .filter(({ id }) => only.includes(id))
    .map((kit) => ({
      row: '`nextStart` not advancing / going back',
      what,
      kit,
      act: 'list',
      reply: ({ target }, _, { call }) =>
        json(pageOf(call.operation.page, slice(startOf(call.operation.page, target)))),
      expected: expected(kit),
    }));

const numbers: readonly FaultCase[] = [
  ...odd(
    'an empty page that promises more',
    ['autovu', 'auvo', 'autengo', 'letsjobit'],
    (start) => ({ rows: start === 0 ? rowsFrom(0) : [], more: true, next: start + PAGE }),
    (kit) => ({
      rows: PAGE,
      attempts: 2,
      complete: false,
      notices: [
        kit.list.operation.page.style === 'pageNumber'
          ? 'The vendor sent 0 rows where 3 were due: some are missing.'
          : 'The vendor says that there are more rows, but sent none; the walk ends here.',
        'The list changed while loading: 6 rows may be missing.',
      ],
    }),
  ),
  ...odd(
    'the next position is a number that no double holds',
    ['letsjobit'],
    () => ({ rows: rowsFrom(0), more: true, next: Number.MAX_SAFE_INTEGER + 2 }),
    () => ({
      rows: PAGE,
      attempts: 1,
      complete: false,
      notices: ['The vendor repeats position 0; the walk ends here.'],
    }),
  ),
  ...odd(
    'counts are texts',
    ['auvo', 'autengo', 'letsjobit'],
    (start) => ({
      rows: rowsFrom(start),
      total: String(ROWS),
      more: start + PAGE < ROWS,
      next: start + PAGE,
    }),
    () => ({ rows: ROWS, attempts: 3 }),
  ),
];

/** Tokens that cannot be sent: they never get into a header, nor into a message. */
const tokens: readonly FaultCase[] = issuing.flatMap((kit) =>
  ['line\r\nInjected: yes', 'schön', 'nul\0'].map((token): FaultCase => ({
    row: 'A token that no header can carry',
    what: JSON.stringify(token),
    kit,
    act: 'list',
    login: () => json(kit.login?.answer(token) ?? ''),
    expected: {
      rows: 0,
      attempts: 0,
      logins: 1,
      error: told('credentials-refused', 'The login was answered with a token that cannot be sent.'),
    },
  })),
);

export const beyond: readonly FaultCase[] = [
  ...passing.flatMap((fault) => passed(fault)),
  ...poison,
  ...ending.flatMap(ended),
  ...elsewhere.flatMap(ended),
  ...parrots.flatMap(ended),
  ...halves.flatMap((fault) => repeated(fault)),
  ...addresses,
  ...numbers,
  ...tokens,
];
