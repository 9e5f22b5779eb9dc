import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from '../../support/certificates';
import type { FaultCase } from '../case';
import { told } from '../told';
import { named, once, refused, unreached } from './sites';

const pem = (name: string) =>
  readFileSync(join(__dirname, '..', '..', 'support', 'tls', `${name}.pem`), 'utf8');

export const certificates: readonly FaultCase[] = [
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
];
