import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { unescape } from 'node:querystring';
import { createSecureContext } from 'node:tls';
import type { Way } from './connectFailure';
import { ConnectFailure } from './connectFailure';
import type { Timing } from '../exchange';
import type { Route } from './route';
import type { CertificateFacts } from './secureSocket';
import { secureSocket } from './secureSocket';
import { openTunnel } from './tunnel';

/** What can be told of a connection that was opened. */
export interface ConnectionFacts {
  /** Of the machine at the other end: the proxy, where there is one. */
  readonly remoteAddress: string | undefined;
  /** The version of TLS, and whom it is spoken with; absent for a connection that is not encrypted. */
  readonly protocol?: string | null;
  readonly certificate?: CertificateFacts | undefined;
  readonly timing: Pick<Timing, 'lookupMs' | 'connectMs' | 'secureMs'>;
}

/** Opens a connection. `elapsed` gives the milliseconds since its attempt began. */
export type Connector = (
  signal: AbortSignal,
  elapsed: () => number,
) => Promise<{ readonly socket: Socket; readonly facts: ConnectionFacts }>;

/**
 * Opens connections to one origin by one route, each within `connectMs`. Addresses of both families are tried,
 * certificates are always checked. Rejects with a `ConnectFailure`, and leaves nothing open then.
 */
export function createConnector(origin: string, route: Route, connectMs: number): Connector {
  const target = endOf(origin);
  const proxy = route.proxy === undefined ? undefined : endOf(route.proxy);
  // Reading a system's certificates costs milliseconds: once for all connections, and not for plain ones.
  let context: ReturnType<typeof createSecureContext> | undefined;

  return async (signal, elapsed) => {
    const deadline = AbortSignal.timeout(connectMs);
    const until = AbortSignal.any([signal, deadline]);
    const timing: { lookupMs?: number; connectMs?: number; secureMs?: number } = {};
    const way: Way = { stage: proxy === undefined ? 'open' : 'proxy', proxy: proxy?.host ?? '' };
    const secure = (under: Socket, { hostname }: End) => {
      context ??= createSecureContext(route.ca === undefined ? {} : { ca: [...route.ca] });
      const onCertificate = (facts: CertificateFacts) => {
        way.certificate = facts;
      };
      return secureSocket(under, { hostname, context, onCertificate }, until);
    };

    const { hostname, port } = proxy ?? target;
    // Node waits a quarter of a second for an address; a packet that is lost costs a whole one. Much longer
    // would be felt wherever the first address leads nowhere.
    const autoSelectFamilyAttemptTimeout = Math.ceil(connectMs / 8);
    const cable = connect({ host: hostname, port, autoSelectFamily: true, autoSelectFamilyAttemptTimeout });
    cable.on('error', () => undefined); // who waits hears of it; later on, nobody has to
    cable.once('lookup', () => {
      timing.lookupMs = elapsed();
    });
    try {
      await once(cable, 'connect', { signal: until });
      cable.setNoDelay(true).setKeepAlive(true, 60_000);
      const { remoteAddress } = cable;
      let socket: Socket = cable;
      if (proxy !== undefined) {
        if (proxy.secure) socket = await secure(socket, proxy);
        const authority = `${target.authority}:${String(target.port)}`;
        way.status = await openTunnel(socket, authority, proxy.authorization, until);
        if (way.status !== 200) throw new Error('The proxy refused.');
      }
      timing.connectMs = elapsed();
      if (!target.secure) return { socket, facts: { remoteAddress, timing } };
      way.stage = 'secure';
      const secured = await secure(socket, target);
      timing.secureMs = elapsed();
      const { certificate } = way;
      return {
        socket: secured,
        facts: { remoteAddress, protocol: secured.getProtocol(), certificate, timing },
      };
    } catch (cause) {
      cable.destroy();
      throw new ConnectFailure(way, deadline.aborted, cause);
    }
  };
}

/** One end of a connection, read from its URL. */
interface End {
  readonly secure: boolean;
  /** As a URL writes it: an IPv6 address in brackets. */
  readonly authority: string;
  readonly hostname: string;
  readonly port: number;
  /** Name and port, for showing. */
  readonly host: string;
  /** The header for the credentials in the URL. */
  readonly authorization: string | undefined;
}

function endOf(address: string): End {
  const { protocol, hostname, host, port, username, password } = new URL(address);
  const secure = protocol === 'https:';
  const credentials = `${unescape(username)}:${unescape(password)}`;
  return {
    secure,
    authority: hostname,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 443 : 80) : Number(port),
    host,
    authorization: credentials === ':' ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`,
  };
}
