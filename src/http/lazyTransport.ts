import type { Clock } from './clock';
import type { Exchange } from './exchange';
import type { Transport } from './transport';

/** A transport that loads undici with the first request: loading it costs about 100 ms. */
export function lazyTransport(clock: Clock): Transport {
  let opened: Promise<Transport> | undefined;
  const open = async (): Promise<Transport> => {
    // undici claims the process-wide dispatcher if nobody has. The built-in fetch must come first, or
    // every other extension's fetch would run through our copy.
    await globalThis.fetch('data:,');
    const { createUndiciTransport } = await import('./undiciTransport');
    return createUndiciTransport(clock);
  };
  const exchange: Exchange = async (request, signal) => {
    opened ??= open();
    return (await opened).exchange(request, signal);
  };
  return { exchange, close: async () => (await opened)?.close() };
}
