import type { Facts } from '../errors';
import { TlsError } from '../errors';
import type { CertificateFacts } from './secureSocket';

/** OpenSSL's and Node's words for a certificate that is not good. */
const CERTIFICATE =
  /^(?:CERT_|CRL_|ERROR_IN_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;

/** Whether a code is about the encryption or the certificate. */
export const isTlsCode = (code: string): boolean =>
  CERTIFICATE.test(code) || /^(?:ERR_TLS|ERR_SSL|EPROTO)/.test(code);

/** The secure connection to `host` failed. `now` is the wall clock: a wrong one makes good certificates look bad. */
export function tlsFailure(
  code: string,
  host: string,
  { certificate, now }: { readonly certificate?: CertificateFacts | undefined; readonly now: number },
  facts: Facts,
): TlsError {
  if (!CERTIFICATE.test(code)) {
    const text = `The secure connection to ${host} could not be made (${code}).`;
    const error = new TlsError(text, facts, 'handshake');
    error.next = 'Send it again; if it stays so, something between you and the vendor may be in the way.';
    return error;
  }
  const clock = `your clock says ${day(now)}`;
  const whose = `The certificate of ${host}`;
  // What is known is the machine's own; what is wrong may be with one that vouches for it.
  const another = `A certificate in the chain of ${host}`;
  if (code === 'CERT_HAS_EXPIRED') {
    const { validTo = NaN } = certificate ?? {};
    const what = validTo < now ? `${whose} expired on ${day(validTo)}` : `${another} has expired`;
    return withNext(new TlsError(`${what}; ${clock}.`, facts), CHECK_CLOCK);
  }
  if (code === 'CERT_NOT_YET_VALID') {
    const { validFrom = NaN } = certificate ?? {};
    const what =
      validFrom > now ? `${whose} is valid only from ${day(validFrom)} on` : `${another} is not valid yet`;
    return withNext(new TlsError(`${what}; ${clock}.`, facts), CHECK_CLOCK);
  }
  if (code.startsWith('ERROR_IN_'))
    return withNext(new TlsError(`${another} cannot be read (${code}).`, facts), 'Tell the vendor.');
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    const names = certificate === undefined ? 'another name' : certificate.names;
    return withNext(
      new TlsError(`The certificate that came is for ${names}, not for ${host}.`, facts),
      'Check the address, and whether a network sign-in page or a proxy answers in its place.',
    );
  }
  const issuer = certificate === undefined ? '' : `“${certificate.issuer}”, `;
  return new TlsError(
    `${whose} is not trusted: it was issued by ${issuer}an authority that this computer does not know (${code}).`,
    facts,
  );
}

const CHECK_CLOCK = 'Check the clock of this computer; if it is right, tell the vendor.';

function withNext(error: TlsError, next: string): TlsError {
  error.next = next;
  return error;
}

/** The day in UTC, as certificates count: "2026-11-22". */
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
