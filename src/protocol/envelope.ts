import type { PanelEvents, RequestName, RequestResults } from './contract';

/** What the host sends to a page; a number pairs an answer with its request, which is `{ id, name, params }`. */
export type FromHost<Result, State> =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result }
  | { readonly type: 'refusal'; readonly id: number; readonly reason: string }
  | {
      readonly type: 'event';
      readonly name: 'state';
      readonly data: State;
      /** The first rows of a run that is new in this state: the page would ask for them next. */
      readonly rows?: RequestResults['getRows'];
    };

/** What the host sends to an operation's panel, by the contract. */
export type ToPanel = FromHost<RequestResults[RequestName], PanelEvents['state']>;
