import type { RequestResults } from '../src/protocol/contract';
import type { FromHost } from '../src/protocol/envelope';

/** What VS Code gives a webview, once. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** The other end of any page, before its protocol gives messages their types. */
export interface Wire {
  /** Rejects with the host's reason when it refuses. */
  ask(name: string, params: unknown): Promise<unknown>;
  /** Calls back with each state that the host sends. */
  onState(listener: (state: unknown, rows: Rows | undefined) => void): void;
}

/** Rows that come with a state. */
type Rows = RequestResults['getRows'];

type Message = FromHost<unknown, unknown>;
type Answer = Exclude<Message, { type: 'event' }>;

/** Speaks over `postMessage`; messages of any other shape are ignored. */
export function connectWire(api: VsCodeApi, window: Pick<Window, 'addEventListener'>): Wire {
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners: ((state: unknown, rows: Rows | undefined) => void)[] = [];
  let lastId = 0;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = event.data;
    if (!isMessage(message)) return;
    if (message.type === 'event') {
      for (const listener of listeners) listener(message.data, message.rows);
      return;
    }
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });

  return {
    ask(name, params) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          if (answer.type === 'refusal') reject(new Error(answer.reason));
          else resolve(answer.result);
        });
        api.postMessage({ id, name, params });
      });
    },
    onState(listener) {
      listeners.push(listener);
    },
  };
}

function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  if (data.type === 'event') return 'name' in data && data.name === 'state' && 'data' in data;
  return (data.type === 'answer' || data.type === 'refusal') && 'id' in data && typeof data.id === 'number';
}
