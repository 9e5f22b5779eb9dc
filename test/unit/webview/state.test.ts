import assert from 'node:assert/strict';
import { initialView, reduce, unsentOf, valuesOf } from '../../../webview/state';
import type { View, ViewEvent } from '../../../webview/state';
import { panel, results } from './fixtures';

const field = 'query.startDate';

function after(...events: readonly ViewEvent[]): View {
  return events.reduce(reduce, initialView());
}

function arrived(value: string, at = 0): ViewEvent {
  return { type: 'arrived', panel: panel({ values: { [field]: value } }), at };
}

describe('the view', () => {
  it('shows the host’s values with what was typed on top', () => {
    const view = after(arrived('old'), { type: 'edited', field, text: 'new' });
    assert.equal(valuesOf(view)[field], 'new');
    assert.deepEqual(unsentOf(view), { [field]: 'new' });
  });

  it('forgets a draft when the host’s state says the same', () => {
    const view = after({ type: 'edited', field, text: 'new' }, { type: 'sent', message: 1 }, arrived('new'));
    assert.deepEqual(view.drafts, {});
  });

  it('keeps a draft that the host has not read yet, whatever state arrives', () => {
    const view = after({ type: 'edited', field, text: 'new' }, { type: 'sent', message: 1 }, arrived('old'));
    assert.equal(valuesOf(view)[field], 'new');
    assert.deepEqual(unsentOf(view), {});
  });

  it('lets the host have the last word once it has read the draft', () => {
    const view = after(
      { type: 'edited', field, text: ' 7 ' },
      { type: 'sent', message: 1 },
      { type: 'acknowledged', message: 1 },
      arrived('7'),
    );
    assert.equal(valuesOf(view)[field], '7');
  });

  it('never replaces the field that has the focus, until the focus leaves it', () => {
    const editing = after(
      { type: 'focused', field },
      { type: 'edited', field, text: ' 7 ' },
      { type: 'sent', message: 1 },
      { type: 'acknowledged', message: 1 },
      arrived('7'),
    );
    assert.equal(valuesOf(editing)[field], ' 7 ');
    assert.equal(valuesOf(reduce(editing, { type: 'focused', field: undefined }))[field], '7');
  });

  it('does not take the answer to an older message for an answer to newer text', () => {
    const view = after(
      { type: 'edited', field, text: 'a' },
      { type: 'sent', message: 1 },
      { type: 'edited', field, text: 'ab' },
      { type: 'sent', message: 2 },
      { type: 'acknowledged', message: 1 },
      arrived('a'),
    );
    assert.equal(valuesOf(view)[field], 'ab');
  });

  it('keeps an emptied field empty until the host knows', () => {
    const view = after(arrived('old'), { type: 'edited', field, text: '' });
    assert.equal(valuesOf(view)[field], '');
  });

  it('learns the host’s clock from a run that begins, and keeps the smallest difference', () => {
    const running = (startedAt: number, at: number): ViewEvent => ({
      type: 'arrived',
      panel: panel({ run: { status: 'running', startedAt } }),
      at,
    });
    const first = after(arrived('x'), running(1_000, 61_250));
    assert.equal(first.skew, 60_250);
    const second = [arrived('x'), running(2_000, 62_010), arrived('x'), running(3_000, 63_900)].reduce(
      reduce,
      first,
    );
    assert.equal(second.skew, 60_010);
  });

  it('learns it from an answer too, which may be all that is told of its run, and not from one that was there', () => {
    const answered = (of: number, at: number, cached = false): ViewEvent => ({
      type: 'arrived',
      panel: panel({ run: { status: 'done' }, results: { ...results(), at: of, cached } }),
      at,
    });
    const first = after(arrived('x'), answered(1_000, 61_250));
    assert.equal(first.skew, 60_250);
    assert.equal(reduce(first, answered(1_000, 61_100)).skew, 60_250);
    assert.equal(reduce(first, answered(2_000, 62_010, true)).skew, 60_250);
    assert.equal(reduce(first, answered(2_000, 62_010)).skew, 60_010);
  });

  it('does not trust a run that was under way before the panel opened', () => {
    const view = after({
      type: 'arrived',
      panel: panel({ run: { status: 'running', startedAt: 1 } }),
      at: 90_000,
    });
    assert.equal(view.skew, undefined);
  });

  it('shows a refusal until the host’s next state', () => {
    const refused = after(arrived('x'), { type: 'refused', reason: 'Not a legal message.' });
    assert.equal(refused.problem, 'Not a legal message.');
    assert.equal(reduce(refused, arrived('x')).problem, undefined);
  });
});
