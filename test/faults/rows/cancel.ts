import { pause, say } from '../../support/faults/replies';
import type { Step } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import { kits, PAGE, ROWS } from '../kits';
import { ofWrite, told } from '../told';

const STOPPED = told('cancelled', 'Stopped.');

const stop =
  (world: World): Step =>
  () => {
    world.stop();
  };

const certified = {
  found: () => [{ address: '127.0.0.1', family: 4 }],
  identity: (
    authority: Parameters<NonNullable<NonNullable<FaultCase['site']>['identity']>>[0],
    name: string,
  ) => authority.issue({ names: [name] }),
};

export const cancel: readonly FaultCase[] = kits.flatMap((kit): FaultCase[] => {
  const logins = kit.login === undefined ? 0 : 1;
  const cases: FaultCase[] = [
    {
      row: 'Cancel in queue',
      what: 'while another request is the reason to wait',
      kit,
      act: 'list',
      busy: true,
      onSleep: (_, world) => {
        world.stop();
      },
      // The other request is what the meter counts.
      expected: { rows: 0, attempts: 0, logins: 0, spent: 1, error: STOPPED },
    },
    {
      row: 'Cancel while connecting / in TLS',
      what: 'before the vendor says anything',
      kit,
      act: 'list',
      site: {
        ...certified,
        greet: (socket, _, world) => {
          socket.once('data', () => {
            world.stop();
          });
          return true;
        },
      },
      expected: { rows: 0, attempts: 1, countedBy: 'connections', spent: 0, error: STOPPED },
    },
    {
      row: 'Cancel waiting for headers',
      what: 'of the second page',
      kit,
      act: 'list',
      reply: (_, index, world) => (index === 1 ? [stop(world)] : undefined),
      expected: { rows: PAGE, attempts: 2, spent: 2 + logins, error: STOPPED },
    },
    {
      row: 'Cancel waiting for headers',
      what: 'of a write',
      kit,
      act: 'write',
      reply: (_request, _index, world) => [stop(world)],
      expected: { rows: 0, attempts: 1, spent: 1 + logins, error: ofWrite(STOPPED, 'unknown') },
    },
    {
      row: 'Late reply after cancel',
      what: 'of the second page',
      kit,
      act: 'list',
      reply: (request, index, world) =>
        index === 1 ? [stop(world), pause(30), ...world.good(request)] : undefined,
      expected: { rows: PAGE, attempts: 2, spent: 2 + logins, error: STOPPED },
    },
    {
      row: 'Cancel in backoff / countdown',
      what: 'before an attempt more',
      kit,
      act: 'list',
      reply: () => say({ status: 500 }),
      onSleep: (_, world) => {
        world.stop();
      },
      expected: { rows: 0, attempts: 1, spent: 1 + logins, error: STOPPED },
    },
    {
      row: 'Cancel in backoff / countdown',
      what: 'while the limit counts down',
      kit,
      act: 'list',
      reply: () => say({ status: 429, headers: { 'Retry-After': '30' } }),
      onSleep: (_, world) => {
        world.stop();
      },
      expected: { rows: 0, attempts: 1, spent: 1 + logins, error: STOPPED },
    },
  ];
  return cases.filter(({ act }) => act in kit);
});

const HOUR = 3_600_000;

/** Of the section on clock and process: what the client alone can show. */
export const clock: readonly FaultCase[] = kits.flatMap((kit): FaultCase[] => [
  ...[-24, 24].map((hours): FaultCase => ({
    row: 'Clock ±1 day',
    what: `${String(hours)} hours off`,
    kit,
    act: 'list',
    clockOff: hours * HOUR,
    expected: { rows: ROWS, attempts: 3 },
  })),
  ...[-24, 24].map((hours): FaultCase => ({
    row: 'Clock jumps during wait',
    what: `by ${String(hours)} hours`,
    kit,
    act: 'list',
    reply: (_, index) => (index === 0 ? say({ status: 429, headers: { 'Retry-After': '30' } }) : undefined),
    onSleep: (_, world) => {
      world.clock.set(hours * HOUR);
    },
    expected: { rows: ROWS, attempts: 4, gaps: [30_000] },
  })),
  {
    row: 'Laptop sleeps mid-fetch',
    what: 'an hour between two pages, its connections gone',
    kit,
    act: 'list',
    onPage: async (world) => {
      if (world.clock.elapsed() > 0) return;
      world.clock.skip(HOUR);
      await world.disconnect();
    },
    expected: { rows: ROWS, attempts: 3, gaps: [{ asleep: HOUR }], logins: kit.login === undefined ? 0 : 2 },
  },
]);
