import assert from 'node:assert/strict';
import { NetworkError } from '../../../src/http/errors';
import { logLayer } from '../../../src/http/layers/log';
import { textResponse } from '../../support/fakeTransport';

const request = {
  method: 'GET',
  url: 'https://example.com/a',
  headers: [['key', 'secret']],
  body: 'secret',
} as const;
const { signal } = new AbortController();

describe('the log', () => {
  it('has one line an attempt: method, URL, status, size and time', async () => {
    const lines: string[] = [];
    await logLayer<typeof request>(
      (level, line) => lines.push(`${level} ${line}`),
      ({ url }) => url,
    )(() => Promise.resolve(textResponse('abc')))(request, signal);
    assert.deepEqual(lines, ['info GET https://example.com/a 200 3 bytes 2 ms']);
  });

  it('has a line for a failure, which still fails', async () => {
    const lines: string[] = [];
    const write = (level: string, line: string) => lines.push(`${level} ${line}`);
    const fail = (error: Error) =>
      logLayer<typeof request>(write, ({ url }) => url)(() => Promise.reject(error))(request, signal);
    await assert.rejects(fail(new NetworkError('gone', 'EX')), NetworkError);
    await assert.rejects(fail(new Error('secret inside')));
    assert.deepEqual(lines, [
      'error GET https://example.com/a network: gone',
      'error GET https://example.com/a unexpected failure',
    ]);
  });
});
