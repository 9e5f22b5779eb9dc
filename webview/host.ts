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
export function connectHost(api: VsCodeApi, window: Pick<Window, 'addEventListener'>): Host {
  // The host answers a request with the result that belongs to its name, and sends this page's state.
  const wire = connectWire(api, window);
  let ahead: Rows | undefined;
  const ask = (name: RequestName, params: RequestParams<RequestName>): Promise<unknown> => {
    const here = name === 'getRows' ? rowsIn(ahead, params as RequestParams<'getRows'>) : undefined;
    return here === undefined ? wire.ask(name, params) : Promise.resolve(here);
  };
  const onState = (listener: (state: PanelEvents['state']) => void): void => {
    wire.onState((state, rows) => {
      ahead = rows ?? ahead;
      listener(state as PanelEvents['state']);
    });
  };
  return { ask: ask as Host['ask'], onState };
}

type Rows = RequestResults['getRows'];

/** Rows that are asked for, where all of them came with a state already. */
function rowsIn(ahead: Rows | undefined, { run, from, to }: RequestParams<'getRows'>): Rows | undefined {
  if (ahead?.run !== run || from < ahead.from || to > ahead.from + ahead.rows.length) return undefined;
  return { run, from, rows: ahead.rows.slice(from - ahead.from, to - ahead.from) };
}
