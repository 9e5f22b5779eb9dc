const longest = 2000;

const howToOpen = navigator.userAgent.includes('Macintosh')
  ? 'Cmd+Click or F12 opens it'
  : 'Ctrl+Click or F12 opens it';

/** Gives a cell that is cut off, or opens something, a tooltip with its whole text, only when the pointer comes. */
export function fullTextOnHover(
  grid: HTMLElement,
  textOf: (cell: HTMLElement) => string | undefined,
  opens: (cell: HTMLElement) => boolean,
): void {
  grid.addEventListener('pointerover', (event) => {
    const cell = event.target;
    if (!(cell instanceof HTMLElement) || cell.getAttribute('role') !== 'gridcell' || cell.title !== '')
      return;
    const text = textOf(cell);
    if (text === undefined) return;
    const whole = cell.scrollWidth <= cell.clientWidth && text === cell.textContent;
    const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
    const lines = [...(whole ? [] : [shown]), ...(opens(cell) ? [howToOpen] : [])];
    if (lines.length > 0) cell.title = lines.join('\n');
  });
}
