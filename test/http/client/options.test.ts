import assert from 'node:assert/strict';
import { vendors } from '../../../src/catalog/vendors';
import { createClient } from '../../../src/client/apiClient';
import { UnreadableError } from '../../../src/http/errors';
import { defaultLimits } from '../../../src/http/transport/limits';
import { directRoute } from '../../../src/http/transport/route';
import { echoServer } from '../../support/servers';

describe('a client that is told more than its vendor', () => {
  it('asks for the way to its address, and keeps to the limits that it is given', async () => {
    await using server = await echoServer();
    const asked: string[] = [];
    const client = createClient({
      vendor: vendors.letsjobit,
      credentials: { apiKey: 'canary-key' },
      origin: server.origin,
      limits: { ...defaultLimits, decodedBytes: 1 },
      findRoute: (origin) => {
        asked.push(origin);
        return directRoute(origin);
      },
    });
    await assert.rejects(client.call('visits.list', {}), UnreadableError);
    assert.deepEqual([asked, server.requests.length], [[server.origin], 1]);
    await client.close();
  });
});
