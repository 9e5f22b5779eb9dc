import assert from 'node:assert/strict';
import type { BulkOffer, BulkState } from '../../../src/protocol/bulk';
import { bulkAnnouncement, bulkText, progressText, shareOf } from '../../../webview/text/bulk';

const offer: BulkOffer = {
  status: 'offered',
  then: 'show',
  rows: 1234,
  requests: 25,
  left: { requests: 60, of: 60, window: 'per minute' },
  reserve: 6,
  durationMs: 40_000,
};
const half = { pages: 12, ofPages: 25, rows: 600, ofRows: 1234, skipped: 0 };
const running = (change: object = {}): BulkState => ({ status: 'running', startedAt: 0, ...half, ...change });

describe('The offer to fetch all rows', () => {
  it('says what it costs', () => {
    assert.equal(
      bulkText(offer),
      'All 1,234 rows take about 25 requests: 60 of 60 left per minute, 6 are kept for you, about 40 s.',
    );
    assert.equal(
      bulkText({ status: 'offered', then: 'show', requests: 1 }),
      'All rows take about 1 request.',
    );
  });

  it('does not invent what the vendor does not say', () => {
    const { rows: _rows, requests: _requests, durationMs: _duration, ...rest } = offer;
    assert.equal(
      bulkText(rest),
      'The vendor does not say how many rows there are, so the number of requests is not known: 60 of 60 left per minute, 6 are kept for you.',
    );
  });
});

describe('A fetch of all rows', () => {
  it('says how far it is, as far as anybody knows', () => {
    assert.equal(progressText(half), '12 of 25 pages · 600 of 1,234 rows');
    assert.equal(progressText({ pages: 1, rows: 1, skipped: 0 }), '1 page · 1 row');
    assert.equal(shareOf({ ...half, ofRows: 1200 }), 0.5);
    assert.equal(shareOf({ pages: 1, ofPages: 4, rows: 1, skipped: 0 }), 0.25);
    assert.equal(shareOf({ pages: 3, rows: 9, skipped: 0 }), undefined);
  });

  it('does not say "600 of 500" of a list that grew', () => {
    assert.equal(progressText({ ...half, ofRows: 500 }), '12 of 25 pages · 600 rows');
    assert.equal(shareOf({ ...half, ofRows: 500 }), 1);
  });

  it('says how it ended and what is kept', () => {
    const end = { ...half, at: 0, canResume: true };
    assert.equal(bulkText({ status: 'stopped', ...end }), 'Stopped: 600 of 1,234 rows were fetched.');
    assert.match(
      bulkText({ status: 'failed', ...end }),
      /failed: 600 of 1,234 rows were fetched and are kept/,
    );
    const left = { status: 'interrupted', at: 0, canResume: true, rows: 0, skipped: 0 } as const;
    assert.equal(
      bulkText({ ...left, pages: 12 }),
      'Fetching all rows was interrupted: 12 pages were fetched and are kept.',
    );
    assert.equal(
      bulkText({ ...left, pages: 1 }),
      'Fetching all rows was interrupted: 1 page was fetched and is kept.',
    );
    const whole = { pages: 25, ofPages: 25, rows: 1234, ofRows: 1234, skipped: 0 };
    assert.equal(
      bulkText({ status: 'done', at: 0, durationMs: 38_000, notices: [], ...whole }),
      '1,234 rows were fetched in 38.0 s.',
    );
  });

  it('is announced every quarter, not with every page', () => {
    const said = new Set<string>();
    for (let rows = 0; rows <= 1000; rows += 50) said.add(bulkAnnouncement(running({ rows, ofRows: 1000 })));
    assert.deepEqual(
      [...said],
      ['', ': 25 %', ': 50 %', ': 75 %', ': 100 %'].map((far) => `Fetching all rows${far}.`),
    );
  });

  it('is announced every ten pages where nobody knows how many there are', () => {
    const open = (pages: number): string =>
      bulkAnnouncement({ status: 'running', startedAt: 0, pages, rows: pages, skipped: 0 });
    assert.deepEqual([open(1), open(9)], ['Fetching all rows.', 'Fetching all rows.']);
    assert.deepEqual([open(10), open(19)], ['Fetching all rows: 10 pages.', 'Fetching all rows: 10 pages.']);
  });

  it('is announced once while it waits, without the seconds', () => {
    assert.equal(
      bulkAnnouncement(running({ waitingUntil: 5_000 })),
      bulkAnnouncement(running({ waitingUntil: 9_000 })),
    );
    assert.equal(bulkAnnouncement(undefined), '');
  });
});
