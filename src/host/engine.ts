import type * as engine from '../engine';

export type Engine = typeof engine;

/** The engine, loaded when somebody first asks and kept. A load that failed is tried again. */
export function lazyEngine(): () => Promise<Engine> {
  let loading: Promise<Engine> | undefined;
  return () => {
    loading ??= import('../engine').catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
