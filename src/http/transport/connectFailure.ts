import type { CertificateFacts } from './secureSocket';

/** How far a connection came. */
export interface Way {
  /** To the proxy, to the other machine, or into the encryption of what is sent. */
  stage: 'proxy' | 'open' | 'secure';
  /** The proxy's name and port, without credentials; empty where there is none. */
  readonly proxy: string;
  /** How the proxy answered when it was asked for the way. */
  status?: number | undefined;
  /** Of the machine that TLS was last begun with. */
  certificate?: CertificateFacts;
}

/** Why there is no connection. It never reaches a caller: `classifyTransportFailure` words it. */
export class ConnectFailure extends Error {
  constructor(
    readonly way: Way,
    /** The deadline for connecting ran out. */
    readonly late: boolean,
    cause: unknown,
  ) {
    super('There is no connection.', { cause });
  }
}

/** The system's word for a failure: the first code along its causes, or of several addresses tried at once. */
export function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    const codes = error.errors.map(codeOf).filter((code) => code !== '');
    // A machine without IPv6 finds no way to half of the addresses: the others tell more.
    const [code] = [...codes.filter((one) => !/^E(?:NET|HOST)UNREACH$/.test(one)), ...codes];
    if (code !== undefined) return code;
  }
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
