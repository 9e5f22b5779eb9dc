import type { Facts } from './requestError';
import { RequestError } from './requestError';

/** A web page came where the vendor promises data: often the sign-in page of a network. */
export class WebPageError extends RequestError {
  readonly kind = 'web-page';
  readonly side = 'network';
  next = 'Open a web page in a browser, sign in to the network, and send it again.';
}

/** A proxy asked for a sign-in, refused the way, cannot be reached, or has an address of no use; nothing was sent. */
export class ProxyError extends RequestError {
  readonly kind = 'proxy';
  readonly side = 'network';
  next = 'Check the proxy settings.';
  constructor(
    message: string,
    readonly reason: 'sign-in' | 'blocked' | 'unreachable' | 'unusable',
    facts: Facts = {},
  ) {
    super(message, facts);
  }
}

/** No connection, or it broke. `code` is the system's word for it. */
export class NetworkError extends RequestError {
  readonly kind = 'network';
  readonly side = 'network';
  next = 'Check the network and send it again.';
  constructor(
    message: string,
    readonly code: string,
    facts: Facts = {},
  ) {
    super(message, facts);
  }
}

/** The secure connection failed: certificate or protocol. There is no way around it. */
export class TlsError extends RequestError {
  readonly kind = 'tls';
  readonly side = 'network';
  next = 'Add the certificate authority to those that the system trusts; the check cannot be switched off.';
  /** `handshake`: it did not come as far as a certificate that could be judged, or broke off after that. */
  constructor(
    message: string,
    facts: Facts = {},
    readonly reason: 'certificate' | 'handshake' = 'certificate',
  ) {
    super(message, facts);
  }
}

/** No complete answer within the deadline. */
export class TimeoutError extends RequestError {
  readonly kind = 'timeout';
  readonly side = 'network';
  next = 'Send it again.';
}

/** The answer ended before it was complete. Never an empty list. */
export class IncompleteError extends RequestError {
  readonly kind = 'incomplete';
  readonly side = 'network';
  next = 'Send it again.';
}
