import tls from 'node:tls';
import type { Route } from '../../http/transport/route';

type Trusted = Pick<Route, 'ca' | 'caFrom'>;

/** Node's way to read a list of certificates; null before 22.15, although its type says otherwise. */
type ReadList = typeof tls.getCACertificates | null;

/**
 * The root certificates to trust, in PEM, and where they come from: Node's own, and the system's where the
 * user has not switched them off. Giving any replaces Node's list, so both are in it. Reading the system's can
 * take a second.
 */
export function trustedCertificates(
  useSystem: boolean,
  read: ReadList = 'getCACertificates' in tls ? tls.getCACertificates : null,
): Trusted {
  if (!useSystem) return builtIn("the setting http.systemCertificates leaves the system's out");
  if (read === null) return builtIn("this version of it cannot read the system's");
  try {
    return { ca: [...new Set([...read('default'), ...read('system')])], caFrom: "built in and the system's" };
  } catch {
    return builtIn("the system's cannot be read");
  }
}

const builtIn = (why: string): Trusted => ({ caFrom: `built into Node (${why})` });
