import type { PanelEvents, RequestName, RequestParams, RequestResults } from './contract';

/** One message between panel and host; the number pairs an answer with its request. */
export type ToHost = { [N in RequestName]: { readonly id: number; readonly name: N; readonly params: RequestParams<N> } }[RequestName];

export type ToPanel =
  | { readonly type: 'answer'; readonly id: number; readonly result: RequestResults[RequestName] }
  | { readonly type: 'refusal'; readonly id: number; readonly reason: string }
  | { [E in keyof PanelEvents]: { readonly type: 'event'; readonly name: E; readonly data: PanelEvents[E] } }[keyof PanelEvents];
