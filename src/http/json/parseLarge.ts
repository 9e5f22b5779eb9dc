import { setImmediate } from 'node:timers/promises';
import type { Facts } from '../errors';
import { CancelledError, IncompleteError, NotJsonError, UnreadableError } from '../errors';
import { setField } from './exactJson';
import { buildJson, parseJson } from './json';
import type { Outline } from './outline';
import type { Refusal } from './parseTasks';
import { parseThread } from './parseThread';

/**
 * See `parseBody`. What takes long without building anything is done in the other thread: reading the text
 * through for depth and faults, and finding where to cut it. The pieces are built here from the text itself:
 * that costs this thread less than taking over built data does, and is as exact as `parseJson`.
 */
export async function parseLarge(
  text: string,
  about: () => Facts = () => ({}),
  signal?: AbortSignal,
  thread = parseThread,
): Promise<unknown> {
  const go = () => {
    if (signal?.aborted === true) throw new CancelledError(about());
  };
  const verdict = await untilAborted(
    thread.run('check', text).catch(() => undefined),
    signal,
  );
  go();
  if (verdict === undefined) return parseJson(text, about); // there is no other thread: slow, but the same
  if (!('outline' in verdict)) throw failure(verdict, about());
  if (verdict.outline === undefined) return buildJson(text);
  return build(text, verdict.outline, async () => {
    await setImmediate();
    go();
  });
}

/** Builds a cut value, with a pause before each piece. */
async function build(text: string, outline: Outline, pause: () => Promise<void>): Promise<object> {
  const list: unknown[] = [];
  const object = {};
  for (const part of outline.parts) {
    if ('outline' in part) {
      const value = await build(text, part.outline, pause);
      if (outline.isList) list.push(value);
      else setField(object, part.key, value);
      continue;
    }
    await pause();
    const inner = text.slice(part.from, part.to);
    if (outline.isList) for (const item of buildJson(`[${inner}]`) as unknown[]) list.push(item);
    else
      for (const [key, value] of Object.entries(buildJson(`{${inner}}`) as object))
        setField(object, key, value);
  }
  return outline.isList ? list : object;
}

function failure({ kind, message }: Refusal, facts: Facts): Error {
  if (kind === 'incomplete') return new IncompleteError(message, facts);
  return kind === 'unreadable' ? new UnreadableError(message, facts) : new NotJsonError(message, facts);
}

/** Resolves with undefined when the signal comes first. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      resolve(undefined);
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal?.removeEventListener('abort', stop));
  });
}
