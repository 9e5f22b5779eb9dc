import assert from 'node:assert/strict';
import fs, { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLease } from '../../../../src/client/tokens/lease';
import { SELF } from '../../../../src/quota/fileLock';
import { deferred } from '../../../support/fakeTransport';
import { ManualClock, settled } from '../../../support/manualClock';

const { signal } = new AbortController();

describe('work that one at a time does', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vendorscope-lease-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (name = 'new/token') => {
    const clock = new ManualClock();
    const path = join(folder, name);
    const lease = <T>(work: () => Promise<T>, by = signal) =>
      withLease(path, { clock, random: () => 0.5 }, work, by);
    return { clock, path, lease };
  };

  it('waits for its turn, and leaves nothing behind', async () => {
    const { clock, path, lease } = open();
    const first = deferred<string>();
    const order: string[] = [];
    const one = lease(() => first.promise);
    await settled();
    const other = lease(() => {
      order.push('other');
      return Promise.resolve('b');
    });
    await clock.advance(1_000);
    order.push('first');
    first.resolve('a');
    assert.equal(await one, 'a');
    await clock.advance(150);
    assert.equal(await other, 'b');
    assert.deepEqual(order, ['first', 'other']);
    assert.deepEqual(await readdir(join(path, '..')), []);
  });

  it('goes on after one that failed', async () => {
    const { lease } = open();
    await assert.rejects(
      lease(() => Promise.reject(new Error('no'))),
      /^Error: no$/,
    );
    assert.equal(await lease(() => Promise.resolve(1)), 1);
  });

  it('is given up at once by one who stops waiting', async () => {
    const { clock, path, lease } = open();
    const first = deferred<undefined>();
    const one = lease(() => first.promise);
    await settled();
    const stop = new AbortController();
    const leaving = lease(() => assert.fail(), stop.signal);
    await clock.advance(200);
    stop.abort(new Error('stopped'));
    await assert.rejects(leaving, /^Error: stopped$/);
    assert.ok(existsSync(path));
    first.resolve(undefined);
    await one;
    assert.ok(!existsSync(path));
  });

  it('does not wait for a process that is gone', async () => {
    const { path, lease } = open('token');
    await writeFile(path, `999999999@${hostname()} 1`);
    assert.equal(await lease(() => Promise.resolve(1)), 1);
  });

  it('does not wait for itself: what this process holds it knows', async () => {
    const { path, lease } = open('token');
    await writeFile(path, `${SELF} 4711`);
    assert.equal(await lease(() => Promise.resolve(1)), 1);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is given back at the second try when somebody has the file open', async () => {
    const { path, lease } = open('token');
    const real = fs.rmSync;
    let failures = 1;
    Object.assign(fs, {
      rmSync: (...asked: Parameters<typeof fs.rmSync>) => {
        if (asked[0] === path && failures-- > 0) throw new Error('EBUSY');
        real(...asked);
      },
    });
    syncBuiltinESMExports();
    try {
      await lease(() => Promise.resolve(1));
      assert.deepEqual(await readdir(folder), []);
    } finally {
      Object.assign(fs, { rmSync: real });
      syncBuiltinESMExports();
    }
  });

  it('waits two minutes for one that cannot be asked, and does not take away what it has since lost', async () => {
    const { clock, path, lease } = open('token');
    await writeFile(path, '1@elsewhere 1');
    let began = false;
    const work = deferred<undefined>();
    const waiting = lease(() => {
      began = true;
      return work.promise;
    });
    await clock.advance(119_000);
    assert.equal(began, false);
    await clock.advance(1_500);
    assert.equal(began, true);
    await writeFile(path, '2@elsewhere 1');
    work.resolve(undefined);
    await waiting;
    assert.ok(existsSync(path));
  });

  it('does not depend on a folder that can be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { lease } = open('file/token');
    assert.equal(await lease(() => Promise.resolve(1)), 1);
  });
});
