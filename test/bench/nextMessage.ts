import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a process says next; rejects when it ends instead. Nobody goes on listening to it then. */
export async function nextMessage(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = async (): Promise<never> => {
    const [code] = (await once(child, 'exit', { signal })) as [number | null];
    throw new Error(`A process of the bench ended with ${String(code)}.`);
  };
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal }), ended()])) as [unknown];
    return message;
  } finally {
    heard.abort();
  }
}
