import assert from 'node:assert/strict';
import { chunkFor, chunkSize } from '../../../../src/protocol/chunk';
import { RowCache, chunksOf } from '../../../../webview/grid/rowCache';
import type { Row } from '../../../../webview/grid/rowCache';

const rowOf = (row: number): Row => [{ text: row.toString(), kind: 'number' }];

/** A host that answers at once and writes down what it was asked. */
function host(rowCount: number): {
  readonly cache: RowCache;
  readonly asked: string[];
  readonly drawn: { times: number };
} {
  const asked: string[] = [];
  const drawn = { times: 0 };
  const cache = new RowCache(
    rowCount,
    (from, to) => {
      asked.push(`${from.toString()}-${to.toString()}`);
      return Promise.resolve(Array.from({ length: to - from }, (_, index) => rowOf(from + index)));
    },
    () => {
      drawn.times++;
    },
  );
  return { cache, asked, drawn };
}

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('rows at hand', () => {
  it('are pulled in chunks, once, and drawn when they are here', async () => {
    const { cache, asked, drawn } = host(10_000);
    cache.ensure({ from: 90, to: 130 });
    cache.ensure({ from: 95, to: 135 });
    assert.equal(cache.get(120), undefined);
    await settle();
    assert.deepEqual(asked, ['0-100', '100-200']);
    assert.equal(cache.get(120)?.[0]?.text, '120');
    assert.equal(drawn.times, 2);
    cache.ensure({ from: 90, to: 130 });
    assert.equal(asked.length, 2);
  });

  it('never reach past the end', async () => {
    const { cache, asked } = host(130);
    cache.ensure({ from: 100, to: 400 });
    await settle();
    assert.deepEqual(asked, ['100-130']);
  });

  it('are forgotten when they are far away', async () => {
    const { cache } = host(100_000);
    for (let row = 0; row < 100_000; row += chunkSize) {
      cache.ensure({ from: row, to: row + 1 });
      await settle();
    }
    assert.equal(cache.get(0), undefined);
    assert.equal(cache.get(99_999)?.[0]?.text, '99999');
  });

  it('are asked for again after a refusal', async () => {
    let calls = 0;
    const cache = new RowCache(
      10,
      () => (++calls === 1 ? Promise.reject(new Error('gone')) : Promise.resolve([rowOf(0)])),
      () => undefined,
    );
    cache.ensure({ from: 0, to: 1 });
    await settle();
    assert.equal(cache.get(0), undefined);
    cache.ensure({ from: 0, to: 1 });
    await settle();
    assert.equal(cache.get(0)?.[0]?.text, '0');
  });

  it('are not asked for when they only passed: at most two chunks are on their way, then what is in sight now', async () => {
    const { cache, asked } = host(100_000);
    for (let row = 0; row < 50_000; row += chunkSize) cache.ensure({ from: row, to: row + 1 });
    assert.deepEqual(asked, ['0-100', '100-200']);
    await settle();
    await settle();
    assert.deepEqual(asked, ['0-100', '100-200', '49900-50000']);
    assert.equal(cache.get(49_900)?.[0]?.text, '49900');
  });

  it('come in smaller chunks where there are many columns', () => {
    assert.equal(chunkFor(0), 100);
    assert.equal(chunkFor(24), 100);
    assert.equal(chunkFor(60), 40);
    assert.equal(chunkFor(200), 12);
    assert.equal(chunkFor(5_000), 10);
  });

  it('are numbered by chunk', () => {
    assert.deepEqual(chunksOf({ from: 0, to: 0 }), []);
    assert.deepEqual(chunksOf({ from: 99, to: 101 }), [0, 1]);
    assert.deepEqual(chunksOf({ from: 200, to: 300 }), [2]);
  });
});
