import type { PanelEvents, RequestName, RequestParams, RequestResults } from '../src/protocol/contract';
import type { VsCodeApi } from './wire';
import { connectWire } from './wire';

/** The other end: requests that are answered, and news that comes by itself. */
export interface Host {
  /** Rejects with the host's reason when it refuses. */
  ask<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResults[N]>;
  /** Calls back with each state that the host sends. */
  onState(listener: (state: PanelEvents['state']) => void): void;
}

/** Speaks the panel's protocol. */
export const connectHost = (api: VsCodeApi, window: Pick<Window, 'addEventListener'>): Host =>
  // The host answers a request with the result that belongs to its name, and sends this page's state.
  connectWire(api, window) as Host;
