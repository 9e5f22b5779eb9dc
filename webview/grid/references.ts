import type { ReferenceOffer } from '../../src/protocol/results';
import { belowCell, openCellMenu, pointerOf } from './cellMenu';
import type { MenuItem, MenuPlace } from './cellMenu';

/** A cell of the page shown, as the host knows it. */
export interface CellRef {
  readonly run: number;
  readonly row: number;
  readonly column: number;
}

/** What following a reference asks of the host. It reads the value from its own rows. */
export interface Follow {
  readonly offers: (cell: CellRef) => Promise<readonly ReferenceOffer[]>;
  readonly open: (cell: CellRef, offer: number) => void;
}

/** The cell under an event, when it opens something. */
type ReferenceAt = (event: Event) => { readonly element: HTMLElement; readonly cell: CellRef } | undefined;

/** Lets cells with a reference be followed: Ctrl or Cmd with a click, Ctrl+Enter and F12 open it, or a menu where there is a choice. */
export function followReferences(root: HTMLElement, referenceAt: ReferenceAt, follow: Follow): void {
  const act = (event: Event, at?: MenuPlace): void => {
    const found = referenceAt(event);
    if (found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void follow.offers(found.cell).then((offers) => {
      if (offers.length === 1) follow.open(found.cell, 0);
      else if (offers.length > 1)
        openCellMenu(found.element, at ?? belowCell(found.element), offerItems(found.cell, offers, follow));
    });
  };
  root.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey) act(event, pointerOf(event));
  });
  root.addEventListener('dblclick', (event) => {
    act(event, pointerOf(event));
  });
  root.addEventListener('keydown', (event) => {
    const opens = event.key === 'F12' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (opens && !event.shiftKey && !event.altKey) act(event);
  });
  const showHeld = (event: KeyboardEvent | PointerEvent): void => {
    root.classList.toggle('following', event.ctrlKey || event.metaKey);
  };
  root.addEventListener('pointermove', showHeld);
  root.addEventListener('pointerleave', showHeld);
}

/** What a cell opens, as items of a menu. */
export function offerItems(
  cell: CellRef,
  offers: readonly ReferenceOffer[],
  follow: Follow,
): readonly MenuItem[] {
  return offers.map(({ label, field }, offer) => ({
    label,
    field,
    pick: () => {
      follow.open(cell, offer);
    },
  }));
}
