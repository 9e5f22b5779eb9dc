import type { Exchange } from '../exchange';

/** The network, as the client uses it. It follows no redirect and repeats nothing. */
export interface Transport {
  readonly exchange: Exchange;
  close(): Promise<void>;
}
