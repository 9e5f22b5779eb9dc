import assert from 'node:assert/strict';
import { maskPath, RequestLog } from '../../../src/sandbox/requestLog';

const entry = (vendor: string, path: string) => ({
  vendor,
  operationId: undefined,
  method: 'GET',
  path,
  status: 200,
  at: 0,
});

describe('the request log', () => {
  it('keeps the last 1,000 entries, newest last', () => {
    const log = new RequestLog();
    for (let index = 0; index < 1_050; index += 1) log.add(entry('a', String(index)));
    assert.equal(log.entries.length, 1_000);
    assert.equal(log.entries[0]?.path, '50');
    assert.equal(log.entries.at(-1)?.path, '1049');
  });

  it('clears the entries of one vendor', () => {
    const log = new RequestLog();
    log.add(entry('a', '/1'));
    log.add(entry('b', '/2'));
    log.clear('a');
    assert.deepEqual(
      log.entries.map(({ vendor }) => vendor),
      ['b'],
    );
  });
});

describe('a masked path', () => {
  it('hides parameters named like a credential, whatever their value', () => {
    assert.equal(
      maskPath('/login/?apiKey=a%20b&x=1&APITOKEN=c=d', ['apiKey', 'apiToken'], []),
      '/login/?apiKey=••••&x=1&APITOKEN=••••',
    );
  });

  it('hides issued values wherever they stand, and leaves the rest alone', () => {
    assert.equal(maskPath('/a/secret?q=secret&r=2', [], ['secret']), '/a/••••?q=••••&r=2');
    assert.equal(maskPath('/a?', ['apiKey'], ['secret']), '/a?');
  });
});
