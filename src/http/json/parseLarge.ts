import { setImmediate } from 'node:timers/promises';
import type { Facts } from '../errors';
import { CancelledError, IncompleteError, NotJsonError, UnreadableError } from '../errors';
import { buildPieces } from './buildPieces';
import { MAX_DEPTH, parseJson } from './json';
import type { Refusal } from './parseTasks';
import { parseThread } from './parseThread';

/**
 * See `parseBody`. The text is built here, a piece at a time: to send it to another thread and take over what was built
 * there would cost this one more, and the process the memory of both twice. What is wrong with a text that is not to be
 * built is found over there: that reads it through at one go.
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
  go();
  const built = await inTurns(buildPieces(text, MAX_DEPTH), go);
  if (built !== undefined) return built;
  const refusal = await untilAborted(
    thread.run('check', text).catch(() => undefined),
    signal,
  );
  go();
  if (refusal !== undefined) throw failure(refusal, about());
  return parseJson(text, about); // a single value, or there is no other thread: slow, but the same
}

/** Takes all steps, with a pause after each. */
async function inTurns<T>(steps: Iterator<undefined, T>, go: () => void): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    await setImmediate();
    go();
    step = steps.next();
  }
  return step.value;
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
