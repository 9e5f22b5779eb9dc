import type { PanelEvents, RequestName, RequestParams, RequestResults } from '../src/protocol/contract';
import type { ToPanel } from '../src/protocol/envelope';

/** What VS Code gives a webview, once. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** The other end: requests that are answered, and news that comes by itself. */
export interface Host {
  /** Rejects with the host's reason when it refuses. */
  ask<N extends RequestName>(name: N, params: RequestParams<N>): Promise<RequestResults[N]>;
  /** Calls back with each state that the host sends. */
  onState(listener: (state: PanelEvents['state']) => void): void;
}

type Answer = Extract<ToPanel, { type: 'answer' | 'refusal' }>;

/** Speaks the panel's protocol over `postMessage`; messages of any other shape are ignored. */
export function connectHost(api: VsCodeApi, window: Pick<Window, 'addEventListener'>): Host {
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners: ((state: PanelEvents['state']) => void)[] = [];
  let lastId = 0;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isToPanel(message)) return;
    if (message.type === 'event') {
      for (const listener of listeners) listener(message.data);
      return;
    }
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });

  return {
    ask<N extends RequestName>(name: N, params: RequestParams<N>) {
      const id = ++lastId;
      return new Promise<RequestResults[N]>((resolve, reject) => {
        waiting.set(id, (answer) => {
          if (answer.type === 'refusal') reject(new Error(answer.reason));
          // The host answers a request with the result that belongs to its name; the id pairs the two.
          else resolve(answer.result as RequestResults[N]);
        });
        api.postMessage({ id, name, params });
      });
    },
    onState(listener) {
      listeners.push(listener);
    },
  };
}

function isToPanel(data: unknown): data is ToPanel {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  if (data.type === 'event') return 'name' in data && data.name === 'state' && 'data' in data;
  return (data.type === 'answer' || data.type === 'refusal') && 'id' in data && typeof data.id === 'number';
}
