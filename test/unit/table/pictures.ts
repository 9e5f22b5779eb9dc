/** The smallest PNG: one clear pixel, 70 bytes. */
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The smallest GIF, 42 bytes. */
export const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The beginning of a WebP of 12,345 bytes. */
export const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([0x31, 0x30, 0, 0]),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(40),
]).toString('base64');
