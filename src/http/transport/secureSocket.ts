import { once } from 'node:events';
import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { PeerCertificate, SecureContext, TLSSocket } from 'node:tls';
import { connect } from 'node:tls';

/** What a server's certificate says of itself: its own words, to be shown and not believed. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** The names that it is for: "api.example.com, 127.0.0.1". */
  readonly names: string;
  /** Epoch milliseconds. */
  readonly validFrom: number;
  readonly validTo: number;
}

/** What TLS is to be begun with. */
export interface SecureOptions {
  /** Whom the certificate must be for: a name, or an address without brackets. */
  readonly hostname: string;
  readonly context: SecureContext;
  /** Told of the certificate before it is judged: of one that is refused nothing can be read any more. */
  readonly onCertificate: (facts: CertificateFacts) => void;
}

/** Begins TLS on an open connection, and resolves once the certificate is found good. */
export async function secureSocket(
  socket: Socket,
  { hostname, context, onCertificate }: SecureOptions,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const secured = connect({
    socket,
    host: hostname,
    ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
    ALPNProtocols: ['http/1.1'],
    secureContext: context,
    // Said outright: unsaid, NODE_TLS_REJECT_UNAUTHORIZED=0 would turn the check off.
    rejectUnauthorized: true,
  });
  secured.on('error', () => undefined); // who waits for it hears of it; later on, nobody has to
  secured.prependOnceListener('secure', () => {
    onCertificate(certificateFacts(secured.getPeerCertificate()));
  });
  await once(secured, 'secureConnect', { signal });
  return secured;
}

/** What Node knows of a certificate, in short and in plain characters. */
export function certificateFacts(certificate: PeerCertificate): CertificateFacts {
  const { subject, issuer, subjectaltname = '', valid_from: from, valid_to: to } = certificate;
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    names: printable(subjectaltname.replace(/(?:DNS|IP Address):/g, '')) || nameOf(subject),
    validFrom: Date.parse(from),
    validTo: Date.parse(to),
  };
}

/** A distinguished name in short. Node gives none at all for an empty one, whatever its types say. */
const nameOf = (name: Partial<PeerCertificate['subject']> | undefined): string =>
  printable(String(name?.CN ?? name?.O ?? ''));

/** One line of ASCII in which nothing can become a link where it is shown as Markdown. */
const printable = (text: string): string =>
  text
    .replace(/[[\]()]/g, '')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 100);
