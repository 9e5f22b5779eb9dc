/** Lets Ctrl+C copy the focused cell: its exact text, unless something else is selected. */
export function copyFocusedCell(grid: HTMLElement, textOf: (cell: HTMLElement) => string | undefined): void {
  let copied: HTMLElement | undefined;

  grid.addEventListener('keydown', (event) => {
    const cell = event.target;
    const selection = getSelection();
    if (!isCopy(event) || !(cell instanceof HTMLElement) || selection === null) return;
    if (cell !== copied && selection.toString() !== '') return;
    // A selection makes the editor's own copy command work, and shows what was copied.
    selection.selectAllChildren(cell);
    copied = cell;
  });

  grid.addEventListener('copy', (event) => {
    const text = copied === undefined ? undefined : textOf(copied);
    if (text === undefined || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });

  // What the user selects from here on, or the next cell, is not this cell.
  const forget = (): void => {
    if (copied !== undefined) getSelection()?.removeAllRanges();
    copied = undefined;
  };
  grid.addEventListener('focusout', forget);
  grid.addEventListener('pointerdown', forget);
}

function isCopy({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'c' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
