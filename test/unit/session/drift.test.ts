import assert from 'node:assert/strict';
import { DriftLog } from '../../../src/client/drift/driftLog';
import { DriftBook } from '../../../src/session/drift/driftBook';
import type { Pause } from '../../../src/http/pause';
import { runInSlices } from '../../../src/http/pause';
import { driftReport } from '../../../src/session/drift/driftReport';
import { DriftWatch } from '../../../src/session/drift/driftWatch';
import { find } from '../../support/catalog';
import { settled } from '../../support/manualClock';

/** A scheduler whose turns the test gives, and whose clock moves a millisecond with each look at it. */
function handPause() {
  const turns: (() => void)[] = [];
  let time = 0;
  const pause: Pause = {
    elapsed: () => time++,
    turn: () => new Promise((resolve) => turns.push(resolve)),
  };
  const give = async () => {
    turns.shift()?.();
    await settled();
  };
  return { pause, give, waiting: () => turns.length };
}

const rows = (count: number, extra: object = {}) => ({
  list: Array.from({ length: count }, () => ({ ...extra })),
});

function watchOf(
  operationId = 'makes',
  profile = { id: 'sandbox', origin: 'http://127.0.0.1:1' },
  book = new DriftBook(),
) {
  const { vendor, operation } = find('autengo', operationId);
  const hand = handPause();
  let changes = 0;
  const watch = new DriftWatch({
    vendor,
    operation,
    profile,
    book,
    pause: hand.pause,
    onChange: () => {
      changes++;
    },
  });
  return { ...hand, watch, book, changes: () => changes };
}

const keep = (text: string) => text;

describe('comparing the answers of a session', () => {
  it('begins only when it is given a turn, and counts when it is through', async () => {
    const { watch, give, changes } = watchOf('vehicle.list');
    const seen = watch.see({ total: 1, ...rows(3, { unheardOf: 1 }) }, {}, keep);
    assert.deepEqual([watch.view().answers, watch.view().underWay], [0, true]);
    await give();
    await seen;
    const { answers, rows: count, entries, underWay } = watch.view();
    assert.deepEqual([answers, count, underWay], [1, 3, false]);
    assert.ok(entries.some(({ path, count: times }) => path === 'list[].unheardOf' && times === 3));
    assert.ok(changes() > 0);
  });

  it('lets others work when it takes long', async () => {
    let steps = 0;
    function* work(): Generator<undefined, string> {
      for (; steps < 30; steps++) yield;
      return 'done';
    }
    const { pause, give } = handPause();
    const running = runInSlices(work(), pause);
    await give();
    assert.ok(steps > 0 && steps < 30, `${steps} steps in the first slice`);
    for (let turn = 0; turn < 10; turn++) await give();
    assert.equal(await running, 'done');
  });

  it('does not count an answer that was under way when the user cleared', async () => {
    const { watch, give } = watchOf('vehicle.list');
    const seen = watch.see(rows(1), {}, keep);
    watch.clear();
    await give();
    await seen;
    assert.equal(watch.view().answers, 0);
  });

  it('is one account for all panels of an operation and profile, and outlives them', async () => {
    const { watch, give, book } = watchOf('vehicle.list');
    const other = watchOf('vehicle.list', { id: 'sandbox', origin: 'http://127.0.0.1:2' }, book);
    const seen = watch.see(rows(2), {}, keep);
    await give();
    await seen;
    assert.ok(other.changes() > 0);
    watch.dispose();
    assert.equal(other.watch.view().rows, 2);
    other.watch.follow({ id: 'mine', origin: 'https://example.com' });
    assert.equal(other.watch.view().rows, 0);
    other.watch.follow({ id: 'sandbox', origin: 'http://127.0.0.1:3' });
    assert.equal(other.watch.view().rows, 2);
  });
});

describe('the report of the drift', () => {
  const { vendor, operation } = find('auvo', 'tasks.list');

  it('names vendor, operation, document and line, and every kind with counts and first examples', () => {
    const log = new DriftLog();
    const report = log.reporter(keep);
    const at = (path: string, expected = '') => ({ path, expected, secret: false });
    report({ kind: 'undocumented', ...at('result.x') }, 'a|b`c');
    report({ kind: 'undocumented', ...at('result.x') }, 'later');
    report({ kind: 'missing', ...at('result.y', 'text') }, undefined);
    report({ kind: 'type', ...at('result.z', 'whole number or null') }, '7');
    report({ kind: 'value', ...at('result.e', '1, 2 or 3') }, 9);
    log.answers = 2;
    log.rows = 1_200;
    const text = driftReport(vendor, operation, log);
    for (const part of [
      '# Auvo: List tasks',
      '`GET /v2/tasks/`, documented in auvo.txt, line 1850.',
      'Compared 1,200 rows in 2 answers with the document.',
      '| `result.x` | 2 | text | ``"a\\|b`c"`` |',
      '| `result.y` | 1 | text |',
      '| `result.z` | 1 | whole number or null | text | `"7"` |',
      '| `result.e` | 1 | 1, 2 or 3 | `9` |',
    ])
      assert.ok(text.includes(part), `${part}\n\n${text}`);
  });

  it('says so when nothing differs', () => {
    const log = new DriftLog();
    log.answers = 1;
    log.rows = 1;
    const text = driftReport(vendor, operation, log);
    assert.match(text, /Compared 1 row in 1 answer/);
    assert.match(text, /No difference was found/);
  });
});
