import assert from 'node:assert/strict';
import type { Actions } from '../../../webview/actions';
import { listenForKeys } from '../../../webview/keys';
import { initialView } from '../../../webview/state';
import { panel, results } from './fixtures';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const linux = 'Mozilla/5.0 (X11; Linux x86_64)';
const textField = { selectionStart: 0 };

interface Press {
  readonly key: string;
  readonly altKey?: boolean;
  readonly target?: object;
  readonly userAgent?: string;
}

/** What a key does while a page with neighbours is shown, and whether the panel took the key. */
function press({
  key,
  altKey = false,
  target = {},
  userAgent = linux,
}: Press): [did: string[], taken: boolean] {
  const did: string[] = [];
  const page = Object.assign(new EventTarget(), { defaultView: { navigator: { userAgent } } });
  const actions = {
    run: () => did.push('run'),
    stop: () => did.push('stop'),
    goTo: (to: string) => did.push(to),
  };
  listenForKeys(
    page as unknown as Document, // the parts of a document that keys are listened for with
    () => ({ ...initialView(), panel: panel({ results: results() }) }),
    actions as unknown as Actions, // the actions that keys have
  );
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    key,
    altKey,
    composedPath: () => [target],
  });
  page.dispatchEvent(event);
  return [did, event.defaultPrevented];
}

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
});
