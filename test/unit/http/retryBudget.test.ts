import assert from 'node:assert/strict';
import { RetryBudget } from '../../../src/http/retryBudget';
import { ManualClock } from '../../support/manualClock';

/** Takes until nothing is left, and says how many that were. */
function emptied(budget: RetryBudget): number {
  let count = 0;
  while (budget.take()) count++;
  return count;
}

describe('a budget of repeats', () => {
  it('has ten, and then none', () => {
    const budget = new RetryBudget(new ManualClock());
    assert.equal(emptied(budget), 10);
    assert.equal(budget.take(), false);
  });

  it('gets one back with ten successes', () => {
    const budget = new RetryBudget(new ManualClock());
    emptied(budget);
    for (let i = 0; i < 9; i++) budget.succeeded();
    assert.equal(budget.take(), false);
    budget.succeeded();
    assert.equal(emptied(budget), 1);
  });

  it('gets one back in 30 seconds, also when it is asked in between', async () => {
    const clock = new ManualClock();
    const budget = new RetryBudget(clock);
    emptied(budget);
    await clock.advance(29_000);
    assert.equal(budget.take(), false);
    await clock.advance(1_000);
    assert.equal(emptied(budget), 1);
    await clock.advance(90_000);
    assert.equal(emptied(budget), 3);
  });

  it('never holds more than ten', async () => {
    const clock = new ManualClock();
    const budget = new RetryBudget(clock);
    for (let i = 0; i < 100; i++) budget.succeeded();
    await clock.advance(3_600_000);
    assert.equal(emptied(budget), 10);
  });
});
