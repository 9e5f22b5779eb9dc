import { openLater } from './openLater';
import type { Transport } from './transport';
import type { TransportOptions } from './undiciTransport';

/** A transport that loads undici with the first request: loading it costs about 30 ms. */
export const lazyTransport = (options: TransportOptions): Transport =>
  openLater(async () => {
    const { createUndiciTransport } = await import('./undiciTransport');
    return createUndiciTransport(options);
  });
