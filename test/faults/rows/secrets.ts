import { head, pause, reset, say, write } from '../../support/faults/replies';
import type { FaultCase } from '../case';
import { kits } from '../kits';
import { told } from '../told';
import type { Fault } from './templates';
import { ended, repeated } from './templates';
import { keyOf, quoted, said } from './words';

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

export const secrets: readonly FaultCase[] = [
  ...parrots.flatMap(ended),
  ...halves.flatMap((fault) => repeated(fault)),
  ...addresses,
];
