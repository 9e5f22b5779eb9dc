import { json, say } from '../../support/faults/replies';
import type { Answer } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import type { Kit } from '../kits';
import { issuing, kits, PAGE, ROWS } from '../kits';
import { ofWrite, told } from '../told';
import type { Fault } from './templates';
import { ended, repeated } from './templates';

/** An error body in the vendor's own form. */
export function said({ id }: Kit, words: string): string {
  if (id === 'letsjobit') return JSON.stringify({ error: words });
  return id === 'auvo' ? JSON.stringify({ message: words }) : words;
}

/** The vendor's words in its own form, under a status. */
export const refusing =
  (status: number, words: string, answer: Answer = {}) =>
  (_: Received, { kit }: World): Reply =>
    say({ status, ...answer, body: said(kit, words) });

/** The same, one step further down its path. */
const moved = (target: string): string => {
  const [path = '', query] = target.split('?');
  return `${path.replace(/\/$/, '')}/moved${query === undefined ? '' : `?${query}`}`;
};

const redirecting =
  (status: number, location: (request: Received, world: World) => string) =>
  (request: Received, world: World): Reply =>
    say({ status, headers: { Location: location(request, world) } });

const redirects: readonly FaultCase[] = [
  ...[301, 302, 303, 307, 308].flatMap((status) => [
    ...kits.flatMap((kit): FaultCase[] => [
      {
        row: '301/302/303/307/308 same origin, read',
        what: `${String(status)}, to another address of the list`,
        kit,
        act: 'list',
        reply: (request, index, world) =>
          index === 0 ? redirecting(status, ({ target }) => moved(target))(request, world) : undefined,
        expected: {
          rows: ROWS,
          attempts: 1 + ROWS / PAGE,
          notices: ['The vendor moved this address.'],
          movedFrom: ['{path}'],
        },
      },
    ]),
    ...ended({
      row: 'same, cross origin / downgrade',
      what: `${String(status)} to another host`,
      reply: redirecting(status, ({ target }, { elsewhere }) => `${elsewhere.origin}${target}`),
      told: told('redirect', 'The answer points to {elsewhere}; it was not followed.'),
    }),
  ]),
];

/** Follows and then fails, or does not follow at all: `attempts` requests in all. */
const chain = (what: string, attempts: number, message: string, reply: Fault['reply']): FaultCase[] =>
  ended({
    row: 'Redirect loop / > 3 / no Location',
    what,
    reply: reply ?? (() => []),
    told: told('redirect', message),
  })
    .filter(({ act, what }) => act === 'one' || what.endsWith('at once'))
    .map((one) => ({ ...one, expected: { ...one.expected, attempts } }));

const writes: readonly Fault[] = [301, 302, 303, 307, 308].flatMap((status): Fault[] => [
  {
    row: 'Redirect on a write',
    what: String(status),
    reply: redirecting(status, ({ target }) => moved(target)),
    told: told('redirect', 'The answer points to another path; it was not followed.'),
    write: 'unknown',
  },
  {
    row: 'Redirect on a write',
    what: `${String(status)} to another host`,
    reply: redirecting(status, ({ target }, { elsewhere }) => `${elsewhere.origin}${target}`),
    told: told('redirect', 'The answer points to {elsewhere}; it was not followed.'),
    write: 'unknown',
  },
]);

/** A credential in the forms that a careless server repeats it in. */
export function quoted({ vendor, credentials, login }: Kit): string {
  const key = login?.token(0) ?? credentials[Object.keys(vendor.auth.fields)[0] ?? ''] ?? '';
  const bytes = Buffer.from(key);
  return [key, bytes.toString('base64'), encodeURIComponent(key), bytes.toString('hex')].join(' ');
}

const UNAVAILABLE = '{vendor} is not available at the moment.';

const words = (status: number) => `Said with ${String(status)}.`;

const refusals: readonly Fault[] = [
  {
    row: '400 with validation body',
    reply: (_, { kit }) =>
      say({
        status: 400,
        body: kit.id === 'auvo' ? '{"name":["Give a name.","A longer one."]}' : said(kit, 'Give a name.'),
      }),
    told: ({ id }) => told('rejected', id === 'auvo' ? 'name: Give a name. A longer one.' : 'Give a name.'),
    write: 'refused',
  },
  {
    row: '400 with validation body',
    what: 'that repeats the key',
    reply: (_, { kit }) => say({ status: 400, body: said(kit, `Bad key ${quoted(kit)}.`) }),
    told: told('rejected', 'Bad key •••• •••• •••• ••••.'),
    write: 'refused',
  },
  {
    row: '400 HTML/plain',
    what: 'plain',
    reply: () => say({ status: 400, body: `Not good. ${'x'.repeat(1000)}` }),
    told: told('rejected', `Not good. ${'x'.repeat(290)}…`),
    write: 'refused',
  },
  {
    row: '400 HTML/plain',
    what: 'HTML',
    reply: () =>
      say({
        status: 400,
        headers: { 'Content-Type': 'text/html' },
        body: '<html><head><title>Bad Request</title></head><body onload="alert(1)">no</body></html>',
      }),
    told: told(
      'rejected',
      '{documented 400|{vendor} answered with status 400 and a web page: “Bad Request”.}',
    ),
    write: 'refused',
  },
  {
    row: '401 first request',
    only: ['autovu', 'autengo', 'letsjobit'],
    reply: refusing(401, words(401)),
    told: told('credentials-refused', `${words(401)} {documented 401|}`),
    write: 'refused',
  },
  { row: '403', reply: refusing(403, words(403)), told: told('not-allowed', words(403)), write: 'refused' },
  {
    row: '404 (AutoVu: may mean no scope)',
    reply: refusing(404, words(404)),
    told: told('not-found', `${words(404)} {documented 404|}`),
    write: 'refused',
  },
  {
    row: '404 (AutoVu: may mean no scope)',
    what: 'without words',
    reply: () => say({ status: 404 }),
    told: told('not-found', '{documented 404|There is nothing with this id.}'),
    write: 'refused',
  },
  { row: '409', reply: refusing(409, words(409)), told: told('conflict', words(409)), write: 'refused' },
  {
    row: '410',
    reply: () => say({ status: 410 }),
    told: told('gone', 'It is gone for good.'),
    write: 'refused',
  },
  {
    row: '413 / 414',
    what: '413',
    reply: () => say({ status: 413 }),
    told: told('too-large', 'The request{ofSize} is larger than {vendor} accepts.'),
    write: 'refused',
  },
  {
    row: '413 / 414',
    what: '414',
    reply: () => say({ status: 414 }),
    told: told('too-large', 'The address of {length} characters is longer than {vendor} accepts.'),
    write: 'refused',
  },
  {
    row: '418 (LetsJobIt lists joke codes)',
    reply: refusing(418, words(418)),
    told: told('unexpected-status', '{vendor} answered with status 418: Said with 418.'),
    write: 'refused',
  },
  {
    row: '422',
    reply: (_, { kit }) =>
      say({ status: 422, body: kit.id === 'auvo' ? '{"name":["Give a name."]}' : said(kit, 'Give a name.') }),
    told: ({ id }) => told('rejected', id === 'auvo' ? 'name: Give a name.' : 'Give a name.'),
    write: 'refused',
  },
];

const passing: readonly Fault[] = [
  { row: '408', reply: refusing(408, words(408)), told: told('timeout', words(408)), write: 'unknown' },
  { row: '500', reply: refusing(500, words(500)), told: told('vendor-failed', words(500)), write: 'unknown' },
  {
    row: '500',
    what: 'with a trace that repeats the key',
    reply: (_, { kit }) =>
      json(`{"trace":${JSON.stringify(quoted(kit))}}`, {
        status: 500,
        headers: { 'X-Request-Id': `7-${quoted(kit)}` },
      }),
    told: told('vendor-failed', '{documented 500|{vendor} failed with status 500.}'),
    write: 'unknown',
  },
  ...[502, 504].map((status): Fault => ({
    row: '500',
    what: `${String(status)} without a time`,
    reply: () =>
      say({ status, headers: { 'Content-Type': 'text/html' }, body: '<html><title>Gateway</title></html>' }),
    told: told('vendor-failed', `{vendor} answered with status ${String(status)} and a web page: “Gateway”.`),
    write: 'unknown',
  })),
  {
    row: '503 HTML maintenance page',
    reply: () =>
      say({
        status: 503,
        headers: { 'Content-Type': 'text/html' },
        body: '<!DOCTYPE html><html><head><title>Back at 9</title></head></html>',
      }),
    told: {
      ...told('vendor-failed', '{vendor} answered with status 503 and a web page: “Back at 9”.'),
      title: UNAVAILABLE,
    },
    write: 'unknown',
  },
];

/** A token that runs out while pages are read, and one that is refused for good. */
const tokens: readonly FaultCase[] = issuing.flatMap((kit): FaultCase[] => {
  const refuse = () => say({ status: 401, body: said(kit, 'Expired.') });
  return [
    {
      row: '401 mid-paging, token expired (Auvo 30 min)',
      what: 'one login more, and the page again',
      kit,
      act: 'list',
      reply: (_, index) => (index === 1 ? refuse() : undefined),
      expected: { rows: ROWS, attempts: 4, logins: 2 },
    },
    {
      row: '401 again after refresh',
      what: 'from the second page on',
      kit,
      act: 'list',
      reply: (_, index) => (index > 0 ? refuse() : undefined),
      expected: { rows: PAGE, attempts: 3, logins: 2, error: told('credentials-refused', 'Expired.') },
    },
    {
      row: '401 first request',
      what: 'at the login',
      kit,
      act: 'list',
      login: refuse,
      expected: { rows: 0, attempts: 0, logins: 1, error: told('credentials-refused', 'Expired.') },
    },
    {
      row: '401 first request',
      what: 'with a token just issued',
      kit,
      act: 'list',
      reply: refuse,
      expected: { rows: 0, attempts: 1, logins: 1, error: told('credentials-refused', 'Expired.') },
    },
    {
      row: '401 first request',
      what: 'to a write',
      kit,
      act: 'write',
      reply: refuse,
      expected: {
        rows: 0,
        attempts: 1,
        logins: 1,
        error: ofWrite(told('credentials-refused', 'Expired.'), 'refused'),
      },
    },
  ];
});

export const status: readonly FaultCase[] = [
  ...redirects,
  ...chain(
    'in a circle of one',
    1,
    '{vendor} redirects in a circle: {path} → {path}.',
    redirecting(302, ({ target }) => target),
  ),
  ...chain(
    'in a circle of two',
    2,
    '{vendor} redirects in a circle: {path} → {moved} → {path}.',
    redirecting(302, ({ target }, { call }) =>
      target.includes('/moved')
        ? target.replace('/moved', call.operation.path.endsWith('/') ? '/' : '')
        : moved(target),
    ),
  ),
  ...chain(
    'further each time',
    4,
    '{vendor} redirects more than three times: {path} → {moved} → {moved}/moved → {moved}/moved/moved → {moved}/moved/moved/moved.',
    redirecting(302, ({ target }) => moved(target)),
  ),
  ...chain('no Location', 1, 'The answer points elsewhere without saying where.', () => say({ status: 302 })),
  ...writes.flatMap(ended).filter(({ act }) => act === 'write'),
  ...refusals.flatMap(ended),
  ...tokens,
  ...passing.flatMap((fault) => repeated(fault)),
  ...writesAfter5xx(),
];

function writesAfter5xx(): FaultCase[] {
  return [500, 501, 502, 503, 504, 505, 599].flatMap((status) =>
    ended({
      row: '5xx on a write',
      what: String(status),
      reply: refusing(status, 'Broken.'),
      told: { ...told('vendor-failed', 'Broken.'), ...(status === 503 ? { title: UNAVAILABLE } : {}) },
      write: 'unknown',
    }).filter(({ act }) => act === 'write'),
  );
}
