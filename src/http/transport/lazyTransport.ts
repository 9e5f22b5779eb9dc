import { openLater } from './openLater';
import type { Transport } from './transport';
import type { TransportOptions } from './undiciTransport';

/** A transport that loads undici with the first request: loading it costs about 100 ms. */
export const lazyTransport = (options: TransportOptions): Transport =>
  openLater(async () => {
    // undici claims the process-wide dispatcher if nobody has. Node's own must come first, or every other extension's
    // fetch would run through our copy; it loads with any of its classes. A fetch would do it too, but the editor's
    // reads all certificates of the system then, which holds everything up for a tenth of a second.
    Reflect.construct(globalThis.Headers, []);
    const { createUndiciTransport } = await import('./undiciTransport');
    return createUndiciTransport(options);
  });
