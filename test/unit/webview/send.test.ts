import assert from 'node:assert/strict';
import type { PanelState } from '../../../src/protocol/state';
import { initialView, reduce } from '../../../webview/state';
import { defaultLayout, writeFormWidth } from '../../../webview/layout';
import { sendButton } from '../../../webview/text/send';
import { announcement, exchangeText } from '../../../webview/text/status';
import { panel, results } from './fixtures';

const writing = (change: Partial<PanelState['profile']> = {}): PanelState => {
  const known = panel();
  return {
    ...known,
    operation: { ...known.operation, effect: 'write', method: 'POST' },
    profile: { ...known.profile, ...change },
  };
};

describe('The button that sends', () => {
  it('runs a read, and says of a write that it asks first', () => {
    assert.equal(sendButton(panel()).label, 'Run');
    assert.deepEqual([sendButton(writing()).label, sendButton(writing()).icon], ['Send…', 'send']);
    assert.match(sendButton(writing()).title, /asks before it is sent/);
  });

  it('says under a read-only profile that it is', () => {
    const { icon, title } = sendButton(writing({ name: 'Production', writable: false }));
    assert.deepEqual([icon, title], ['lock', 'The profile Production is read-only (F5)']);
  });
});

describe('The form of a write', () => {
  it('begins with more room, unless the user gave it another width', () => {
    const arrived = { type: 'arrived', panel: writing(), at: 0 } as const;
    assert.equal(reduce(initialView(), arrived).layout.formWidth, writeFormWidth);
    assert.equal(reduce(initialView({ ...defaultLayout, formWidth: 300 }), arrived).layout.formWidth, 300);
    assert.equal(reduce(initialView(), { ...arrived, panel: panel() }).layout, defaultLayout);
    const narrowed = reduce(reduce(initialView(), arrived), { type: 'laidOut', layout: { formWidth: 304 } });
    assert.equal(reduce(narrowed, arrived).layout.formWidth, 304);
  });
});

describe('A panel that asks before it sends', () => {
  it('shows the whole request beside the question, once', () => {
    let view = reduce(initialView(), { type: 'arrived', panel: panel(), at: 0 });
    const asking = panel({ run: { status: 'asking' } });
    view = reduce(view, { type: 'arrived', panel: asking, at: 0 });
    assert.deepEqual([view.layout.tab, view.layout.inspectorOpen], ['request', true]);
    assert.equal(announcement(asking), 'You are asked before it is sent.');
    view = reduce(view, { type: 'laidOut', layout: { tab: 'snippet' } });
    view = reduce(view, { type: 'arrived', panel: asking, at: 0 });
    assert.equal(view.layout.tab, 'snippet');
  });

  it('names the status of what it created', () => {
    assert.equal(exchangeText(results({ status: 201 })), '201 Created · 132 ms · 14.2 KB');
    assert.equal(exchangeText(results({ status: 200 })), '200 · 132 ms · 14.2 KB');
  });
});
