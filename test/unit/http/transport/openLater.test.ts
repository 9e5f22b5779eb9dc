import assert from 'node:assert/strict';
import { openLater } from '../../../../src/http/transport/openLater';
import type { HttpResponse } from '../../../../src/http/exchange';
import type { Transport } from '../../../../src/http/transport/transport';

const request = { method: 'GET', url: 'https://api.example.com/', headers: [] };
const { signal } = new AbortController();
const answer: HttpResponse = {
  status: 200,
  headers: new Map(),
  text: '{}',
  wireBytes: 2,
  decodedBytes: 2,
  at: 0,
  timing: { headersMs: 1, totalMs: 2 },
};

describe('a transport that is opened later', () => {
  let opened: number;
  let closed: number;
  const open = (): Promise<Transport> => {
    opened += 1;
    return Promise.resolve({
      exchange: () => Promise.resolve(answer),
      close: () => {
        closed += 1;
        return Promise.resolve();
      },
    });
  };
  beforeEach(() => {
    opened = 0;
    closed = 0;
  });

  it('is opened with the first request, once for all', async () => {
    const transport = openLater(open);
    assert.equal(opened, 0);
    await Promise.all([transport.exchange(request, signal), transport.exchange(request, signal)]);
    assert.equal(await transport.exchange(request, signal), answer);
    assert.equal(opened, 1);
    await transport.close();
    assert.equal(closed, 1);
  });

  it('is not opened to be closed', async () => {
    await openLater(open).close();
    assert.deepEqual([opened, closed], [0, 0]);
  });

  it('is opened again after that failed', async () => {
    let fails = true;
    const transport = openLater(() => (fails ? Promise.reject(new Error('not found')) : open()));
    await assert.rejects(transport.exchange(request, signal), /not found/);
    fails = false;
    assert.equal(await transport.exchange(request, signal), answer);
  });
});
