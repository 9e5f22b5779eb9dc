import assert from 'node:assert/strict';
import { Telling } from '../../../src/host/panel/telling';
import type { News, Turns } from '../../../src/host/panel/telling';

/** Time that a test turns by hand. */
class Hand implements Turns {
  private time = 1_000;
  private readonly waiting = new Set<{ readonly at: number; readonly run: () => void }>();

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const one = { at: this.time + ms, run };
    this.waiting.add(one);
    return () => this.waiting.delete(one);
  }

  pass(ms: number): void {
    this.time += ms;
    for (const one of [...this.waiting]) {
      if (one.at > this.time) continue;
      this.waiting.delete(one);
      one.run();
    }
  }
}

const running: News = { isRunning: true, hasRows: false };
const rows: News = { isRunning: false, hasRows: true };
const other: News = { isRunning: false, hasRows: false };

describe('A page', () => {
  function telling() {
    const hand = new Hand();
    let told = 0;
    const news = new Telling(() => (told += 1), hand);
    return { hand, news, told: () => told };
  }

  it('is told of several changes of one turn once', () => {
    const { hand, news, told } = telling();
    news.changed(other);
    news.changed(other);
    assert.equal(told(), 0);
    hand.pass(0);
    assert.equal(told(), 1);
    news.changed(other);
    hand.pass(0);
    assert.equal(told(), 2);
  });

  it('is told that a run is under way and of its rows in one message, where the answer comes soon', () => {
    const { hand, news, told } = telling();
    news.changed(running);
    news.changed(running);
    hand.pass(30);
    assert.equal(told(), 0);
    news.changed(rows);
    hand.pass(0);
    assert.equal(told(), 1);
    hand.pass(1_000);
    assert.equal(told(), 1);
  });

  it('is told that a run is under way before anybody wonders', () => {
    const { hand, news, told } = telling();
    news.changed(running);
    hand.pass(60);
    assert.equal(told(), 1);
  });

  it('draws its rows before it is told what else was found', () => {
    const { hand, news, told } = telling();
    news.changed(rows);
    hand.pass(0);
    news.changed(other);
    hand.pass(100);
    assert.equal(told(), 1);
    hand.pass(20);
    assert.equal(told(), 2);
  });

  it('is told at once of other rows, also just after some', () => {
    const { hand, news, told } = telling();
    news.changed(rows);
    hand.pass(0);
    news.changed(other);
    news.changed(rows);
    hand.pass(0);
    assert.equal(told(), 2);
  });

  it('is told nothing more once it is closed', () => {
    const { hand, news, told } = telling();
    news.changed(other);
    news.dispose();
    hand.pass(1_000);
    assert.equal(told(), 0);
  });
});
