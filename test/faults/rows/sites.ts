import type { Expected, FaultCase, Site } from '../case';
import { kits, ROWS } from '../kits';
import type { Fault } from './templates';
import { ended, repeated } from './templates';

/** Where made-up names lead: to this machine. */
export const HERE = [{ address: '127.0.0.1', family: 4 }];

/** A vendor with a name and a certificate for it, as vendors have. */
export const named: Site = {
  found: () => HERE,
  identity: (authority, name) => authority.issue({ names: [name] }),
};

/** Faults of a connection happen before there is a request, to a login as to anything else. */
export const unreached = (fault: Fault): FaultCase[] =>
  repeated({ countedBy: 'lookups', write: 'not-sent', ...fault })
    // Every connection fails alike, so there is no second page.
    .filter(({ what }) => !what.includes('second page') && !what.includes('once'));

/** Faults of the first connection only: the next one works. */
export const once = (row: string, what: string, site: Site, countedBy: Expected['countedBy']): FaultCase[] =>
  kits.map((kit) => ({
    row,
    what,
    kit,
    act: 'list',
    site: { ...named, ...site },
    expected: {
      rows: ROWS,
      attempts: 2,
      gaps: ['backoff'],
      ...(countedBy === undefined ? {} : { countedBy }),
    },
  }));

/** Connections that the client itself refuses: nothing is sent, and they are not tried again. */
export const refused = (fault: Fault): FaultCase[] =>
  ended({ countedBy: 'connections', write: 'not-sent', ...fault }).filter(
    ({ what }) => !what.includes('second page'),
  );
