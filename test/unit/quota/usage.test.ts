import assert from 'node:assert/strict';
import { Usage } from '../../../src/quota/usage';

const minute = 60_000;

function open() {
  const clock = { at: 90 * minute };
  return { clock, usage: new Usage(() => clock.at) };
}

describe('the requests of the last hour', () => {
  it('are nothing before the first one', () => {
    assert.deepEqual(open().usage.lastHour(), []);
  });

  it('stand in 60 minutes, the oldest first and this one last', () => {
    const { clock, usage } = open();
    usage.note();
    clock.at += 2 * minute - 1;
    usage.note();
    usage.note();
    clock.at += 1;
    const hour = usage.lastHour();
    assert.equal(hour.length, 60);
    assert.deepEqual(hour.slice(-4), [0, 1, 2, 0]);
  });

  it('leave after an hour, and do not come back', () => {
    const { clock, usage } = open();
    usage.note();
    clock.at += 59 * minute;
    assert.equal(usage.lastHour()[0], 1);
    clock.at += minute;
    assert.deepEqual(usage.lastHour(), Array<number>(60).fill(0));
    usage.note();
    assert.deepEqual(usage.lastHour(), [...Array<number>(59).fill(0), 1]);
  });

  it('are without one that is taken back, in the minute in which it was counted', () => {
    const { clock, usage } = open();
    usage.note();
    const takeBack = usage.note();
    clock.at += minute;
    usage.note();
    takeBack();
    assert.deepEqual(usage.lastHour().slice(-2), [1, 1]);
  });

  it('are nothing again when the only one is taken back', () => {
    const { usage } = open();
    usage.note()();
    assert.deepEqual(usage.lastHour(), []);
  });
});
