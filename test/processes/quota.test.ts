import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { autovu } from '../../src/catalog/vendors/autovu/vendor';
import { startSandbox, type Sandbox } from '../../src/sandbox/startSandbox';
import type { Report, Task } from './quotaWorker';

const WINDOW = { requests: 24, seconds: 4 };
const limit = {
  ...autovu.rateLimit,
  windows: [
    { ...autovu.rateLimit.windows[0], ...WINDOW },
    { ...autovu.rateLimit.windows[1], requests: 5000 },
  ],
};
const worker = fileURLToPath(new URL('quotaWorker.ts', import.meta.url));

describe('processes that share a key', () => {
  let folder: string;
  let sandbox: Sandbox;
  const children: ChildProcess[] = [];
  let task: Omit<Task, 'requests' | 'concurrency'>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quota-'));
    sandbox = await startSandbox({ limits: { autovu: limit } });
    const site = sandbox.vendors.autovu;
    assert.ok(site);
    const credentials = site.credentials as Task['credentials']; // the sandbox issues every field of the catalog
    task = { folder: join(folder, 'quota'), origin: site.origin, credentials, limit };
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await ended();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  /** Resolves when all processes are gone; what they wrote last is written. */
  const ended = async () => {
    await Promise.all(
      children
        .splice(0)
        .map(async (child) => child.exitCode ?? child.signalCode ?? (await once(child, 'exit'))),
    );
  };
  const start = async (count: number): Promise<ChildProcess[]> => {
    const started = Array.from({ length: count }, () => fork(worker, { execArgv: ['--import', 'tsx'] }));
    children.push(...started);
    await Promise.all(started.map(async (child) => once(child, 'message')));
    return started;
  };
  const give = async (child: ChildProcess, more: Pick<Task, 'requests' | 'concurrency' | 'fate'>) => {
    child.send({ ...task, ...more });
    const ended = await Promise.race([
      once(child, 'message').then(([report]) => report as Report), // the worker says nothing else
      once(child, 'exit').then(() => undefined),
    ]);
    return typeof ended === 'object' ? ended : undefined;
  };
  const statuses = () => sandbox.requests.map(({ status }) => status);
  const refused = () => statuses().filter((status) => status === 429).length;

  it('never overrun its limit, and lose less than a tenth of its speed', async () => {
    const each = 18;
    const ideal = (Math.ceil((4 * each) / WINDOW.requests) - 1) * WINDOW.seconds * 1000;
    let best = 0;
    for (let round = 1; round <= 6 && best < 0.9; round++) {
      if (round > 1) {
        // Each round begins with whole windows: those of the one before have to pass.
        await ended();
        await new Promise((resolve) => setTimeout(resolve, WINDOW.seconds * 1000));
      }
      const before = sandbox.requests.length;
      const workers = await start(4);
      const reports = await Promise.all(
        workers.map((child) => give(child, { requests: each, concurrency: 4 })),
      );
      assert.deepEqual(
        reports,
        reports.map(() => ({ answered: each, failed: [] })),
      );
      assert.equal(refused(), 0);
      const times = sandbox.requests.slice(before).map(({ at }) => at);
      assert.equal(times.length, 4 * each);
      const ratio = ideal / (Math.max(...times) - Math.min(...times));
      best = Math.max(best, ratio);
      process.stdout.write(
        `      round ${String(round)}: ${(ratio * 100).toFixed(1)} % of the ideal speed\n`,
      );
    }
    assert.ok(best >= 0.9, `${(best * 100).toFixed(1)} %`);
  });

  it('count the requests of those that were killed in the middle', async () => {
    const workers = await start(4);
    const reports = await Promise.all(
      workers.map((child, i) =>
        give(child, { requests: 20, concurrency: 4, ...(i < 2 ? { fate: 'dies' as const } : {}) }),
      ),
    );
    assert.deepEqual(
      workers.map(({ signalCode }) => signalCode),
      ['SIGKILL', 'SIGKILL', null, null],
    );
    assert.deepEqual(reports.slice(2), [
      { answered: 20, failed: [] },
      { answered: 20, failed: [] },
    ]);
    assert.equal(refused(), 0);
  });

  it('go on when the holder of the lock is killed', async () => {
    const [first, second, holder] = await start(3);
    assert.ok(first && second && holder);
    await give(first, { requests: 1, concurrency: 1 });
    const file = (await readdir(task.folder)).find((name) => name.endsWith('.json'));
    assert.ok(file);
    const lock = join(task.folder, `${file}.lock`);
    const held = give(holder, { requests: 0, concurrency: 0, fate: { locks: lock } });
    const isHeld = async () =>
      (await readFile(lock, 'utf8').catch(() => '')).startsWith(`${String(holder.pid)}@`);
    while (!(await isHeld())) await new Promise((resolve) => setTimeout(resolve, 5));
    holder.kill('SIGKILL');
    await held;
    assert.ok(existsSync(lock), 'the lock outlives its holder');
    assert.deepEqual(await give(second, { requests: 3, concurrency: 2 }), { answered: 3, failed: [] });
    assert.equal(
      await isHeld(),
      false,
      'the lock of the dead is gone; one of the living may be there for a moment',
    );
    assert.equal(refused(), 0);
  });

  it('leave nothing secret behind, and nothing that others may read', async () => {
    const [only] = await start(1);
    assert.ok(only);
    await give(only, { requests: 2, concurrency: 1 });
    assert.equal((await stat(task.folder)).mode & 0o777, 0o700);
    const names = await readdir(task.folder);
    assert.deepEqual(names.map((name) => name.replace(/^[0-9a-f]{32}/, 'hash')).sort(), [
      'hash.json',
      'salt',
    ]);
    for (const name of names) {
      const path = join(task.folder, name);
      assert.equal((await stat(path)).mode & 0o777, 0o600);
      const text = await readFile(path, 'utf8');
      for (const secret of Object.values(task.credentials)) assert.ok(!text.includes(secret));
    }
  });
});
