import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, isGone, SELF, withLock } from '../../../src/quota/fileLock';
import { ManualClock } from '../../support/manualClock';

/** The id of a process that has just ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock', () => {
  let folder = '';
  let path = '';
  let clock = new ManualClock();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    path = join(folder, 'lock');
    clock = new ManualClock();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const lock = <T>(work: (check: () => void) => T, patienceMs = 4_000) =>
    withLock(path, { clock, random: () => 0.5, patienceMs }, work);

  it('is there while the work is done, names its holder, and is gone after', async () => {
    const seen = await lock((check) => {
      check();
      return readFileSync(path, 'utf8');
    });
    assert.ok(seen.startsWith(`${SELF} `));
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is given back when the work fails', async () => {
    await assert.rejects(
      lock(() => {
        throw new Error('broken');
      }),
      /broken/,
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  it('waits for the holder', async () => {
    writeFileSync(path, `${SELF} other`);
    let worked = false;
    const working = lock(() => (worked = true));
    await clock.advance(1_000);
    assert.equal(worked, false);
    rmSync(path);
    await clock.advance(10);
    assert.ok(await working);
  });

  it('is given up after a while when the holder keeps changing', async () => {
    writeFileSync(path, `${SELF} 0`);
    const working = lock(() => undefined);
    const rejected = assert.rejects(working, /held by another process/);
    for (let i = 1; i < 9; i++) {
      await clock.advance(1_000);
      writeFileSync(path, `${SELF} ${String(i)}`);
    }
    await rejected;
  });

  it('is taken away from nobody by those who do not wait, when they try again and see the same', async () => {
    const seen = { what: '', since: 0 };
    const attempt = () => withLock(path, { clock, random: () => 0.5, patienceMs: 0, seen }, () => 'mine');
    writeFileSync(path, '');
    const rejected = assert.rejects(attempt(), /held/);
    await clock.advance(10_000);
    await rejected;
    const second = attempt();
    await clock.advance(10);
    assert.equal(await second, 'mine');
  });

  it('is not left behind half written, nor kept when it cannot be removed', async () => {
    const failOnce = async (name: 'writeSync' | 'rmSync', work: () => Promise<void>) => {
      const real = fs[name];
      const fail = () => {
        Object.assign(fs, { [name]: real });
        syncBuiltinESMExports();
        throw Object.assign(new Error('The disk is full.'), { code: 'ENOSPC' });
      };
      Object.assign(fs, { [name]: fail });
      syncBuiltinESMExports();
      await work();
      assert.equal(fs[name], real, 'never called');
    };
    await failOnce('writeSync', async () => {
      await assert.rejects(
        lock(() => undefined),
        { code: 'ENOSPC' },
      );
    });
    assert.deepEqual(readdirSync(folder), []);
    await failOnce('rmSync', async () => {
      assert.equal(await lock(() => 'done'), 'done');
    });
    const next = lock(() => 'mine');
    await clock.advance(2_010);
    assert.equal(await next, 'mine');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is tried once by those who do not wait', async () => {
    writeFileSync(path, `${SELF} other`);
    const rejected = assert.rejects(
      lock(() => undefined, 0),
      /held/,
    );
    await clock.advance(10);
    await rejected;
  });

  it('is taken away at once from a holder that died', async () => {
    writeFileSync(path, `${String(deadPid())}@${hostname()} 7`);
    const working = lock(() => 'mine');
    await clock.advance(10);
    assert.equal(await working, 'mine');
    assert.deepEqual(readdirSync(folder), []);
  });

  for (const holder of [SELF, `${String(deadPid())}@elsewhere`, '']) {
    it(`is taken away after two seconds from ${holder === '' ? 'nobody' : holder.replace(/\d+/, 'N')}`, async () => {
      writeFileSync(path, holder);
      let worked = false;
      const working = lock(() => (worked = true));
      await clock.advance(1_990);
      assert.equal(worked, false);
      await clock.advance(20);
      assert.ok(await working);
    });
  }

  it('is taken away although one who took it away died in doing so', async () => {
    const dead = `${String(deadPid())}@${hostname()}`;
    writeFileSync(path, dead);
    writeFileSync(`${path}.steal`, dead);
    const working = lock(() => 'mine');
    await clock.advance(10);
    assert.equal(await working, 'mine');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is left to somebody else who is taking it away', async () => {
    writeFileSync(path, String(deadPid()) + `@${hostname()}`);
    writeFileSync(`${path}.steal`, SELF);
    let worked = false;
    const working = lock(() => (worked = true));
    await clock.advance(1_900);
    assert.equal(worked, false);
    rmSync(`${path}.steal`);
    await clock.advance(10);
    assert.ok(await working);
  });

  it('is not taken away when it changed since its holder was found dead', async () => {
    writeFileSync(path, `${String(deadPid())}@${hostname()}`);
    const kill = process.kill.bind(process);
    try {
      // The very moment between the two looks: while the holder is found to be gone, another one takes over.
      process.kill = (...asked) => {
        writeFileSync(path, `${SELF} fresh`);
        return kill(...asked);
      };
      const working = lock(() => 'mine');
      await clock.advance(1);
      process.kill = kill;
      assert.equal(readFileSync(path, 'utf8'), `${SELF} fresh`);
      rmSync(path);
      await clock.advance(10);
      assert.equal(await working, 'mine');
    } finally {
      process.kill = kill;
    }
  });

  it('tells a holder that it was taken away, and is then left to its new holder', async () => {
    await assert.rejects(
      lock((check) => {
        writeFileSync(path, 'another 1');
        check();
      }),
      /lost/,
    );
    assert.equal(readFileSync(path, 'utf8'), 'another 1');
  });

  it('cannot be had where there is a folder of its name, or no folder for it', async () => {
    mkdirSync(path);
    const rejected = assert.rejects(
      lock(() => undefined),
      /held/,
    );
    await clock.advance(5_000);
    await rejected;
    await assert.rejects(
      withLock(join(folder, 'none', 'lock'), { clock, random: () => 0, patienceMs: 0 }, () => undefined),
      { code: 'ENOENT' },
    );
    assert.ok(existsSync(path));
  });

  it('tells processes that are gone from those that are there', () => {
    assert.equal(isGone(SELF), false);
    assert.equal(isGone(`1@${hostname()}`), false);
    assert.equal(isGone('nobody'), false);
    assert.equal(isGone(`${String(deadPid())}@${hostname()} 3`), true);
    assert.equal(codeOf('text'), '');
    assert.equal(codeOf(new Error('plain')), '');
  });
});
