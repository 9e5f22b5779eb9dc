import type { Pause } from '../http/pause';
import { runInSlices } from '../http/pause';

/** How long work lets others work in between, and when it is no longer wanted. */
export interface Slices {
  readonly pause: Pause;
  readonly signal?: AbortSignal;
}

/** Runs steps to their end, with pauses. Undefined when the signal came first. */
export function inSlices<T>(
  steps: Iterator<undefined, T>,
  { pause, signal }: Slices,
): Promise<T | undefined> {
  return runInSlices(untilAborted(steps, signal), pause);
}

function* untilAborted<T>(
  steps: Iterator<undefined, T>,
  signal: AbortSignal | undefined,
): Generator<undefined, T | undefined> {
  while (signal?.aborted !== true) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield;
  }
  return undefined;
}
