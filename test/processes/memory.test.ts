import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Report, Task } from './memoryWorker';

const worker = fileURLToPath(new URL('memoryWorker.ts', import.meta.url));

/** Megabytes that may stay. */
const MOST = 30;

describe('a process that shows large pages', () => {
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
  });

  const report = async (task: Task): Promise<Report> => {
    child = fork(worker, { execArgv: ['--expose-gc', '--import', 'tsx'] });
    await once(child, 'message');
    child.send(task);
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [Report | number]; // a report, or how the process ended
    assert.ok(typeof said === 'object', 'The process ended without a report.');
    return said;
  };

  it('is within 30 MB of where it began after a hundred of them in a row', async () => {
    const { before, after, requests } = await report({ what: 'run', warmUp: 10, times: 100 });
    assert.equal(requests, 100);
    assert.ok(after - before < MOST, `${before.toFixed(1)} MB became ${after.toFixed(1)} MB.`);
  });

  it('stops growing while the user pages on: pages far behind are let go', async () => {
    const { before, after, requests } = await report({ what: 'page', warmUp: 40, times: 60 });
    assert.equal(requests, 60);
    assert.ok(after - before < MOST, `${before.toFixed(1)} MB became ${after.toFixed(1)} MB.`);
  });
});
