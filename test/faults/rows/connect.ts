import type { FaultCase } from '../case';
import { told } from '../told';
import { HERE, named, once, unreached } from './sites';
import { passed } from './templates';

export const connect: readonly FaultCase[] = [
  ...(
    [
      ['DNS fails (`ENOTFOUND`)', 'ENOTFOUND'],
      ['DNS temporary (`EAI_AGAIN`)', 'EAI_AGAIN'],
      ['Unreachable / network down', 'ENETUNREACH'],
      ['Unreachable / network down', 'ENETDOWN'],
    ] as const
  ).flatMap(([row, code]) =>
    once(row, `${code} once, then it works`, { found: (index) => (index === 0 ? code : HERE) }, 'lookups'),
  ),
  ...unreached({
    row: 'DNS fails (`ENOTFOUND`)',
    site: { ...named, found: () => 'ENOTFOUND' },
    told: told('network', 'Cannot find {host}: you are offline, or its name cannot be looked up.'),
  }),
  ...unreached({
    row: 'DNS temporary (`EAI_AGAIN`)',
    site: { ...named, found: () => 'EAI_AGAIN' },
    told: told('network', 'Cannot look up {host} at the moment.'),
  }),
  ...unreached({
    row: 'Refused',
    site: { ...named, closed: true },
    told: told('network', '{host} is not accepting connections.'),
  }),
  ...unreached({
    row: 'Unreachable / network down',
    what: 'no network',
    site: { ...named, found: () => 'ENETUNREACH' },
    told: told('network', 'There is no network.'),
  }),
  ...unreached({
    row: 'Unreachable / network down',
    what: 'no way to the host',
    site: { ...named, found: () => 'EHOSTUNREACH' },
    told: told('network', '{host} cannot be reached from this network.'),
  }),
  ...unreached({
    row: 'Connect timeout',
    limits: { connectMs: 600 },
    countedBy: 'connections',
    site: { ...named, greet: () => true },
    told: told('timeout', 'No answer from {host} within 0.6 seconds.'),
  }),
  ...passed({
    row: 'IPv6 black hole, IPv4 fine',
    // Of the addresses for documents: nobody is there.
    site: { ...named, found: () => [{ address: '2001:db8::1', family: 6 }, ...HERE] },
  }),
];
