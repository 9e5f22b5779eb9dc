import assert from 'node:assert/strict';
import type { Detail } from '../../../src/protocol/detail';
import type { Distribution } from '../../../src/protocol/table';
import { barsPath } from '../../../webview/text/bars';
import { distributionText } from '../../../webview/text/distribution';
import { statusMeaning } from '../../../webview/text/httpStatus';
import { hourLater, hourRows, hourText, limitOfMinute } from '../../../webview/text/quotaHour';
import { attemptsText, phaseBars, sizeText } from '../../../webview/text/response';
import { shareText } from '../../../webview/text/units';
import { cutText, kindText } from '../../../webview/text/value';

describe('the response pane', () => {
  it('says what a status means, also one without a name', () => {
    assert.equal(statusMeaning(429).title, '429 Too Many Requests');
    assert.equal(statusMeaning(429).meaning, 'The limit is used up.');
    assert.deepEqual(statusMeaning(418), {
      title: '418',
      meaning: 'The vendor does not accept the request.',
    });
    assert.equal(statusMeaning(999).meaning, 'It is not a status that HTTP knows.');
  });

  it('draws each phase where it was in the whole time', () => {
    const phases = [
      { name: 'Connect', ms: 20 },
      { name: 'First byte', ms: 60 },
    ];
    assert.deepEqual(
      phaseBars({ phases, durationMs: 100 }).map(({ from, share }) => [from, share]),
      [
        [0, 0.2],
        [0.2, 0.6],
      ],
    );
    assert.deepEqual(
      phaseBars({ phases: [{ name: 'Connect', ms: 0 }], durationMs: 0 }).map(({ share }) => share),
      [0],
    );
  });

  it('tells the size on the wire apart only where it differs', () => {
    const response = {
      status: 200,
      at: 0,
      durationMs: 1,
      phases: [],
      headers: [],
      attempts: 1,
      hasText: true,
    };
    assert.equal(sizeText({ ...response, wireBytes: 500, decodedBytes: 500 }), '500 B');
    assert.equal(
      sizeText({ ...response, wireBytes: 3100, decodedBytes: 14_200 }),
      '3.1 KB on the wire, 14.2 KB decoded',
    );
  });

  it('says how many attempts failed before', () => {
    assert.deepEqual([1, 2, 3].map(attemptsText), ['1', '2: the first one failed', '3: the first 2 failed']);
  });
});

describe('the value pane', () => {
  const detail: Detail = { path: [], kind: 'text', text: 'abc', children: [], count: 0 };

  it('says what a value is and how much of it there is', () => {
    assert.equal(kindText(detail), 'text, 3 characters');
    assert.equal(kindText({ ...detail, kind: 'list', count: 1 }), 'list, 1 item');
    assert.equal(kindText({ ...detail, kind: 'object', count: 2_000 }), 'object, 2,000 fields');
    assert.equal(kindText({ ...detail, kind: 'number' }, 'whole number'), 'whole number');
  });

  it('says when only the beginning of a text is there', () => {
    assert.equal(cutText(detail), undefined);
    assert.match(cutText({ ...detail, length: 250_000 }) ?? '', /all 250,000 characters/);
    assert.equal(kindText({ ...detail, length: 250_000 }), 'text, 250,000 characters');
  });
});

describe('the distribution of a column', () => {
  const found: Distribution = {
    kind: 'values',
    bars: [{ label: 'open', count: 30 }],
    rows: 50,
    empty: 5,
    others: 15,
    otherValues: 3,
  };

  it('says what it is made of', () => {
    assert.equal(distributionText(found), '4 different values in 45 of 50 rows, 5 without a value');
    assert.equal(
      distributionText({ ...found, kind: 'numbers', empty: 0 }),
      'Values in 50 of 50 rows, 15 with another value',
    );
    assert.equal(
      distributionText({ ...found, otherValues: 0, others: 0, empty: 0, rows: 1 }),
      '1 different value in 1 of 1 row',
    );
  });

  it('says shares that are neither nothing nor all as such', () => {
    assert.deepEqual(
      [
        shareText(0, 9),
        shareText(1, 1000),
        shareText(2, 3),
        shareText(999, 1000),
        shareText(9, 9),
        shareText(0, 0),
      ],
      ['0%', '<1%', '67%', '99%', '100%', '0%'],
    );
  });

  it('draws a bar for each count, high enough to be seen', () => {
    assert.equal(barsPath([0, 50, 1], 100, 0), 'M1 100v-50h1v50zM2 100v-4h1v4z');
  });
});

describe('the chart of the last hour', () => {
  const hour = Array.from({ length: 60 }, (_, minute) => (minute === 0 ? 7 : minute >= 58 ? 3 : 0));

  it('says how many requests there were', () => {
    assert.equal(hourText(hour), 'Requests of the last hour: 13, at most 7 a minute');
  });

  it('moves on while nothing arrives', () => {
    assert.equal(hourLater(hour, 0), hour);
    assert.deepEqual(hourLater(hour, 1).slice(-3), [3, 3, 0]);
    assert.equal(hourText(hourLater(hour, 1)), 'Requests of the last hour: 6, at most 3 a minute');
    assert.deepEqual(hourLater(hour, 500), Array<number>(60).fill(0));
  });

  it('counts in steps of five minutes, the latest first', () => {
    const rows = hourRows(hour);
    assert.equal(rows.length, 12);
    assert.deepEqual(rows[0], { label: 'Last 5 minutes', count: 6 });
    assert.deepEqual(rows.at(-1), { label: '55 to 60 minutes ago', count: 7 });
  });

  it('knows the limit of a minute where there is one', () => {
    const window = {
      id: 'minute',
      label: 'per minute',
      limit: 60,
      limitFrom: 'document',
      remaining: 60,
      remainingFrom: 'counted',
      level: 'plenty',
    } as const;
    const quota = { per: 'API key', sent: 0, lastHour: hour };
    assert.equal(limitOfMinute({ ...quota, windows: [{ ...window, seconds: 60 }] }), 60);
    assert.equal(limitOfMinute({ ...quota, windows: [{ ...window, seconds: 86_400 }] }), undefined);
  });
});
