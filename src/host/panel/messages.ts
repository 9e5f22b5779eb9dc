import type { RequestHandlers, RequestName } from '../../protocol/contract';
import type { FromHost, ToPanel } from '../../protocol/envelope';
import type { Engine } from '../engine';

/** What a legal message of a page is. */
interface Contract {
  readonly knows: (name: string) => boolean;
  /** The parameters of a message of this name; undefined where they are not legal. */
  readonly read: (name: string, params: unknown) => unknown;
}

/** Answers one message of an operation's panel. */
export const answer = (
  engine: Engine,
  message: unknown,
  handlers: RequestHandlers,
): Promise<ToPanel | undefined> => {
  // The name is known when it is read.
  const read = (name: string, params: unknown) => engine.readParams(name as RequestName, params);
  return answerBy({ knows: (name) => isRequestName(engine, name), read }, message, handlers);
};

/**
 * Answers one message. What is not a legal message has no effect: without a number it gets no answer either.
 * `handlers` has one for every name that the contract knows.
 */
export async function answerBy<Handlers extends object, Result>(
  { knows, read }: Contract,
  message: unknown,
  handlers: Handlers & Readonly<Record<keyof Handlers, (params: never) => Result | Promise<Result>>>,
): Promise<FromHost<Result, never> | undefined> {
  const { id, name, params } = readMessage(message);
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return undefined;
  if (typeof name !== 'string' || !knows(name)) return { type: 'refusal', id, reason: 'unknown message' };
  const legal = unlessThrown(() => read(name, params));
  if (legal === undefined) return { type: 'refusal', id, reason: 'not a legal message' };
  // Sound: handler and parameters were picked by the same name, which the compiler cannot follow.
  const handle = handlers[name as keyof Handlers] as (params: unknown) => Result | Promise<Result>;
  try {
    return { type: 'answer', id, result: await handle(legal) };
  } catch {
    return { type: 'refusal', id, reason: 'it did not work' };
  }
}

/** Its parts, each read once; none of what is no object or cannot be read. */
function readMessage(message: unknown): { id?: unknown; name?: unknown; params?: unknown } {
  if (typeof message !== 'object' || message === null) return {};
  const parts = message as { id?: unknown; name?: unknown; params?: unknown }; // any object can be read by key
  return unlessThrown(() => ({ id: parts.id, name: parts.name, params: parts.params })) ?? {};
}

/** An object may throw when it is read. */
function unlessThrown<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const isRequestName = (engine: Engine, name: string): name is RequestName =>
  Object.hasOwn(engine.requestSchemas, name);
