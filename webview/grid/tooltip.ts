const longest = 2000;

/** Gives a cell that is cut off a tooltip with its whole text, only when the pointer comes. */
export function fullTextOnHover(grid: HTMLElement, textOf: (cell: HTMLElement) => string | undefined): void {
  grid.addEventListener('pointerover', (event) => {
    const cell = event.target;
    if (!(cell instanceof HTMLElement) || cell.getAttribute('role') !== 'gridcell' || cell.title !== '')
      return;
    const text = textOf(cell);
    if (text === undefined || (cell.scrollWidth <= cell.clientWidth && text === cell.textContent)) return;
    cell.title = text.length > longest ? `${text.slice(0, longest)}…` : text;
  });
}
