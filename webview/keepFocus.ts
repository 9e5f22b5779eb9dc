/** Gives the keyboard back to where it was before a question. */
export interface FocusKeeper {
  /** The user is being asked something outside the page. */
  asked(): void;
}

/**
 * VS Code takes the keyboard out of the page for a question, and returns it to the page as a whole. Only
 * after our own question it goes back to its place: at other times VS Code may be opening a picker of its
 * own, which closes when the keyboard is taken from it.
 */
export function keepFocus(document: Document, window: Window): FocusKeeper {
  let last: HTMLElement | undefined;
  let asked = false;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  window.addEventListener('focus', () => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (asked && isNowhere && last?.isConnected === true) last.focus({ preventScroll: true });
    asked = false;
  });
  return {
    asked: () => {
      asked = true;
    },
  };
}
