import { end, head, json, pause, reset, say, write } from '../../support/faults/replies';
import type { Received, Reply, Step } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import { CALLERS } from '../case';
import type { Kit } from '../kits';
import { issuing, PAGE, ROWS } from '../kits';
import { told } from '../told';

const MINUTE = 60_000;

/** Fails a login, which is never sent twice by itself: the request that needed it is not sent. */
interface BrokenLogin {
  readonly row: string;
  readonly what: string;
  readonly login: (request: Received, world: World) => Reply;
  readonly kind: string;
  readonly message: string;
}

const broken: readonly BrokenLogin[] = [
  {
    row: 'Reset before reply to a write',
    what: 'to a login',
    login: () => [reset],
    kind: 'network',
    message: 'The connection to {host} was lost.',
  },
  {
    row: 'Reset mid-body',
    what: 'of a login',
    login: () => [write(`${head({}, 100)}{"result":{"access`), pause(10), end],
    kind: 'network',
    message: 'The connection to {host} was lost after 18 bytes of its reply.',
  },
  {
    row: '5xx on a write',
    what: 'to a login',
    login: () => say({ status: 502 }),
    kind: 'vendor-failed',
    message: '{vendor} failed with status 502.',
  },
  {
    row: 'Redirect on a write',
    what: 'of a login, to another host',
    login: (_, { elsewhere }) => say({ status: 307, headers: { Location: `${elsewhere.origin}/login/` } }),
    kind: 'redirect',
    message: 'The answer points to {elsewhere}; it was not followed.',
  },
  {
    row: 'Redirect on a write',
    what: 'of a login, to another path',
    login: () => say({ status: 302, headers: { Location: '/elsewhere' } }),
    kind: 'redirect',
    message: 'The answer points to another path; it was not followed.',
  },
  {
    row: 'Empty body with 200',
    what: 'to a login',
    login: () => say({}),
    kind: 'empty',
    message: '{vendor} sent an empty answer: that is not an empty list.',
  },
  {
    row: 'Envelope changed (rows elsewhere, field missing)',
    what: 'of a login',
    login: () => json('{"result":{"authenticated":true}}'),
    kind: 'credentials-refused',
    message: 'The login was answered without a token.',
  },
];

const failures: readonly FaultCase[] = issuing.flatMap((kit) =>
  broken.map(({ row, what, login, kind, message }): FaultCase => ({
    row,
    what,
    kit,
    act: 'list',
    login: (request, _, world) => login(request, world),
    expected: { rows: 0, attempts: 0, logins: 1, error: told(kind, message) },
  })),
);

/** The token that a request came with, by the number of the login that issued it. */
const loginOf = ({ login }: Kit, { headers }: Received): number =>
  [0, 1, 2].findIndex((index) => [...headers.values()].join('\n').includes(login?.token(index) ?? '?'));

const stopAndGoOn =
  (world: World): Step =>
  () => {
    world.stop();
  };

const lives: readonly FaultCase[] = issuing.flatMap((kit): FaultCase[] => {
  const refuse = () => say({ status: 401, body: '{"message":"Expired."}' });
  const cases: FaultCase[] = [
    {
      row: '401 mid-paging, token expired (Auvo 30 min)',
      what: 'one login for three callers',
      kit,
      act: 'many',
      // The first calls of all three are answered; then the token is no longer good.
      reply: (request, index) => (index >= CALLERS && loginOf(kit, request) === 0 ? refuse() : undefined),
      expected: { rows: CALLERS * CALLERS, attempts: 12, logins: 2 },
    },
    {
      row: '401 mid-paging, token expired (Auvo 30 min)',
      what: 'by our own count, before it is refused',
      kit,
      act: 'list',
      onPage: (world) => {
        if (world.clock.elapsed() === 0) world.clock.skip(31 * MINUTE);
        return Promise.resolve();
      },
      expected: { rows: ROWS, attempts: 3, logins: 2, gaps: [{ asleep: 31 * MINUTE }] },
    },
    {
      row: 'Refresh fails, token still valid',
      what: 'the old one is used',
      kit,
      act: 'list',
      onPage: (world) => {
        if (world.clock.elapsed() === 0) world.clock.skip(29 * MINUTE + 55_000);
        return Promise.resolve();
      },
      login: (_, index) => (index > 0 ? say({ status: 503 }) : undefined),
      // Autengo is asked to renew the old one first.
      expected: {
        rows: ROWS,
        attempts: 3,
        logins: kit.id === 'autengo' ? 3 : 2,
        gaps: [{ asleep: 29 * MINUTE + 55_000 }],
      },
    },
    {
      row: 'Refresh fails, token still valid',
      what: 'but it is no longer valid',
      kit,
      act: 'list',
      onPage: (world) => {
        world.clock.skip(31 * MINUTE);
        return Promise.resolve();
      },
      login: (_, index) => (index > 0 ? say({ status: 500 }) : undefined),
      expected: {
        rows: PAGE,
        attempts: 1,
        logins: 2,
        error: told('vendor-failed', '{vendor} failed with status 500.'),
      },
    },
    {
      row: 'Cancel during token refresh with other waiters',
      what: 'the first of three callers stops',
      kit,
      act: 'many',
      login: (_, index, world) => [
        stopAndGoOn(world),
        pause(30),
        ...json(kit.login?.answer(kit.login.token(index)) ?? ''),
      ],
      expected: {
        rows: (CALLERS - 1) * CALLERS,
        attempts: (CALLERS - 1) * CALLERS,
        logins: 1,
        error: told('cancelled', 'Stopped.'),
      },
    },
  ];
  return cases;
});

/** Asking Autengo for a new token with the old one may end the old one, whatever became of the answer. */
const refreshes: readonly FaultCase[] = issuing
  .filter(({ id }) => id === 'autengo')
  .map((kit) => ({
    row: 'Autengo `GET /auth/refresh` lost reply',
    what: 'a new login takes its place',
    kit,
    act: 'list',
    onPage: (world) => {
      if (world.clock.elapsed() === 0) world.clock.skip(29 * MINUTE);
      return Promise.resolve();
    },
    login: ({ method }) => (method === 'GET' ? [reset] : undefined),
    expected: { rows: ROWS, attempts: 3, logins: 3, gaps: [{ asleep: 29 * MINUTE }] },
  }));

export const login: readonly FaultCase[] = [...failures, ...lives, ...refreshes];
