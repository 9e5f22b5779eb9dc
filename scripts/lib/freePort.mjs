import { createServer } from 'node:net';

/**
 * A port on loopback that nobody listens on right now.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer();
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    })
  );
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string')
    throw new Error('No port could be taken on 127.0.0.1.');
  return address.port;
}
