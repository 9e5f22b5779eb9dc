import assert from 'node:assert/strict';
import { defaultLayout, paneBounds, readLayout } from '../../../webview/layout';

describe('the remembered layout', () => {
  it('comes back as it was saved', () => {
    const saved = { ...defaultLayout, tab: 'request', formWidth: 400, formOpen: false, filtersOpen: true };
    assert.deepEqual(readLayout({ vendor: 'auvo', operation: 'tasks.list', ...saved }), saved);
  });

  it('comes back with each of its tabs', () => {
    for (const tab of ['snippet', 'request', 'response', 'value', 'drift'])
      assert.equal(readLayout({ tab }).tab, tab);
  });

  it('comes back with the side where the inspector stands, where the user chose one', () => {
    assert.equal(readLayout({ inspectorSide: 'bottom' }).inspectorSide, 'bottom');
    assert.equal(readLayout({ inspectorSide: 'top' }).inspectorSide, undefined);
  });

  it('falls back where it is missing or unreadable', () => {
    for (const saved of [
      undefined,
      null,
      7,
      [],
      { tab: 'x', formWidth: 'wide', filtersOpen: 3, formOpen: 'yes' },
    ]) {
      assert.deepEqual(readLayout(saved), defaultLayout);
    }
  });

  it('keeps sizes within their bounds', () => {
    assert.equal(readLayout({ formWidth: 9_999 }).formWidth, paneBounds.formWidth.max);
    assert.equal(readLayout({ inspectorHeight: 1 }).inspectorHeight, paneBounds.inspectorHeight.min);
    assert.equal(readLayout({ inspectorWidth: Number.NaN }).inspectorWidth, defaultLayout.inspectorWidth);
  });
});
