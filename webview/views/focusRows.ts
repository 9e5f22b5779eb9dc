/** Gives the keyboard back to an element; to the rows where it is gone, so that it is never nowhere. */
export function focusRows(before: Element | null): void {
  const back =
    before instanceof HTMLElement && before !== document.body && before.isConnected ? before : undefined;
  (back ?? document.querySelector<HTMLElement>('.results .grid [tabindex="0"]'))?.focus({
    preventScroll: true,
  });
}
