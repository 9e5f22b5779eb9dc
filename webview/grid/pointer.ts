import type { Cell } from '../../src/protocol/results';
import { pointerOf } from './cellMenu';
import { dragColumns } from './dragColumn';
import { openMenuOf } from './gridMenus';
import type { GridView } from './gridView';
import { sortBy } from './keys';
import { headRow } from './move';
import type { Place } from './move';
import { pickByPointer } from './pick';
import { placeOf } from './places';
import { followReferences } from './references';
import { resizeByPointer } from './resize';
import { fullTextOnHover } from './tooltip';

/** Everything that a pointer does in the grid; `head` is what stands above its rows. */
export function listenForPointer(view: GridView, head: HTMLElement): void {
  listenInHead(view, head);
  listenInCells(view);
  followReferences(view.root, (event) => referenceAt(view, event), view.host.follow);
  fullTextOnHover(view.root, (element) => {
    const place = placeOf(element);
    return place === undefined ? undefined : cellAt(view, place);
  });
  resizeByPointer(head, view);
  dragColumns(head, view);
  pickByPointer(view);
}

function listenInHead(view: GridView, head: HTMLElement): void {
  head.addEventListener('click', (event) => {
    const place = placeOf(event.target);
    if (place?.row !== headRow || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest('.grid-menu') !== null) openMenuOf(view, place);
    else if (!event.target.classList.contains('grid-handle')) sortBy(view, place.column, event.shiftKey);
  });
  head.addEventListener('pointerdown', (event) => {
    // The menu's button leaves the focus where it is.
    if (event.target instanceof HTMLElement && event.target.closest('.grid-menu')) event.preventDefault();
  });
}

function listenInCells(view: GridView): void {
  view.root.addEventListener('dblclick', (event) => {
    const place = placeOf(event.target);
    const ref = place === undefined || place.row < 0 ? undefined : view.source().ref(place.row, place.column);
    if (place === undefined || ref === undefined || !hasMore(view, place)) return;
    event.stopImmediatePropagation();
    view.host.inspectCell(ref);
  });
  view.root.addEventListener('contextmenu', (event) => {
    const place = placeOf(event.target);
    if (place === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    openMenuOf(view, place, pointerOf(event));
  });
}

const cellAt = (view: GridView, { row, column }: Place): Cell | undefined => view.source().cell(row, column);

/** The cell under an event, when it opens something. */
function referenceAt(view: GridView, event: Event) {
  const place = placeOf(event.target);
  const element = place === undefined ? undefined : view.element(place);
  if (place === undefined || element === undefined) return undefined;
  const cell = view.source().ref(place.row, place.column);
  return cell === undefined || cellAt(view, place)?.opens !== true ? undefined : { element, cell };
}

/** A cell does not show all of its value. */
function hasMore(view: GridView, place: Place): boolean {
  const cell = cellAt(view, place);
  const element = view.element(place);
  if (cell === undefined || element === undefined) return false;
  return cell.kind === 'nested' || cell.kind === 'image' || element.scrollWidth > element.clientWidth;
}
