import assert from 'node:assert/strict';
import fc from 'fast-check';
import { highlight } from '../../../webview/text/highlight';
import { listItems, toggleItem } from '../../../webview/text/list';
import { fieldToFix, filledCount, isRefused, missingFields } from '../../../webview/text/missing';
import { rangeText } from '../../../webview/text/range';
import { announcement, exchangeText } from '../../../webview/text/status';
import { bytesText, countdownText, durationText, rowsText } from '../../../webview/text/units';
import { visibleText } from '../../../webview/text/visible';
import type { FormField } from '../../../src/protocol/form';
import type { PanelState } from '../../../src/protocol/state';
import { panel, results } from './fixtures';

describe('the range', () => {
  it('says where the rows stand in the whole list', () => {
    assert.equal(rangeText(results()), '51 to 60 of 1,234');
    assert.equal(
      rangeText(results({ from: 10_001, to: 10_100, total: 20_000 })),
      '10,001 to 10,100 of 20,000',
    );
  });

  it('does not invent a total', () => {
    const { total: _unknown, ...rest } = results();
    assert.equal(rangeText(rest), '51 to 60, more follow');
    assert.equal(rangeText({ ...rest, hasNext: false }), '51 to 60');
  });

  it('stays where every row of a page was left out because it had come before', () => {
    assert.equal(rangeText(results({ rowCount: 0, from: 11, to: 20, total: 25 })), '11 to 20 of 25');
  });

  it('counts what is not paged', () => {
    assert.equal(rangeText(results({ pages: false, rowCount: 1 })), '1 row');
    assert.equal(rangeText(results({ single: true, rowCount: 1 })), '1 object');
    assert.equal(rangeText(results({ rowCount: 0, from: 0, to: 0 })), 'No rows');
  });
});

describe('units', () => {
  it('reads like a person would write it', () => {
    assert.equal(durationText(132.4), '132 ms');
    assert.equal(durationText(1_440), '1.4 s');
    assert.equal(durationText(125_000), '2 min 5 s');
    assert.equal(bytesText(512), '512 B');
    assert.equal(bytesText(14_200), '14.2 KB');
    assert.equal(bytesText(999_960), '1.0 MB');
    assert.equal(rowsText(1), '1 row');
  });

  it('counts down to zero and never below, never early', () => {
    assert.equal(countdownText(41_001), '42 s');
    assert.equal(countdownText(1), '1 s');
    assert.equal(countdownText(-5), '0 s');
    assert.equal(countdownText(60_000), '1 min');
    assert.equal(countdownText(7_800_000), '2 h 10 min');
  });
});

describe('the announcement', () => {
  it('stays the same while a run goes on', () => {
    const running = panel({ run: { status: 'running', startedAt: 1 } });
    assert.equal(announcement(running), 'Running List tasks.');
    assert.equal(
      announcement(panel({ run: { status: 'waiting', startedAt: 1, until: 9, why: 'limit' } })),
      'Waiting for quota.',
    );
    const waiting = panel({ run: { status: 'waiting', startedAt: 1, until: 9, why: 'limit' } });
    const held = { ...waiting, quota: { ...waiting.quota, blockedUntil: 9 } };
    assert.equal(announcement(held), 'Held back by the vendor.');
    assert.equal(
      announcement(
        panel({ run: { status: 'waiting', startedAt: 1, until: 9, why: 'again', attempt: 2, of: 3 } }),
      ),
      'Trying again, 2 of 3.',
    );
  });

  it('says how it ended', () => {
    assert.equal(
      announcement(panel({ run: { status: 'done' }, results: results() })),
      'Done. 51 to 60 of 1,234.',
    );
    assert.equal(announcement(panel({ run: { status: 'stopped' } })), 'Stopped.');
  });

  it('does not call a write done of which a part failed', () => {
    const failures = [{ message: '404 No such company.', fields: [] }];
    const partly = results({ failures });
    assert.equal(
      announcement(panel({ run: { status: 'done' }, results: partly })),
      'Done in part. 1 entry was not saved.',
    );
    assert.match(exchangeText(partly), /^200 · 1 not saved · /);
  });

  it('does not claim a request that was not sent', () => {
    assert.equal(exchangeText(results()), '200 · 132 ms · 14.2 KB');
    assert.equal(exchangeText(results({ cached: true })), 'From memory, no request sent');
  });
});

describe('a refusal of the inputs', () => {
  const refused = (at: number, kind = 'input'): PanelState => ({
    ...panel({ run: { status: 'failed' } }),
    failure: { kind, title: '', detail: '', side: 'you', kept: '', at },
  });

  it('calls for the marked field once, and not for one of before the panel was drawn', () => {
    assert.ok(isRefused(panel({}), refused(1)));
    assert.ok(isRefused(refused(1), refused(2)), 'once more with the next run');
    assert.ok(!isRefused(refused(1), refused(1)), 'not while the user mends it');
    assert.ok(!isRefused(undefined, refused(1)));
    assert.ok(!isRefused(panel({}), refused(1, 'network')));
  });
});

describe('required fields', () => {
  const field = (id: string, required: boolean): FormField => ({ id, label: id, control: 'text', required });
  const sections = [{ id: 's', title: 'S', fields: [field('a', true), field('b', false), field('c', true)] }];

  it('are missing while they hold nothing but space', () => {
    const { form } = panel({ sections });
    assert.deepEqual(
      missingFields(form, { a: ' ', c: 'x' }).map(({ id }) => id),
      ['a'],
    );
    assert.equal(filledCount(form, { b: 'x', c: 'y' }), 2);
  });

  it('come after fields with an issue when one has to be shown', () => {
    assert.equal(fieldToFix(panel({ sections, issues: { b: 'Wrong.' } }).form, {})?.id, 'b');
    assert.equal(fieldToFix(panel({ sections }).form, { a: 'x' })?.id, 'c');
  });
});

describe('a value in a cell', () => {
  it('hides nothing', () => {
    assert.equal(visibleText('a\nb\tc'), 'a↵b⇥c');
    assert.equal(visibleText('\u0000'), '␀');
    assert.equal(visibleText('\u202egnp.exe'), '⟨U+202E⟩gnp.exe');
    assert.equal(visibleText('zero\u200bwidth'), 'zero⟨U+200B⟩width');
  });

  it('stays as it is when there is nothing to hide', () => {
    assert.equal(visibleText('São Paulo – مرحبا 👩‍🔧'), 'São Paulo – مرحبا 👩‍🔧');
  });

  it('is cut when it is very long', () => {
    assert.equal(visibleText('x'.repeat(9_000)).length, 501);
  });
});

describe('a list field', () => {
  it('adds and takes out names', () => {
    assert.equal(toggleItem('', 'a'), 'a');
    assert.equal(toggleItem('a , b', 'c'), 'a, b, c');
    assert.equal(toggleItem('a, b', 'a'), 'b');
    assert.deepEqual(listItems(' a,, b '), ['a', 'b']);
  });
});

describe('highlighting', () => {
  it('never changes the code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        assert.equal(
          highlight(code)
            .map(({ text }) => text)
            .join(''),
          code,
        );
      }),
    );
  });

  it('knows comments, strings and keywords, and leaves addresses alone', () => {
    const kinds = (code: string): string =>
      highlight(code)
        .map(({ kind, text }) => `${kind}:${text}`)
        .join('|');
    assert.equal(kinds('const a = "b"; // c'), 'keyword:const|plain: a = |string:"b"|plain:; |comment:// c');
    assert.equal(kinds('curl https://x.y'), 'plain:curl https://x.y');
  });
});
