import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from '../../support/certificates';
import { end, json, say, tunnel } from '../../support/faults/replies';
import type { Expected, FaultCase, Site } from '../case';
import { kits, ROWS } from '../kits';
import { told } from '../told';
import type { Fault } from './templates';
import { ended, passed, repeated } from './templates';

const HERE = [{ address: '127.0.0.1', family: 4 }];

/** A vendor with a name and a certificate for it, as vendors have. */
const named: Site = {
  found: () => HERE,
  identity: (authority, name) => authority.issue({ names: [name] }),
};

/** Faults of a connection happen before there is a request, to a login as to anything else. */
const unreached = (fault: Fault): FaultCase[] =>
  repeated({ countedBy: 'lookups', write: 'not-sent', ...fault })
    // Every connection fails alike, so there is no second page.
    .filter(({ what }) => !what.includes('second page') && !what.includes('once'));

/** Faults of the first connection only: the next one works. */
const once = (row: string, what: string, site: Site, countedBy: Expected['countedBy']): FaultCase[] =>
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

const pem = (name: string) =>
  readFileSync(join(__dirname, '..', '..', 'support', 'tls', `${name}.pem`), 'utf8');

const refused = (fault: Fault): FaultCase[] =>
  ended({ countedBy: 'connections', write: 'not-sent', ...fault }).filter(
    ({ what }) => !what.includes('second page'),
  );

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
  ...once(
    'TLS handshake cut / protocol',
    'cut once, then it works',
    {
      greet: (socket, index) => {
        if (index === 0) socket.once('data', () => socket.destroy());
        return index === 0;
      },
    },
    'connections',
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
  ...refused({
    row: 'TLS self-signed',
    site: { ...named, identity: () => ({ key: pem('key'), cert: pem('certificate') }) },
    told: told(
      'tls',
      'The certificate of {host} is not trusted: it was issued by “127.0.0.1”, an authority that this computer does not know (DEPTH_ZERO_SELF_SIGNED_CERT).',
    ),
  }),
  ...refused({
    row: 'TLS self-signed',
    what: 'by an authority that nobody knows',
    site: { ...named, identity: (_, name) => createAuthority('Unknown authority').issue({ names: [name] }) },
    told: told(
      'tls',
      'The certificate of {host} is not trusted: it was issued by “Unknown authority”, an authority that this computer does not know (UNABLE_TO_VERIFY_LEAF_SIGNATURE).',
    ),
  }),
  ...refused({
    row: 'TLS expired',
    site: {
      ...named,
      identity: (authority, name) =>
        authority.issue({
          names: [name],
          from: new Date('2020-01-01T00:00:00Z'),
          to: new Date('2020-12-31T00:00:00Z'),
        }),
    },
    told: told('tls', 'The certificate of {host} expired on 2020-12-31; your clock says 2026-11-21.'),
  }),
  ...refused({
    row: 'TLS expired',
    what: 'not valid yet',
    site: {
      ...named,
      identity: (authority, name) =>
        authority.issue({
          names: [name],
          from: new Date('2099-01-01T00:00:00Z'),
          to: new Date('2099-12-31T00:00:00Z'),
        }),
    },
    told: told(
      'tls',
      'The certificate of {host} is valid only from 2099-01-01 on; your clock says 2026-11-21.',
    ),
  }),
  ...refused({
    row: 'TLS wrong host',
    site: { ...named, identity: (authority) => authority.issue({ names: ['somebody.else.test'] }) },
    told: told('tls', 'The certificate that came is for somebody.else.test, not for {host}.'),
  }),
  ...unreached({
    row: 'TLS handshake cut / protocol',
    what: 'cut',
    countedBy: 'connections',
    site: {
      ...named,
      greet: (socket) => {
        socket.once('data', () => socket.destroy());
        return true;
      },
    },
    told: told('tls', 'The secure connection to {host} could not be made (ECONNRESET).'),
  }),
  ...unreached({
    row: 'TLS handshake cut / protocol',
    what: 'another protocol',
    countedBy: 'connections',
    site: {
      ...named,
      greet: (socket) => {
        socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
        return true;
      },
    },
    told: told('tls', 'The secure connection to {host} could not be made (ERR_SSL_WRONG_VERSION_NUMBER).'),
  }),
  ...passed({
    row: 'Proxy 407',
    what: 'none: a proxy that works',
    site: { ...named, proxy: () => [tunnel] },
  }),
  ...throughProxy('Proxy 407', 407, 'The proxy {proxy} asks for a sign-in.'),
  ...throughProxy('Proxy refuses CONNECT 403/502', 403, 'The proxy {proxy} blocked {host} (403).'),
  ...throughProxy(
    'Proxy refuses CONNECT 403/502',
    502,
    'The proxy {proxy} blocked {host}, or cannot reach it (502).',
  ),
  ...ended({
    row: 'Captive portal (302/200 HTML)',
    what: '200 with a page',
    reply: () => say({ headers: { 'Content-Type': 'text/html' }, body: SIGN_IN }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}: “Airport WiFi – Sign in”.',
    ),
    write: 'unknown',
  }),
  ...ended({
    row: 'Captive portal (302/200 HTML)',
    what: '302 to a page of another host',
    reply: (_, { elsewhere }) =>
      say({
        status: 302,
        headers: { 'Content-Type': 'text/html', Location: `${elsewhere.origin}/login?from=here` },
        body: SIGN_IN,
      }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}; it points to {elsewhere}.',
    ),
    write: 'unknown',
  }),
  ...ended({
    row: 'Captive portal (302/200 HTML)',
    what: '511',
    reply: () => say({ status: 511, headers: { 'Content-Type': 'text/html' }, body: SIGN_IN }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}: “Airport WiFi – Sign in”.',
    ),
    write: 'unknown',
  }),
  ...passed({
    row: 'Proxy strips/changes headers',
    what: 'the type of the content',
    reply: (request, { call }) =>
      json(call.answer(request.target), { headers: { 'Content-Type': 'application/octet-stream' } }),
  }),
  ...passed({
    row: 'Proxy strips/changes headers',
    what: 'a quota that cannot be read',
    only: ['autovu'],
    meter: 'estimated',
    reply: (request, { call }) =>
      json(call.answer(request.target), {
        headers: {
          'Content-Type': 'text/plain',
          'X-RateLimit-Minute-Remaining': 'lots',
          'X-RateLimit-Daily-Remaining': '-1',
        },
      }),
  }),
];

const SIGN_IN =
  '<!DOCTYPE html><html><head><title>Airport WiFi &ndash; Sign in</title></head><body><form></form></body></html>'.replace(
    '&ndash;',
    '–',
  );

function throughProxy(row: string, status: number, message: string): FaultCase[] {
  return ended({
    row,
    what: String(status),
    site: { ...named, proxy: () => [...say({ status, framing: 'close' }), end] },
    countedBy: 'proxied',
    told: told('proxy', message),
    write: 'not-sent',
  }).filter(({ what }) => !what.includes('second page'));
}
