import type { Cell } from '../../src/protocol/results';
import { isMac } from './isMac';

const longest = 2000;

const howToOpen = isMac ? 'Cmd+Click or F12 opens it' : 'Ctrl+Click or F12 opens it';

/** Gives a cell that is cut off, has a hint, or opens something, a tooltip that says so, only when the pointer comes. */
export function fullTextOnHover(grid: HTMLElement, cellOf: (cell: HTMLElement) => Cell | undefined): void {
  grid.addEventListener('pointerover', (event) => {
    const element = event.target;
    if (!(element instanceof HTMLElement) || element.getAttribute('role') !== 'gridcell') return;
    const cell = cellOf(element);
    if (cell === undefined || element.title !== '') return;
    const whole = element.scrollWidth <= element.clientWidth && cell.text === element.textContent;
    const empty = cell.kind === 'missing' || cell.kind === 'null';
    const shown = cell.text.length > longest ? `${cell.text.slice(0, longest)}…` : cell.text;
    const lines = [
      ...(whole || empty ? [] : [shown]),
      ...(cell.hint === undefined ? [] : [cell.hint]),
      ...(cell.opens === true ? [howToOpen] : []),
    ];
    if (lines.length > 0) element.title = lines.join('\n');
  });
}
