import assert from 'node:assert/strict';
import type { ProfileRow, ProofView } from '../../../../src/protocol/credentials';
import {
  agoText,
  announcement,
  looks,
  progressText,
  statusText,
  tallyText,
} from '../../../../webview/credentials/text';
import { emptyTable, fullTable } from '../../../support/credentials/tables';

const now = Date.UTC(2026, 10, 22, 14);
const MINUTE = 60_000;

describe('What the table of credentials says', () => {
  it('tells how long ago a test was', () => {
    const said = (minutes: number) => agoText(now - minutes * MINUTE, now);
    assert.deepEqual([-5, 0, 0.9, 1, 59.9, 60, 125, 60 * 24, 60 * 49].map(said), [
      'just now',
      'just now',
      'just now',
      '1 min ago',
      '59 min ago',
      '1 h ago',
      '2 h ago',
      '1 day ago',
      '2 days ago',
    ]);
  });

  it('tells what a profile waits for, with the seconds that are left', () => {
    const said = (change: Partial<ProfileRow>) => progressText({ ...profileRow(), ...change }, now);
    assert.equal(said({ state: 'idle' }), undefined);
    assert.equal(said({ state: 'queued' }), 'Waits for its turn');
    assert.equal(said({ state: 'testing' }), 'Testing…');
    assert.equal(said({ state: 'testing', waitsUntil: now + 11_001 }), 'Waits 12 s for the quota');
    assert.equal(said({ state: 'testing', waitsUntil: now }), 'Testing…');
  });

  it('tells a status, or that there was none', () => {
    const view: ProofView = { verdict: 'network', sentence: '', sent: true, at: now };
    assert.equal(statusText({ ...view, status: 404 }), '404');
    assert.equal(statusText(view), 'no answer');
    assert.equal(statusText({ ...view, sent: false }), 'not sent');
  });

  it('announces how far the tests are, and who waits, without counting seconds', () => {
    const table = fullTable(now);
    assert.equal(announcement(table), 'Testing: 3 of 5 profiles done. Auvo waits for the quota.');
    assert.equal(
      announcement({ ...table, vendors: [], running: { done: 0, of: 1 } }),
      'Testing: 0 of 1 profile done.',
    );
    assert.equal(announcement(emptyTable()), '');
  });

  it('counts verdicts, the good ones first', () => {
    assert.equal(
      tallyText(fullTable(now)),
      '1 valid, 1 refused, 1 wrong scope, 1 expired, 1 unclear, 1 quota, 1 network',
    );
    assert.equal(tallyText(emptyTable()), '');
  });

  it('has a word and an icon of its own for each verdict', () => {
    const all = Object.values(looks);
    assert.equal(new Set(all.map(({ word }) => word)).size, all.length);
    assert.equal(new Set(all.map(({ icon }) => icon)).size, all.length);
  });
});

const profileRow = (): ProfileRow => fullTable(now).vendors[0]?.profiles[0] ?? assert.fail();
