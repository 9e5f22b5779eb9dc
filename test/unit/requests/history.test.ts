import assert from 'node:assert/strict';
import type { RunRecord, RunReport } from '../../../src/requests/history';
import { readHistory, recordOf, withoutRun, withRun } from '../../../src/requests/history';
import { createRedactor } from '../../../src/http/redaction/redaction';

const list = { vendorId: 'auvo', operationId: 'tasks.list' };
const nothing = createRedactor([]);
const report = (more: Partial<RunReport> = {}): RunReport => ({
  at: 1_000,
  durationMs: 340.4,
  profile: { id: 'p1', name: 'Production' },
  values: { 'query.page': '1' },
  status: 'done',
  rows: 50,
  ...more,
});
const run = (id: string, more: Partial<RunReport> = {}): RunRecord =>
  recordOf(id, list, report(more), nothing);

describe('History', () => {
  it('keeps who, when, with what and how it ended', () => {
    assert.deepEqual(run('1', { httpStatus: 200 }), {
      id: '1',
      at: 1_000,
      ...list,
      profile: { id: 'p1', name: 'Production' },
      values: { 'query.page': '1' },
      status: 'done',
      httpStatus: 200,
      rows: 50,
      durationMs: 340,
    });
  });

  it('keeps inputs of path, query and language only, and says that there was a body', () => {
    const values = {
      'path.id': '7',
      'query.paramFilter.startDate': '2026-01-01',
      language: 'pt',
      'query.empty': ' ',
      'body:mode': 'json',
      'body.name': 'Ana',
      'body.lines.0.qty': '2',
    };
    const { values: kept, leftOut } = run('1', { values });
    assert.deepEqual(kept, { 'path.id': '7', 'query.paramFilter.startDate': '2026-01-01', language: 'pt' });
    assert.deepEqual(leftOut, ['body']);
  });

  it('leaves out every value that holds a secret, in any form, and names its field', () => {
    const secret = 'canary/key+1=';
    const redact = createRedactor([secret]);
    const values = {
      'query.plain': `before ${secret} after`,
      'query.encoded': encodeURIComponent(secret),
      'query.base64': Buffer.from(secret).toString('base64'),
      'query.page': '1',
    };
    const record = recordOf('1', list, report({ values, profile: { id: 'p1', name: secret } }), redact);
    assert.deepEqual(record.values, { 'query.page': '1' });
    assert.deepEqual(record.leftOut, ['query.plain', 'query.encoded', 'query.base64']);
    assert.ok(!JSON.stringify(record).includes('canary'));
  });

  it('leaves out values too long to be kept', () => {
    const { values, leftOut } = run('1', { values: { 'query.text': 'x'.repeat(2_001) } });
    assert.deepEqual([values, leftOut], [{}, ['query.text']]);
  });

  it('puts the newest first and keeps no more than it may', () => {
    const records = ['1', '2', '3'].reduce<readonly RunRecord[]>(
      (all, id) => withRun(all, run(id, { values: { 'query.page': id } }), 2),
      [],
    );
    assert.deepEqual(
      records.map(({ id }) => id),
      ['3', '2'],
    );
    assert.deepEqual(withRun(records, run('4'), 0), []);
  });

  it('counts the same request right after itself, with how it ended last', () => {
    const once = withRun([], run('1'), 10);
    const [twice, ...others] = withRun(once, run('2', { at: 2_000, status: 'failed', kind: 'timeout' }), 10);
    assert.deepEqual([twice?.id, twice?.at, twice?.times, twice?.kind], ['1', 2_000, 2, 'timeout']);
    assert.deepEqual(others, []);
  });

  it('keeps apart what was asked under another profile, with other inputs, or with some that are not kept', () => {
    const different: Partial<RunReport>[] = [
      { profile: { id: 'p2', name: 'Production' } },
      { values: { 'query.page': '2' } },
      { values: { 'query.page': '1', 'body.x': '1' } },
    ];
    for (const more of different) assert.equal(withRun([run('1')], run('2', more), 10).length, 2);
  });

  it('takes one run out', () => {
    assert.deepEqual(withoutRun([run('1'), run('2')], '1'), [run('2')]);
  });

  it('reads what was stored and drops what is not legal', () => {
    const good = run('1');
    const stored = [
      good,
      null,
      { ...good, at: 'yesterday' },
      { ...good, values: { 'query.page': 7 } },
      { ...good, status: 'fine' },
      { ...good, more: 'unknown parts are dropped' },
    ];
    assert.deepEqual(readHistory(JSON.parse(JSON.stringify(stored))), [good, good]);
    for (const broken of [undefined, null, 'text', {}, 7]) assert.deepEqual(readHistory(broken), []);
  });
});
