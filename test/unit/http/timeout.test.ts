import assert from 'node:assert/strict';
import { TimeoutError } from '../../../src/http/errors';
import type { Exchange } from '../../../src/http/exchange';
import { timeoutLayer } from '../../../src/http/layers/timeout';
import { jsonResponse } from '../../support/fakeTransport';

const request = { method: 'GET', url: 'https://api.example.com/users?search=private', headers: [] } as const;
const never: Exchange = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error); // an Error of ours
    });
  });

describe('the deadline of an attempt', () => {
  it('ends it with the host and the time that was waited', async () => {
    await assert.rejects(timeoutLayer(20)(never)(request, new AbortController().signal), (error) => {
      assert.ok(error instanceof TimeoutError);
      assert.equal(error.message, 'No complete reply from api.example.com within 0.02 seconds.');
      return true;
    });
  });

  it('leaves an answer in time as it is, and a stop to the user', async () => {
    const answer = jsonResponse({});
    const signal = new AbortController();
    assert.equal(await timeoutLayer()(() => Promise.resolve(answer))(request, signal.signal), answer);
    const stopped = timeoutLayer()(never)(request, signal.signal);
    signal.abort(new Error('stopped'));
    await assert.rejects(stopped, /stopped/);
  });

  it('does not begin what was stopped before', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    const asked: Exchange = (_, signal) => {
      signal.throwIfAborted();
      return never(request, signal);
    };
    await assert.rejects(timeoutLayer()(asked)(request, stopped), /stopped/);
  });
});
