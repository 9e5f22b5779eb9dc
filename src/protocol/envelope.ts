import type { PanelEvents, RequestName, RequestResults } from './contract';

/** What the host sends; a number pairs an answer with its request, which is `{ id, name, params }` of the contract. */
export type ToPanel =
  | { readonly type: 'answer'; readonly id: number; readonly result: RequestResults[RequestName] }
  | { readonly type: 'refusal'; readonly id: number; readonly reason: string }
  | {
      [E in keyof PanelEvents]: { readonly type: 'event'; readonly name: E; readonly data: PanelEvents[E] };
    }[keyof PanelEvents];
