/** Runs something once no key is held down: at once when none is. */
export type WhenReleased = (run: () => void) => void;

/**
 * Watches which keys are held down. A key that opens a question and stays down would answer it: its
 * repetitions go to the question's first button.
 */
export function watchHeldKeys(document: EventTarget, window: EventTarget): WhenReleased {
  const held = new Set<string>();
  let waiting: (() => void) | undefined;
  const released = (): void => {
    if (held.size > 0) return;
    const run = waiting;
    waiting = undefined;
    run?.();
  };
  document.addEventListener('keydown', (event) => held.add(codeOf(event)), true);
  document.addEventListener(
    'keyup',
    (event) => {
      held.delete(codeOf(event));
      // On macOS, a key that goes up while Cmd is down is not heard of.
      if (codeOf(event).startsWith('Meta')) held.clear();
      released();
    },
    true,
  );
  // Keys that go up elsewhere are not heard of; what waited for them is not run, because the user went away.
  window.addEventListener('blur', () => {
    held.clear();
    waiting = undefined;
  });
  return (run) => {
    waiting = run;
    released();
  };
}

const codeOf = (event: Event): string => ('code' in event ? String(event.code) : '');
