import type { Transport } from './transport';

/** A transport that is loaded and opened with the first request; again with the next one if that fails. */
export function openLater(open: () => Promise<Transport>): Transport {
  let opening: Promise<Transport> | undefined;
  const opened = (): Promise<Transport> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    exchange: async (request, signal) => (await opened()).exchange(request, signal),
    close: async () => (await opening)?.close(),
  };
}
