import assert from 'node:assert/strict';
import { watchHeldKeys } from '../../../webview/heldKeys';

describe('A question that a key opens', () => {
  function watch() {
    const document = new EventTarget();
    const window = new EventTarget();
    const whenReleased = watchHeldKeys(document, window);
    let opened = 0;
    const key = (type: string, code: string) => {
      document.dispatchEvent(Object.assign(new Event(type), { code }));
    };
    const ask = () => {
      whenReleased(() => {
        opened++;
      });
    };
    return { key, ask, blur: () => window.dispatchEvent(new Event('blur')), opened: () => opened };
  }

  it('opens at once when no key is down, as after a click', () => {
    const { ask, opened } = watch();
    ask();
    assert.equal(opened(), 1);
  });

  it('waits until the key is up, and opens once however often it was repeated', () => {
    const { key, ask, opened } = watch();
    for (let i = 0; i < 3; i++) {
      key('keydown', 'Enter');
      ask();
    }
    assert.equal(opened(), 0);
    key('keyup', 'Enter');
    assert.equal(opened(), 1);
    key('keydown', 'KeyA');
    key('keyup', 'KeyA');
    assert.equal(opened(), 1);
  });

  it('does not wait for a key that went up under Cmd: macOS never tells of that', () => {
    const { key, ask, opened } = watch();
    key('keydown', 'MetaLeft');
    key('keydown', 'KeyV');
    key('keyup', 'MetaLeft');
    ask();
    assert.equal(opened(), 1);
  });

  it('does not open when the user has gone elsewhere with the key down', () => {
    const { key, ask, blur, opened } = watch();
    key('keydown', 'F5');
    ask();
    blur();
    key('keyup', 'F5');
    assert.equal(opened(), 0);
    ask();
    assert.equal(opened(), 1);
  });
});
