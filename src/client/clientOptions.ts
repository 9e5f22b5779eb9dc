import type { CredentialsOf } from '../catalog/auth';
import type { Vendor } from '../catalog/vendor';
import type { Clock } from '../http/clock';
import type { LogLine } from '../http/layers/log';
import type { Limits } from '../http/transport/limits';
import type { FindRoute } from '../http/transport/route';
import type { Transport } from '../http/transport/transport';
import type { OnWait } from '../http/wait';
import type { Ledger } from '../quota/ledger';
import type { TokenShare } from './tokens/tokenShare';

export interface ClientOptions<V extends Vendor> {
  readonly vendor: V;
  readonly credentials: CredentialsOf<V['auth']>;
  /** The documented origin unless given; then https, or http on loopback. */
  readonly origin?: string;
  /** Refuses every operation that changes the vendor's data, before anything is sent. Writes are allowed unless set. */
  readonly readOnly?: boolean;
  /** Shared by every client of one credential, so that they count together. */
  readonly ledger?: Ledger;
  /** Where the user's other windows find the token; they do not unless given. */
  readonly tokens?: TokenShare;
  readonly clock?: Clock;
  /** From 0 up to 1: spreads repeats over time. */
  readonly random?: () => number;
  readonly transport?: Transport;
  /** Of one attempt; `defaultLimits` unless given. A transport that is given has its own. */
  readonly limits?: Limits;
  /** The way to an origin, through a proxy or not; straight there unless given. A transport that is given has its own. */
  readonly findRoute?: FindRoute;
  /** Receives one redacted line an attempt. */
  readonly log?: LogLine;
  /** Told when a request is held back, why and until when, and when it no longer is. */
  readonly onWait?: OnWait;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface PagesOptions extends CallOptions {
  /** At most this many pages; all of them unless said. */
  readonly limit?: number;
}
