import type { RequestName, RequestParams, RequestResults } from '../src/protocol/contract';
import type { Detail, ImageView } from '../src/protocol/detail';
import type { Distribution, Summary } from '../src/protocol/table';
import type { Host } from './host';

/** What can be done with the rows shown. */
export interface TableActions {
  /** Changes order, filters or columns; what is not named stays. */
  readonly setView: (view: RequestParams<'setView'>) => void;
  /** Null when other rows are shown by then. */
  readonly summary: (of: RequestParams<'getSummary'>) => Promise<Summary | null>;
  /** How much is on the clipboard; undefined when nothing is. */
  readonly copy: (cells: RequestParams<'copyCells'>) => Promise<RequestResults['copyCells'] | undefined>;
  readonly detail: (of: RequestParams<'getDetail'>) => Promise<Detail | null>;
  /** Whether it is on the clipboard. */
  readonly copyDetail: (of: RequestParams<'copyDetail'>) => Promise<boolean>;
  readonly image: (of: RequestParams<'getImage'>) => Promise<ImageView>;
  readonly openMap: (of: RequestParams<'openMap'>) => void;
  readonly distribution: (of: RequestParams<'getDistribution'>) => Promise<Distribution | null>;
  readonly openJson: (what: RequestParams<'openJson'>['what']) => void;
  readonly compare: (how: RequestParams<'compare'>) => void;
  readonly bulk: (action: RequestParams<'bulk'>['action']) => void;
  readonly showRows: (scope: RequestParams<'showRows'>['scope']) => void;
  readonly exportRows: (how: RequestParams<'exportRows'>) => void;
  readonly toggleFavourite: () => void;
  readonly saveRequest: () => void;
}

/** How messages are sent: `ask` shows why one was refused. */
export interface Asking {
  readonly host: Host;
  readonly ask: <N extends RequestName>(
    name: N,
    params: RequestParams<N>,
  ) => Promise<RequestResults[N] | undefined>;
  /** Sends what was typed first: the host reads messages in order. */
  readonly flush: () => void;
}

/** Turns what the user does with rows into messages to the host. */
export function createTableActions({ host, ask, flush }: Asking): TableActions {
  const tell = <N extends RequestName>(name: N, params: RequestParams<N>): void => {
    void ask(name, params);
  };
  return {
    setView: (view) => {
      tell('setView', view);
    },
    summary: (of) => host.ask('getSummary', of).catch(() => null),
    copy: (cells) => ask('copyCells', cells),
    detail: (of) => host.ask('getDetail', of).catch(() => null),
    copyDetail: async (of) => (await ask('copyDetail', of)) !== undefined,
    image: (of) =>
      host.ask('getImage', of).catch((reason: unknown) => ({
        reason: reason instanceof Error ? reason.message : String(reason),
      })),
    openMap: (of) => {
      tell('openMap', of);
    },
    distribution: (of) => host.ask('getDistribution', of).catch(() => null),
    openJson: (what) => {
      tell('openJson', { what });
    },
    compare: (how) => {
      flush();
      tell('compare', how);
    },
    bulk: (action) => {
      flush();
      tell('bulk', { action });
    },
    showRows: (scope) => {
      tell('showRows', { scope });
    },
    exportRows: (how) => {
      tell('exportRows', how);
    },
    toggleFavourite: () => {
      tell('toggleFavourite', {});
    },
    saveRequest: () => {
      flush();
      tell('saveRequest', {});
    },
  };
}
