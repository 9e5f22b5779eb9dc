import assert from 'node:assert/strict';
import type { QuotaView, QuotaWindowView } from '../../../src/protocol/quota';
import { blockedFor, blockedText, freeText, leftText, sourceText } from '../../../webview/text/quota';

const minute: QuotaWindowView = {
  id: 'minute',
  label: 'per minute',
  limit: 60,
  remaining: 58,
  seconds: 60,
  limitFrom: 'document',
  remainingFrom: 'header',
  level: 'plenty',
};
const quota: QuotaView = { per: 'API key', sent: 12, lastHour: [], windows: [minute] };

describe('the quota meter', () => {
  it('says what is left and when all of it is free', () => {
    assert.equal(leftText(minute), '58 of 60 left per minute');
    assert.equal(freeText({ ...minute, resetsAt: 142_000 }, 100_000), 'all free in 42 s');
  });

  it('says when the next request may go while nothing is left', () => {
    const empty: QuotaWindowView = { ...minute, remaining: 0, nextFreeAt: 103_000, resetsAt: 142_000 };
    assert.equal(freeText(empty, 100_000), 'next in 3 s');
  });

  it('counts down to nothing, not below', () => {
    assert.equal(freeText(minute, 0), undefined);
    assert.equal(freeText({ ...minute, resetsAt: 100_000 }, 100_000), undefined);
    assert.equal(blockedFor({ ...quota, blockedUntil: 100 }, 100), undefined);
    assert.equal(blockedFor({ ...quota, blockedUntil: 100 }, 40), 60);
  });

  it('says in plain words where each number comes from', () => {
    assert.equal(
      sourceText(minute, quota),
      'What is left: from the vendor. Limit: from the document. Shared per API key. 12 sent.',
    );
    assert.match(
      sourceText({ ...minute, remainingFrom: 'counted', limitFrom: 'header' }, quota),
      /^What is left: counted here;.* Limit: from the vendor\./,
    );
  });

  it('says that a number is estimated, and why', () => {
    const estimated: QuotaWindowView = { ...minute, remainingFrom: 'estimated' };
    assert.match(
      sourceText(estimated, quota),
      /^What is left: estimated\. The vendor's own number did not come\./,
    );
    assert.equal(
      sourceText(estimated, { ...quota, trouble: 'The count is damaged.' }),
      'What is left: estimated. Limit: from the document. Shared per API key. 12 sent. The count is damaged.',
    );
  });

  it('says whether the vendor told how long it holds back', () => {
    assert.match(blockedText({ ...quota, blockedFrom: 'header' }), /from the vendor/);
    assert.match(blockedText({ ...quota, blockedFrom: 'counted' }), /counted here/);
  });
});
