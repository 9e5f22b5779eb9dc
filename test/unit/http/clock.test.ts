import assert from 'node:assert/strict';
import type { Machine } from '../../../src/http/clock';
import { createClock, systemClock } from '../../../src/http/clock';
import { settled } from '../../support/manualClock';

/** A machine whose time the test moves; its timers and its steady time stand still while it is suspended. */
class TestMachine implements Machine {
  private steady = 0;
  private wall = Date.UTC(2026, 10, 22);
  private timers: { readonly due: number; readonly run: () => void }[] = [];

  readonly now = () => this.wall;
  readonly elapsed = () => this.steady;
  readonly after = (ms: number, run: () => void) => {
    const timer = { due: this.steady + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  };
  get waiting() {
    return this.timers.map(({ due }) => due - this.steady);
  }
  suspend(ms: number): void {
    this.wall += ms;
  }
  async run(ms: number): Promise<void> {
    this.wall += ms;
    this.steady += ms;
    const due = this.timers.filter((one) => one.due <= this.steady);
    this.timers = this.timers.filter((one) => !due.includes(one));
    for (const { run } of due) run();
    await settled();
  }
}

describe('a sleep', () => {
  let machine: TestMachine;
  let stop: AbortController;
  let over: boolean;
  beforeEach(() => {
    machine = new TestMachine();
    stop = new AbortController();
    over = false;
  });
  const sleep = (ms: number) =>
    createClock(machine)
      .sleep(ms, stop.signal)
      .then(() => {
        over = true;
      });

  it('of a second or less is one timer', async () => {
    const sleeping = sleep(1000);
    assert.deepEqual(machine.waiting, [1000]);
    await machine.run(1000);
    await sleeping;
  });

  it('of longer ends at its time, and not before', async () => {
    const sleeping = sleep(2500);
    await machine.run(1000);
    await machine.run(1000);
    assert.deepEqual([over, machine.waiting], [false, [500]]);
    await machine.run(499);
    assert.equal(over, false);
    await machine.run(1);
    await sleeping;
    assert.deepEqual(machine.waiting, []);
  });

  it('is over soon after the machine wakes, when it slept through the end', async () => {
    const sleeping = sleep(3_600_000);
    await machine.run(1000);
    machine.suspend(7_200_000);
    assert.equal(over, false);
    await machine.run(1000);
    await sleeping;
  });

  it('is not made longer by a wall clock that is set back', async () => {
    const sleeping = sleep(2000);
    await machine.run(1000);
    machine.suspend(-3_600_000);
    await machine.run(1000);
    await sleeping;
  });

  it('ends at once with the reason when it is stopped, in any of its parts', async () => {
    const reason = new Error('enough');
    const sleeping = sleep(5000);
    await machine.run(1000);
    assert.deepEqual(machine.waiting, [1000]);
    stop.abort(reason);
    await assert.rejects(sleeping, reason);
    assert.deepEqual(machine.waiting, []);
    await assert.rejects(sleep(1), reason);
    assert.deepEqual(machine.waiting, []);
  });

  it("by the machine's own time passes, and can be stopped", async () => {
    const begun = systemClock.elapsed();
    await systemClock.sleep(1, stop.signal);
    assert.ok(systemClock.elapsed() > begun && systemClock.now() > 0);
    const sleeping = systemClock.sleep(3_600_000, stop.signal);
    stop.abort(new Error('enough'));
    await assert.rejects(sleeping, /enough/);
  });
});
