import { openLater } from './openLater';
import type { Transport } from './transport';
import type { TransportOptions } from './undiciTransport';

/** A transport that loads undici with the first request: loading it costs about 100 ms. */
export const lazyTransport = (options: TransportOptions): Transport =>
  openLater(async () => {
    // undici claims the process-wide dispatcher if nobody has. The built-in fetch must come first, or
    // every other extension's fetch would run through our copy.
    await globalThis.fetch('data:,');
    const { createUndiciTransport } = await import('./undiciTransport');
    return createUndiciTransport(options);
  });
