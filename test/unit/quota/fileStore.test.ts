import assert from 'node:assert/strict';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAccount } from '../../../src/quota/account';
import { FileStore } from '../../../src/quota/fileStore';
import { Ledger, type Slot } from '../../../src/quota/ledger';
import { QuotaFolder } from '../../../src/quota/quotaFolder';
import { ManualClock, settled } from '../../support/manualClock';
import { limitOf, windowOf } from './limits';

const limit = limitOf(
  windowOf({ requests: 5 }),
  windowOf({ id: 'day', label: 'per day', requests: 100, seconds: 86_400 }),
);
const origin = 'https://api.example.com';

describe('ledgers that share a folder', () => {
  let root = '';
  let folder = '';
  let clock = new ManualClock();
  let ledgers: Ledger[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'quota-'));
    folder = join(root, 'deep', 'quota');
    clock = new ManualClock();
    ledgers = [];
  });
  afterEach(() => {
    for (const ledger of ledgers) ledger.close();
    rmSync(root, { recursive: true });
  });

  /** As another window opens it. */
  const open = (key = 'secret key') => {
    const ledger = new Ledger(limit, clock, new QuotaFolder(folder, clock, () => 0.5).store(origin, key));
    ledgers.push(ledger);
    return ledger;
  };
  /** Lets the file be written; time passes only where something waits for it. */
  const eventually = async <T>(promise: Promise<T>): Promise<T> => {
    const done = promise.then(() => true);
    for (;;) {
      const tick = new Promise<false>((resolve) => {
        setTimeout(resolve, 1, false);
      });
      if (await Promise.race([done, tick])) return promise;
      if (clock.sleeping > 0) await clock.advance(1);
    }
  };
  const take = async (ledger: Ledger): Promise<Slot> => {
    const taken = await eventually(ledger.take());
    assert.ok('slot' in taken, 'no slot');
    return taken.slot;
  };
  const spendOne = async (ledger: Ledger) => {
    void (await take(ledger)).settle({ status: 200, headers: new Map() });
    await eventually(saved(ledger));
  };
  /** Resolves when what was asked before is done. */
  const saved = async (ledger: Ledger) => {
    await ledger.take({ signal: AbortSignal.abort() });
  };
  const left = (ledger: Ledger) => ledger.state().windows.map(({ remaining }) => remaining);
  const until = async (what: () => boolean) => {
    for (let i = 0; i < 2_000 && !what(); i++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      await clock.advance(1);
    }
    assert.ok(what());
  };
  const accountFile = () => {
    const name = readdirSync(folder).find((one) => one.endsWith('.json'));
    assert.ok(name, 'no file');
    return join(folder, name);
  };

  it('count together', async () => {
    const [one, other] = [open(), open()];
    await spendOne(one);
    await spendOne(other);
    await spendOne(one);
    assert.deepEqual(left(one), [2, 97]);
    assert.deepEqual(one.state().sent, 2);
    const third = open();
    await Promise.all([take(third), take(third)]);
    const full = await eventually(other.take());
    assert.ok('waitMs' in full && full.waitMs <= 60_000);
  });

  it('count each key and each origin by itself', async () => {
    await spendOne(open('one'));
    await spendOne(open('two'));
    const elsewhere = new QuotaFolder(folder, clock).store('https://other.example.com', 'one');
    const third = new Ledger(limit, clock, elsewhere);
    ledgers.push(third);
    await spendOne(third);
    assert.deepEqual(left(third), [4, 99]);
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.json')).length, 3);
  });

  it('name files by a hash that nobody can compute without the salt, and write nothing secret', async () => {
    await spendOne(open());
    const names = readdirSync(folder);
    assert.deepEqual(names.map((name) => name.replace(/^[0-9a-f]{32}\./, 'hash.')).sort(), [
      'hash.json',
      'salt',
    ]);
    for (const name of names) {
      assert.ok(!readFileSync(join(folder, name), 'utf8').includes('secret'));
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    }
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    const elsewhere = join(root, 'other');
    const other = new Ledger(limit, clock, new QuotaFolder(elsewhere, clock).store(origin, 'secret key'));
    ledgers.push(other);
    await spendOne(other);
    assert.notDeepEqual(readdirSync(elsewhere).sort(), names.sort());
  });

  it('remember the day after a restart', async () => {
    const before = open();
    for (let i = 0; i < 3; i++) await spendOne(before);
    before.close();
    await clock.advance(3_600_000);
    const after = open();
    await until(() => left(after)[1] === 97);
    assert.deepEqual(left(after), [5, 97]);
  });

  it('see what the others do without asking', async () => {
    const [one, other] = [open(), open()];
    let changes = 0;
    other.subscribe(() => changes++);
    await spendOne(other);
    await settled();
    changes = 0;
    await spendOne(one);
    await until(() => left(other)[0] === 3);
    assert.ok(changes >= 1);
    other.close();
    await spendOne(one);
    await clock.advance(1_000);
    assert.equal(left(other)[0], 3);
  });

  it('count the requests of a process that died as spent, once', async () => {
    const one = open();
    await spendOne(one);
    const path = accountFile();
    const account = { ...newAccount(), flights: [['999999999@nobody 1', clock.now()]] };
    const gone = [`${String(2 ** 22 + 1)}@${(await import('node:os')).hostname()} x 1`, clock.now()];
    writeFileSync(path, JSON.stringify({ ...account, flights: [gone, ...account.flights] }));
    await spendOne(one);
    // One is spent, one was lost, one of another machine may still be in flight.
    assert.deepEqual(left(one), [2, 97]);
    await clock.advance(120_000);
    await spendOne(one);
    assert.deepEqual(left(one), [3, 96]);
  });

  it('free a slot one window after its answer, by the wall clock', async () => {
    const one = open();
    for (let i = 0; i < 5; i++) await spendOne(one);
    const taken = await eventually(one.take());
    assert.ok('waitMs' in taken && taken.waitMs > 59_000 && taken.waitMs <= 60_000);
    await clock.advance(taken.waitMs);
    await take(open());
  });

  it('give back what was not sent', async () => {
    const one = open();
    void (await take(one)).release();
    await eventually(saved(one));
    assert.deepEqual(left(one), [5, 100]);
    assert.equal(one.state().sent, 0);
  });

  describe('when the file is damaged', () => {
    for (const text of ['', '{', 'null', '{"windows":{}}', '[]']) {
      it(`keep it aside and use half of the limits (${JSON.stringify(text)})`, async () => {
        await spendOne(open());
        writeFileSync(accountFile(), text);
        const one = open();
        await spendOne(one);
        const state = one.state();
        assert.deepEqual(
          state.windows.map(({ limit: most, remaining, remainingFrom }) => [most, remaining, remainingFrom]),
          [
            [3, 2, 'estimated'],
            [50, 49, 'estimated'],
          ],
        );
        assert.match(state.trouble ?? '', /damaged/);
        assert.equal(readFileSync(`${accountFile()}.corrupt`, 'utf8'), text);
        const other = open();
        await spendOne(other);
        assert.deepEqual(left(other), [1, 48]);
        await clock.advance(60_000);
        assert.deepEqual(left(other), [5, 48]);
        await clock.advance(86_400_000);
        assert.equal(other.state().trouble, undefined);
      });
    }

    it('say before the first request that what they show is an estimate', async () => {
      const before = open();
      void (await take(before)).settle({ status: 404, headers: new Map() });
      await eventually(saved(before));
      const text = readFileSync(accountFile(), 'utf8');
      const one = open();
      const source = () => one.state().windows[0]?.remainingFrom;
      assert.equal(source(), 'estimated', 'not read yet');
      await until(() => source() === 'counted');
      for (const broken of ['damaged', text]) {
        writeFileSync(accountFile(), broken);
        await until(() => source() === (broken === text ? 'counted' : 'estimated'));
      }
      assert.equal(one.state().trouble, undefined);
    });

    it('do not take it for an account when they only look', async () => {
      const [one, other] = [open(), open()];
      await spendOne(one);
      await until(() => left(other)[0] === 4);
      writeFileSync(accountFile(), 'damaged');
      await clock.advance(100);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await clock.advance(100);
      assert.deepEqual(left(other), [4, 99]);
    });
  });

  describe('when the file cannot be used', () => {
    /** A file where the folder should be. */
    const block = () => {
      mkdirSync(join(root, 'deep'), { recursive: true });
      if (existsSync(folder)) renameSync(folder, `${folder}.aside`);
      writeFileSync(folder, '');
    };
    const unblock = () => {
      rmSync(folder);
      if (existsSync(`${folder}.aside`)) renameSync(`${folder}.aside`, folder);
    };

    it('go on in memory at half of the limits and say so', async () => {
      block();
      const one = open();
      let changes = 0;
      one.subscribe(() => changes++);
      const slots = [await take(one), await take(one), await take(one)];
      assert.ok(changes >= 4, 'the trouble itself is told');
      const full = await eventually(one.take());
      assert.ok('waitMs' in full);
      for (const slot of slots) void slot.settle();
      await eventually(saved(one));
      assert.deepEqual(
        one
          .state()
          .windows.map(({ limit: most, remaining, remainingFrom }) => [most, remaining, remainingFrom]),
        [
          [3, 0, 'estimated'],
          [50, 47, 'estimated'],
        ],
      );
      assert.match(one.state().trouble ?? '', /by itself, at half of the limits/);
      assert.ok(!(one.state().trouble ?? '').includes(root));
    });

    it('go on from what was known, and bring back what was spent meanwhile', async () => {
      const [one, other] = [open(), open()];
      await spendOne(one);
      const flying = await take(one);
      block();
      await spendOne(one);
      assert.notEqual(one.state().trouble, undefined);
      void flying.settle();
      await eventually(saved(one));
      unblock();
      await eventually(saved(one));
      assert.notEqual(one.state().trouble, undefined, 'not tried again yet');
      await clock.advance(10_000);
      await eventually(saved(one));
      assert.equal(one.state().trouble, undefined);
      assert.deepEqual(left(one), [2, 97]);
      await spendOne(other);
      assert.deepEqual(left(other), [1, 96]);
    });

    it('stay in memory while it lasts', async () => {
      block();
      const one = open();
      await spendOne(one);
      await clock.advance(10_000);
      await spendOne(one);
      assert.notEqual(one.state().trouble, undefined);
      assert.deepEqual(left(one), [1, 48]);
      unblock();
      await clock.advance(10_000);
      await spendOne(one);
      assert.deepEqual(left(one), [2, 97]);
    });

    it('write to the second try what the first could not', async () => {
      const one = open();
      await spendOne(one);
      const path = accountFile();
      // A folder stands where the draft goes: the change is made, and then cannot be written.
      const draft = `${path}.${String(process.pid)}.tmp`;
      mkdirSync(draft);
      const taking = one.take();
      await new Promise((resolve) => setTimeout(resolve, 20));
      rmSync(draft, { recursive: true, force: true });
      const taken = await eventually(taking);
      assert.ok('slot' in taken);
      assert.equal(one.state().trouble, undefined);
      assert.deepEqual(left(one), [3, 98]);
    });

    it('use what they know when somebody removed the folder', async () => {
      const one = open();
      await spendOne(one);
      rmSync(folder, { recursive: true });
      await spendOne(one);
      await clock.advance(10_000);
      await spendOne(one);
      assert.equal(one.state().trouble, undefined);
      assert.deepEqual(left(one), [2, 97]);
    });

    it('go on in memory when a folder has the name of the file, and when they only look', async () => {
      const [one, other] = [open(), open()];
      await spendOne(one);
      await until(() => left(other)[0] === 4);
      const path = accountFile();
      renameSync(path, `${path}.aside`);
      mkdirSync(path);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await clock.advance(100);
      assert.deepEqual(left(other), [4, 99]);
      await spendOne(one);
      assert.notEqual(one.state().trouble, undefined);
    });

    it('do without being told where the folder cannot be watched', async () => {
      const find = () => Promise.resolve(join(root, 'nowhere', 'account.json'));
      const store = new FileStore({ clock, random: () => 0.5, find });
      const one = new Ledger(limit, clock, store);
      ledgers.push(one);
      await spendOne(one);
      assert.notEqual(one.state().trouble, undefined);
    });

    it('are told again after the watching broke off', async () => {
      const real = fs.watch;
      const watchers: fs.FSWatcher[] = [];
      Object.assign(fs, {
        watch: (...asked: Parameters<typeof fs.watch>) => {
          const watcher = real(...asked);
          watchers.push(watcher);
          return watcher;
        },
      });
      syncBuiltinESMExports();
      try {
        const one = open();
        await spendOne(one);
        assert.equal(watchers.length, 1);
        watchers[0]?.emit('error', new Error('EPERM'));
        await spendOne(one);
        assert.equal(watchers.length, 2);
        await spendOne(open());
        await until(() => left(one)[0] === 2);
      } finally {
        Object.assign(fs, { watch: real });
        syncBuiltinESMExports();
      }
    });

    it('are not opened any more once they are closed', async () => {
      const one = open();
      one.close();
      await spendOne(one);
      await spendOne(open());
      assert.deepEqual(left(one), [4, 99]);
    });

    it('show nothing of it before the first request', async () => {
      block();
      const one = open();
      await clock.advance(100);
      assert.equal(one.state().trouble, undefined);
      assert.deepEqual(left(one), [5, 100]);
      assert.equal(one.state().windows[0]?.remainingFrom, 'estimated');
    });

    it('see what the others do as soon as it can be used again', async () => {
      block();
      const one = open();
      await clock.advance(100);
      unblock();
      await spendOne(one);
      await spendOne(open());
      await until(() => left(one)[0] === 3);
    });
  });

  it('make one salt, also when it was left unfinished', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'salt'), 'half');
    const [one, other] = [open(), open()];
    await Promise.all([spendOne(one), spendOne(other)]);
    assert.match(readFileSync(join(folder, 'salt'), 'utf8'), /^[0-9a-f]{64}$/);
    await spendOne(open());
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.json')).length, 1);
  });

  it('use the salt that another window made while they waited for it', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'salt.lock'), 'another window');
    const one = open();
    const spending = spendOne(one);
    await clock.advance(100);
    const salt = 'ab'.repeat(32);
    writeFileSync(join(folder, 'salt'), salt);
    rmSync(join(folder, 'salt.lock'));
    await spending;
    assert.equal(readFileSync(join(folder, 'salt'), 'utf8'), salt);
    assert.deepEqual(left(one), [4, 99]);
  });

  it('remove what nobody has used for two days', async () => {
    await spendOne(open('old'));
    const path = accountFile();
    const days = (count: number) => (clock.now() - count * 86_400_000) / 1000;
    utimesSync(path, days(3), days(3));
    writeFileSync(`${path}.corrupt`, '');
    utimesSync(`${path}.corrupt`, days(1), days(1));
    utimesSync(join(folder, 'salt'), days(9), days(9));
    await spendOne(open('new'));
    assert.ok(!existsSync(path));
    assert.ok(existsSync(`${path}.corrupt`));
    assert.ok(existsSync(join(folder, 'salt')));
  });

  it('go on when such a file cannot be removed', async () => {
    await spendOne(open('old'));
    const path = accountFile();
    utimesSync(path, 1, 1);
    const real = fs.rmSync;
    Object.assign(fs, {
      rmSync: (...asked: Parameters<typeof fs.rmSync>) => {
        if (asked[0] === path) throw new Error('EPERM');
        real(...asked);
      },
    });
    syncBuiltinESMExports();
    try {
      const one = open('new');
      await spendOne(one);
      assert.equal(one.state().trouble, undefined);
      assert.ok(existsSync(path));
    } finally {
      Object.assign(fs, { rmSync: real });
      syncBuiltinESMExports();
    }
  });
});
