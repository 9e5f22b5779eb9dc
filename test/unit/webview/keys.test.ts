import assert from 'node:assert/strict';
import type { Actions } from '../../../webview/actions';
import { listenForKeys } from '../../../webview/keys';
import { initialView } from '../../../webview/state';
import type { View } from '../../../webview/state';
import { panel, results } from './fixtures';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const linux = 'Mozilla/5.0 (X11; Linux x86_64)';
const textField = { selectionStart: 0 };

interface Press {
  readonly key: string;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly target?: object;
  readonly userAgent?: string;
  readonly view?: Partial<View>;
}

/** What a key does while a page with neighbours is shown, and whether the panel took the key. */
function press({
  target = {},
  userAgent = linux,
  view = {},
  ...pressed
}: Press): [did: string[], taken: boolean] {
  const did: string[] = [];
  const page = Object.assign(new EventTarget(), { defaultView: { navigator: { userAgent } } });
  const actions = {
    run: () => did.push('run'),
    stop: () => did.push('stop'),
    goTo: (to: string) => did.push(to),
    openDialog: (dialog: string) => did.push(dialog),
    find: () => did.push('find'),
  };
  listenForKeys(
    page as unknown as Document, // the parts of a document that keys are listened for with
    () => ({ ...initialView(), panel: panel({ results: results() }), ...view }),
    actions as unknown as Actions, // the actions that keys have
  );
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...pressed,
    composedPath: () => [target],
  });
  page.dispatchEvent(event);
  return [did, event.defaultPrevented];
}

/** An element that these selectors match. */
const element = (...selectors: string[]): object => ({
  matches: (list: string) => selectors.some((selector) => list.includes(selector)),
});

const running = panel({ run: { status: 'running', startedAt: 0 }, results: results() });

describe('The keys of the panel', () => {
  it('run with F5, also from a field', () => {
    assert.deepEqual(press({ key: 'F5', target: textField }), [['run'], true]);
  });

  it('turn pages with Alt and an arrow', () => {
    assert.deepEqual(press({ key: 'ArrowLeft', altKey: true }), [['previous'], true]);
    assert.deepEqual(press({ key: 'ArrowRight', altKey: true, target: textField }), [['next'], true]);
    assert.deepEqual(press({ key: 'ArrowRight', altKey: true, userAgent: mac }), [['next'], true]);
  });

  it('leave Alt and an arrow to a text field of macOS, where it moves by a word', () => {
    for (const key of ['ArrowLeft', 'ArrowRight'])
      assert.deepEqual(press({ key, altKey: true, target: textField, userAgent: mac }), [[], false]);
  });

  it('leave every other key alone', () => {
    assert.deepEqual(press({ key: 'ArrowLeft' }), [[], false]);
    assert.deepEqual(press({ key: 'Escape' }), [[], false]);
  });

  it('go to the first page with Alt+Home, and nowhere among all rows fetched', () => {
    assert.deepEqual(press({ key: 'Home', altKey: true }), [['first'], true]);
    const all = panel({ results: results({ scope: 'all' }) });
    assert.deepEqual(press({ key: 'ArrowRight', altKey: true, view: { panel: all } }), [[], true]);
  });

  it('export, find and run with Ctrl, with Cmd on macOS', () => {
    assert.deepEqual(press({ key: 's', ctrlKey: true }), [['export'], true]);
    assert.deepEqual(press({ key: 'f', ctrlKey: true, target: textField }), [['find'], true]);
    assert.deepEqual(press({ key: 'Enter', ctrlKey: true, target: textField }), [['run'], true]);
    assert.deepEqual(press({ key: 'f', metaKey: true, userAgent: mac }), [['find'], true]);
    assert.deepEqual(press({ key: 'f', ctrlKey: true, userAgent: mac }), [[], false]);
    assert.deepEqual(press({ key: 'f', metaKey: true }), [[], false]);
  });

  it('leave Ctrl+Enter to the table, where it opens what a cell refers to', () => {
    assert.deepEqual(press({ key: 'Enter', ctrlKey: true, target: element('.grid') }), [[], false]);
  });

  it('keep Ctrl+S from the editor also where there is nothing to export', () => {
    assert.deepEqual(press({ key: 's', ctrlKey: true, view: { panel: panel() } }), [[], true]);
  });

  it('stop a run with Escape, unless it closes something first', () => {
    assert.deepEqual(press({ key: 'Escape', view: { panel: running } }), [['stop'], true]);
    const menu = element('[role="menu"]');
    assert.deepEqual(press({ key: 'Escape', view: { panel: running }, target: menu }), [[], false]);
    assert.deepEqual(press({ key: 'Escape', view: { panel: running, dialog: 'export' } }), [[], false]);
  });

  it('do nothing behind a dialog, and do not reach the editor either', () => {
    const view = { dialog: 'columns' } as const;
    assert.deepEqual(press({ key: 'F5', view }), [[], true]);
    assert.deepEqual(press({ key: 's', ctrlKey: true, view }), [[], true]);
  });
});
