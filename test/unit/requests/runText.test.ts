import assert from 'node:assert/strict';
import type { RunRecord } from '../../../src/requests/history';
import { runViews } from '../../../src/requests/runText';

const now = new Date(2026, 10, 22, 12, 30).getTime();
const record = (more: Partial<RunRecord> = {}): RunRecord => ({
  id: '1',
  at: new Date(2026, 10, 22, 12, 5, 9).getTime(),
  vendorId: 'auvo',
  operationId: 'tasks.list',
  profile: { id: 'p1', name: 'Production' },
  values: { 'query.page': '1', 'query.paramFilter.startDate': '2026-01-01' },
  status: 'done',
  rows: 50,
  durationMs: 340,
  ...more,
});
const view = (more: Partial<RunRecord> = {}) => runViews([record(more)], now)[0]!;

describe('A past run in words', () => {
  it('has the vendor, the time and the rows on its line', () => {
    assert.equal(view().title, 'List tasks');
    assert.equal(view().description, 'Auvo · 12:05 · 50 rows');
    assert.equal(view({ rows: 1 }).description, 'Auvo · 12:05 · 1 row');
    assert.equal(view({ rows: 12_345, times: 3 }).description, 'Auvo · 12:05 · 12,345 rows · 3 times');
  });

  it('says how it failed, in words of its own', () => {
    assert.equal(
      view({ status: 'failed', kind: 'vendor-failed', httpStatus: 500 }).description,
      'Auvo · 12:05 · failed at the vendor (500)',
    );
    assert.equal(view({ status: 'failed', kind: 'timeout' }).description, 'Auvo · 12:05 · no answer in time');
    assert.equal(view({ status: 'failed', kind: 'new-kind' }).description, 'Auvo · 12:05 · failed');
    assert.equal(view({ status: 'stopped' }).description, 'Auvo · 12:05 · stopped');
  });

  it('has the day when it was another, and the year when that was', () => {
    const day = (year: number, month: number) => new Date(year, month, 3, 9, 7).getTime();
    assert.equal(view({ at: day(2026, 2) }).description, 'Auvo · 3 Mar 09:07 · 50 rows');
    assert.equal(view({ at: day(2025, 2) }).description, 'Auvo · 3 Mar 2025 09:07 · 50 rows');
  });

  it('tells its profile, its inputs and what is not kept in the tooltip', () => {
    assert.equal(
      view({ leftOut: ['query.token'] }).tooltip,
      [
        'List tasks · Auvo · Production',
        '22 Nov 2026 12:05:09 · 50 rows · 340 ms',
        'page = 1',
        'paramFilter.startDate = 2026-01-01',
        'Not kept: query.token',
      ].join('\n'),
    );
  });

  it('can be repeated only when it reads and nothing of it was left out', () => {
    assert.equal(view().repeatable, true);
    assert.equal(view({ leftOut: ['query.token'] }).repeatable, false);
    assert.equal(view({ operationId: 'tasks.create' }).repeatable, false);
  });

  it('is not shown when its operation is there no more', () => {
    assert.deepEqual(runViews([record({ operationId: 'gone' }), record({ vendorId: 'nobody' })], now), []);
  });
});
