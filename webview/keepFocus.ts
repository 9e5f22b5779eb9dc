/**
 * Gives the keyboard back to where it was. VS Code takes it out of the page for its questions and its palette,
 * and returns it to the page as a whole.
 */
export function keepFocus(document: Document, window: Window): void {
  let last: HTMLElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  window.addEventListener('focus', () => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere && last?.isConnected === true) last.focus({ preventScroll: true });
  });
}
