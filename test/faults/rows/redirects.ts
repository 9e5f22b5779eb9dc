import { say } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import { kits, PAGE, ROWS } from '../kits';
import { told } from '../told';
import type { Fault } from './templates';
import { ended } from './templates';

/** The same, one step further down its path. */
const moved = (target: string): string => {
  const [path = '', query] = target.split('?');
  return `${path.replace(/\/$/, '')}/moved${query === undefined ? '' : `?${query}`}`;
};

const redirecting =
  (status: number, location: (request: Received, world: World) => string) =>
  (request: Received, world: World): Reply =>
    say({ status, headers: { Location: location(request, world) } });

const followed: readonly FaultCase[] = [
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

export const redirects: readonly FaultCase[] = [
  ...followed,
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
  ...elsewhere.flatMap(ended),
];
