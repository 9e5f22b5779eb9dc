import type { RequestHandlers, RequestName, RequestResults } from '../../protocol/contract';
import type { ToPanel } from '../../protocol/envelope';
import type { Engine } from '../engine';

/** Answers one message. What is not a legal message has no effect: without a number it gets no answer either. */
export async function answer(
  engine: Engine,
  message: unknown,
  handlers: RequestHandlers,
): Promise<ToPanel | undefined> {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, name, params } = message as Readonly<Record<string, unknown>>; // any object can be read by key
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return undefined;
  if (typeof name !== 'string' || !isRequestName(engine, name))
    return { type: 'refusal', id, reason: 'unknown message' };
  return dispatch(engine, id, name, params, handlers);
}

async function dispatch(
  engine: Engine,
  id: number,
  name: RequestName,
  params: unknown,
  handlers: RequestHandlers,
): Promise<ToPanel> {
  const read = engine.readParams(name, params);
  if (read === undefined) return { type: 'refusal', id, reason: 'not a legal message' };
  // Sound: handler and parameters were picked by the same name, which the compiler cannot follow.
  const handle = handlers[name] as (
    params: unknown,
  ) => RequestResults[RequestName] | Promise<RequestResults[RequestName]>;
  try {
    return { type: 'answer', id, result: await handle(read) };
  } catch {
    return { type: 'refusal', id, reason: 'it did not work' };
  }
}

const isRequestName = (engine: Engine, name: string): name is RequestName =>
  Object.hasOwn(engine.requestSchemas, name);
