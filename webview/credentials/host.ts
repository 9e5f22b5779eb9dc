import type { TableParams, TableRequestName, TableResults } from '../../src/protocol/credentialContract';
import type { CredentialTableState } from '../../src/protocol/credentials';
import type { VsCodeApi } from '../wire';
import { connectWire } from '../wire';

/** The host of the table of credentials. */
export interface TableHost {
  /** Rejects with the host's reason when it refuses. */
  ask<N extends TableRequestName>(name: N, params: TableParams[N]): Promise<TableResults[N]>;
  /** Calls back with each state that the host sends. */
  onState(listener: (state: CredentialTableState) => void): void;
}

/** Speaks the table's protocol. */
export const connectTable = (api: VsCodeApi, window: Pick<Window, 'addEventListener'>): TableHost =>
  // The host answers a request with the result that belongs to its name, and sends this page's state.
  connectWire(api, window) as TableHost;
